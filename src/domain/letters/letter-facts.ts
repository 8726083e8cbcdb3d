import type { Authority, Authorization } from '../authority/authorization.ts';
import type { Case } from '../cases/case.ts';
import type { Client } from '../clients/client.ts';
import type { Custody, Material } from '../custody/material.ts';
import type { Clinician } from '../directory/clinician.ts';
import type { Organization } from '../directory/organization.ts';
import type { Person, Practice } from '../practice/practice.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { RequestClock } from '../requests/clock.ts';
import type { Contact } from '../requests/contact.ts';
import type { Request } from '../requests/request.ts';
import type { Day } from '../shared/days.ts';
import type { DepartmentId } from '../shared/ids.ts';
import type { LetterDraft, LetterKind } from './letter.ts';

/** Whom a letter goes to: a department of an organization, a clinician there, or both. */
export interface LetterRecipient {
  readonly organization: Organization | null;
  readonly departmentId: DepartmentId | null;
  readonly clinician: Clinician | null;
}

/** What a letter of kinds (b) to (s) is made of; everything is looked up before, nothing inside. */
export interface LetterFacts {
  readonly kind: LetterKind;
  readonly draft: LetterDraft;
  readonly today: Day;
  readonly client: Client;
  readonly theCase: Case;
  /** The day all dates of the case count back from; null when nothing fixes it. */
  readonly decisionBy: Day | null;
  readonly recipient: LetterRecipient;
  /** The request the letter opens or follows up, with its clock on `today` and what was said about it. */
  readonly request: Request | null;
  readonly requestCustodian: Organization | null;
  readonly clock: RequestClock | null;
  readonly contacts: ReadonlyArray<Contact>;
  /** The whole ledger of the case. */
  readonly records: ReadonlyArray<RecordItem>;
  /** The authorization the letter relies on, is (c), or revokes (k). */
  readonly authorization: Authorization | null;
  readonly authorizationCustodian: Organization | null;
  /** The people around the client and what each may do; a representative who signs is looked up here by name. */
  readonly authorities: ReadonlyArray<Authority>;
  readonly material: Material | null;
  readonly custody: Custody | null;
  readonly materialOwner: Organization | null;
  /** The signer of a clinician's letter, and the reader of (h), (i) and (r). */
  readonly clinician: Clinician | null;
  /** Where that clinician works: the letterhead when the clinician signs. */
  readonly clinicianOrganization: Organization | null;
  /** Names of the organizations that records and materials name by id. */
  readonly organizationNames: Readonly<Record<string, string>>;
  /** Who carries the material, as last said of it. */
  readonly carrier: string | null;
  readonly practice: Practice;
  readonly advocate: Pick<Person, 'name' | 'credential'>;
  readonly hasIdScan: boolean;
  readonly hasAuthorityPaper: boolean;
  /** The newest opinion but the first, in short, for (i): clinician, institution, day. */
  readonly secondOpinion: {
    readonly clinician: string;
    readonly institution: string | null;
    readonly givenOn: Day | null;
  } | null;
  /** What the opinions share and where they differ, one line a dimension, for (i). */
  readonly agreements: ReadonlyArray<string>;
  readonly differences: ReadonlyArray<string>;
}

/**
 * Placeholders every template may use besides its own field ids and the citations of the law table. The composer gives
 * each a value or, when nobody has said it, a gap that names the form and field where it is filled in.
 */
export const factNames = [
  // Who
  'patient',
  'patientBorn',
  'patientAddress',
  'patientPhone',
  'patientEmail',
  'otherNames',
  'mrn',
  'signer',
  'representativeName',
  'relationship',
  'authority',
  'my',
  'me',
  'practice',
  'practiceAddress',
  'practicePhone',
  'practiceFax',
  'practiceEmail',
  'advocate',
  'advocateName',
  'credential',
  // To whom
  'custodian',
  'department',
  'clinician',
  'clinicianSpecialty',
  'recipient',
  // The case
  'cancer',
  'oncologist',
  'plannedStart',
  'latestSafeStart',
  'consultOn',
  'decisionBy',
  'secondClinician',
  'secondInstitution',
  'secondGivenOn',
  'agreements',
  'differences',
  // The request
  'reference',
  'requestReference',
  'requestedOn',
  'sentHow',
  'receivedOn',
  'receiptProof',
  'dueOn',
  'extendedUntil',
  'extensionReceivedOn',
  'neededBy',
  'daysOverdue',
  'itemsAsked',
  'itemsOpen',
  'itemsArrived',
  'feeQuoted',
  'feeInvoiced',
  'invoiceNumber',
  'invoicedOn',
  'deniedOn',
  'denialBasis',
  'complaintBy',
  'requestCustodian',
  // The authorization
  'authorizationSignedOn',
  'authorizationDisclosers',
  'authorizationRecipients',
  'authorizationPurpose',
  'authorizationContent',
  'authorizationExpiry',
  // Material
  'material',
  'materialAccession',
  'materialCount',
  'materialOwner',
  'loanDueOn',
  'carrier',
  'tracking',
  // The law and the template
  'answerDays',
  'extensionDays',
  'flatFee',
  'complaintDays',
  'templateVersion',
  'lawAsOf',
  'today',
] as const;
export type FactName = (typeof factNames)[number];

/** Facts a condition may ask that are yes or no. */
export const yesNoFacts = [
  'hasRepresentative',
  'hasIdScan',
  'hasAuthorityPaper',
  'hasValidAuthorization',
  'isReceiptAssumed',
  'isExtended',
  'isExtensionOver',
  'hasArrivals',
  'hasDenial',
  'isDeniedWhole',
  'hasImages',
  'hasTissue',
  'isElectronic',
  'isUrgent',
] as const;
export type YesNoFact = (typeof yesNoFacts)[number];
