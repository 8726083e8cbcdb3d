import type { CaseId, FileId, FormFillId, FormId, LetterId, OrganizationId, RequestId } from '../shared/ids.ts';

/** The facts a custodian's form can be filled with; labels and words to know them by are in resources/forms/facts.json. */
export const formFacts = [
  'patientName',
  'patientFirstName',
  'patientLastName',
  'patientOtherNames',
  'patientBorn',
  'patientAddress',
  'patientStreet',
  'patientCity',
  'patientState',
  'patientPostalCode',
  'patientPhone',
  'patientEmail',
  'mrn',
  'representativeName',
  'representativeRelationship',
  'custodianName',
  'recipientName',
  'recipientAddress',
  'recipientPhone',
  'recipientFax',
  'recipientEmail',
  'recordsAsked',
  'datesAsked',
  'purpose',
  'expiresOn',
  'today',
  'reference',
  'neededBy',
] as const;
export type FormFact = (typeof formFacts)[number];

/** What goes into a field or box: a fact, words that are always the same, a tick, or nothing. */
export type FormSource =
  | { readonly kind: 'fact'; readonly fact: FormFact }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'tick'; readonly isTicked: boolean }
  | { readonly kind: 'empty' };

/** A field of the PDF as its maker named it. */
export interface FormField {
  readonly name: string;
  readonly type: 'text' | 'checkbox' | 'choice' | 'other';
  /** From 0. */
  readonly page: number;
  readonly maxLength: number | null;
  readonly choices: ReadonlyArray<string>;
}

export interface FieldMapping {
  readonly fieldName: string;
  readonly source: FormSource;
  /** True until a person has confirmed or changed what was proposed by the field's name. */
  readonly isProposed: boolean;
}

/** A text box placed by hand on a flat page; in points from the page's upper left corner as it is shown. */
export interface FormBox {
  readonly id: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly source: FormSource;
}

/** A custodian's own form, mapped once to the app's facts. */
export interface CustodianForm {
  readonly id: FormId;
  readonly organizationId: OrganizationId;
  readonly title: string;
  readonly fileId: FileId;
  readonly pageCount: number;
  readonly pageSizes: ReadonlyArray<{ readonly width: number; readonly height: number }>;
  readonly fields: ReadonlyArray<FormField>;
  readonly mappings: ReadonlyArray<FieldMapping>;
  readonly boxes: ReadonlyArray<FormBox>;
}

/** One filling of a form for a case; its values can be changed until it is frozen. */
export interface FormFill {
  readonly id: FormFillId;
  readonly formId: FormId;
  readonly caseId: CaseId;
  readonly requestId: RequestId | null;
  /** What was typed over the facts, by "field:<name>" or "box:<id>". */
  readonly changes: Readonly<Record<string, string>>;
  readonly frozenId: LetterId | null;
}
