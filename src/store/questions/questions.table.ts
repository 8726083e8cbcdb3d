import type {
  Asker,
  PlaceholderFill,
  QuestionCategory,
  QuestionStatus,
  QuestionStep,
} from '../../domain/questions/question.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { AnswerId, CaseId, ConsultationId, QuestionId } from '../../domain/shared/ids.ts';
import type { Flag, JsonText } from '../json-text.ts';

export interface QuestionRow {
  readonly id: QuestionId;
  readonly caseId: CaseId;
  /** Rank, first to ask first. */
  readonly position: number;
  readonly bankId: string | null;
  readonly category: QuestionCategory;
  readonly step: QuestionStep;
  readonly text: string;
  readonly generalText: string | null;
  readonly fills: JsonText<ReadonlyArray<PlaceholderFill>>;
  readonly isTop: Flag;
  readonly asker: Asker;
  readonly askedOf: string | null;
  readonly status: QuestionStatus;
  readonly consultationId: ConsultationId | null;
  readonly sharedOn: Day | null;
  readonly note: string | null;
}

export interface QuestionAnswerRow {
  readonly id: AnswerId;
  readonly questionId: QuestionId;
  /** Order of entry within the question. */
  readonly position: number;
  readonly consultationId: ConsultationId | null;
  readonly answeredBy: string | null;
  readonly answeredOn: Day;
  readonly answer: string;
  readonly needsFollowUp: Flag;
}
