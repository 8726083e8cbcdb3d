import type { Authorization } from '../authority/authorization.ts';
import type { Client } from '../clients/client.ts';
import type { Consultation } from '../consultations/consultation.ts';
import type { CustodyEvent, Material } from '../custody/material.ts';
import type { CaseLetter } from '../letters/letter.ts';
import type { Comparison, ComparisonAnnotation } from '../opinions/comparison.ts';
import type { Opinion } from '../opinions/opinion.ts';
import type { Question, QuestionAnswer } from '../questions/question.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { TissueWarning } from '../records/tissue-at-risk.ts';
import type { RequestClock } from '../requests/clock.ts';
import type { Contact } from '../requests/contact.ts';
import type { Request } from '../requests/request.ts';
import type { CandidateFlag } from '../sources/candidate-flags.ts';
import type { SourceCandidate } from '../sources/source-candidate.ts';
import type { Talk } from '../talks/talk.ts';
import type { Case } from './case.ts';

/** Everything the criteria of a case read. All of it belongs to the case; authorizations are those of its client. */
export interface CaseFacts {
  readonly case: Case;
  readonly authorizations: ReadonlyArray<Authorization>;
  readonly records: ReadonlyArray<RecordItem>;
  readonly sources: ReadonlyArray<SourceCandidate>;
  readonly materials: ReadonlyArray<Material>;
  readonly custodyEvents: ReadonlyArray<CustodyEvent>;
  /** In order of rank. */
  readonly questions: ReadonlyArray<Question>;
  readonly answers: ReadonlyArray<QuestionAnswer>;
  readonly consultations: ReadonlyArray<Consultation>;
  readonly opinions: ReadonlyArray<Opinion>;
  /** The opinions compared; null while there are fewer than two. */
  readonly comparison: Comparison | null;
  readonly annotations: ReadonlyArray<ComparisonAnnotation>;
  readonly letters: ReadonlyArray<Pick<CaseLetter, 'kind' | 'sent'>>;
  readonly talks: ReadonlyArray<Talk>;
}

/** A request with where its clock stands and what was said about it. */
export interface RequestFacts {
  readonly request: Request;
  readonly custodianName: string;
  readonly clock: Pick<RequestClock, 'dueOn' | 'status'>;
  readonly contacts: ReadonlyArray<Contact>;
}

/** What the page of a step reads beyond the criteria: what is noted, and what to warn of. */
export interface GuideFacts extends CaseFacts {
  readonly client: Client;
  readonly requests: ReadonlyArray<RequestFacts>;
  readonly tissueWarnings: ReadonlyArray<TissueWarning>;
  /** What to watch with the center or clinician chosen, as the Sources tab says it; empty while none is. */
  readonly sourceFlags: ReadonlyArray<CandidateFlag>;
}
