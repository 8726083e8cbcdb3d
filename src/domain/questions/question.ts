import type { Day } from '../shared/days.ts';
import type { AnswerId, CaseId, ConsultationId, QuestionId } from '../shared/ids.ts';

/** Categories of the question bank (workflow.md section 7); titles are in resources/reference/question-bank.json. */
export const questionCategories = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const;
export type QuestionCategory = (typeof questionCategories)[number];

/** When a question is asked (workflow.md section 7): "2 timing, 3 choosing, 5 prepared for the consult, 7, 8". */
export const questionSteps = ['timing', 'source', 'questions', 'evaluation', 'oncologist'] as const;
export type QuestionStep = (typeof questionSteps)[number];

export const questionStatuses = ['draft', 'ready', 'asked', 'answered', 'deferred'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];

/** Who puts the question. */
export const askers = ['client', 'supportPerson', 'advocate'] as const;
export type Asker = (typeof askers)[number];

/** Where a placeholder's value came from: shown beside the fill, never invented (workflow.md section 8, step 3). */
export interface PlaceholderFill {
  readonly placeholder: string;
  readonly value: string;
  /** In words: "Pathology report, 12 Oct 2026", "Opinion of Dr Osei", "as typed". */
  readonly source: string;
  readonly sourceKind: 'record' | 'opinion' | 'case' | 'typed';
  readonly sourceId: string | null;
}

/** A question to ask a clinician. Its place in the list is its rank. */
export interface Question {
  readonly id: QuestionId;
  readonly caseId: CaseId;
  /** Null for one in the client's own words. */
  readonly bankId: string | null;
  readonly category: QuestionCategory;
  readonly step: QuestionStep;
  /** With placeholders in braces where they are not filled yet. */
  readonly text: string;
  /** The wording before it was made specific; null when it never changed (workflow.md section 8, step 5). */
  readonly generalText: string | null;
  readonly fills: ReadonlyArray<PlaceholderFill>;
  /** Among the first three, as the client marked them. */
  readonly isTop: boolean;
  readonly asker: Asker;
  /** Whom it is for, in words: a name or "any clinician"; null while not said. */
  readonly askedOf: string | null;
  readonly status: QuestionStatus;
  /** The consultation it is to be asked at; unanswered ones travel on to the next. */
  readonly consultationId: ConsultationId | null;
  /** The day the list it stands on went to the center. */
  readonly sharedOn: Day | null;
  readonly note: string | null;
}

/** What one clinician answered. */
export interface QuestionAnswer {
  readonly id: AnswerId;
  readonly questionId: QuestionId;
  readonly consultationId: ConsultationId | null;
  readonly answeredBy: string | null;
  readonly answeredOn: Day;
  readonly answer: string;
  readonly needsFollowUp: boolean;
}
