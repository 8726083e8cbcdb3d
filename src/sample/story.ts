import type { OperationInput } from '../contract/all.ts';
import type { Step } from '../domain/cases/steps.ts';
import type { RecordKind, RecordState } from '../domain/records/record-item.ts';
import type { Day } from '../domain/shared/days.ts';
import type { SampleOrganization } from './custodians.ts';

/** One invented person of the sample practice and the second opinion under way. */
export interface Story {
  readonly client: OperationInput<'clients.add'>;
  /** Medical record numbers by custodian. */
  readonly mrn: Partial<Record<SampleOrganization, string>>;
  readonly case: Omit<OperationInput<'cases.add'>, 'clientId'>;
  readonly step: Step;
  readonly records: ReadonlyArray<StoryRecord>;
  readonly requests: ReadonlyArray<StoryRequest>;
  readonly opinions: ReadonlyArray<StoryOpinion>;
  /** Slides, blocks and discs on their way. */
  readonly materials?: ReadonlyArray<StoryMaterial>;
  readonly annotations?: ReadonlyArray<Omit<OperationInput<'comparison.annotate'>, 'caseId'>>;
}

export interface StoryRecord {
  readonly kind: RecordKind;
  readonly title?: string;
  readonly custodian?: SampleOrganization;
  readonly served?: Day;
  readonly accessionNumber?: string;
  readonly neededBy?: Day;
  readonly state: RecordState;
}

export interface StoryRequest {
  readonly custodian: SampleOrganization;
  /** Places in the story's list of records. */
  readonly records: ReadonlyArray<number>;
  readonly letterDate: Day;
  readonly sentOn?: Day;
  readonly channel?: 'mail' | 'fax' | 'email' | 'portal';
  readonly receivedOn?: Day;
  readonly confirmedWith?: string;
  readonly contacts?: ReadonlyArray<Omit<OperationInput<'contacts.add'>, 'requestId'>>;
}

export interface StoryMaterial {
  readonly kind: OperationInput<'custody.addMaterial'>['kind'];
  readonly label: string;
  readonly count: number;
  /** Place in the story's list of records. */
  readonly record: number;
  readonly owner: SampleOrganization;
  readonly loanDueOn?: Day;
  readonly events: ReadonlyArray<
    Omit<OperationInput<'custody.addEvent'>, 'materialId' | 'holderId'> & { readonly holder: SampleOrganization }
  >;
}

export interface StoryOpinion {
  readonly clinician: string;
  readonly specialty: string;
  readonly institution: string;
  readonly givenOn: Day;
  readonly mode: OperationInput<'opinions.add'>['mode'];
  /** Places in the story's list of records that this opinion had in hand. */
  readonly basedOn: ReadonlyArray<number>;
  readonly dimensions: OperationInput<'opinions.add'>['dimensions'];
}

/** A citation of one page of a document. */
export function cite(document: string, page: number, quote: string | null = null) {
  return { document, page, quote, restsOn: [] };
}
