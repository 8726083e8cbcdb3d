import words from '../../../resources/reference/source-points.json' with { type: 'json' };
import type { CandidateStatus, ComparisonPoint, CoverageAnswer, PointAnswer } from './source-candidate.ts';

/** "Tumor board takes outside cases": one row of the comparison. */
export function pointLabel(point: ComparisonPoint): string {
  return words.points[point].label;
}

/** What to ask to find a point out. */
export function pointQuestion(point: ComparisonPoint): string {
  return words.points[point].ask;
}

/** Where a point of the comparison comes from. */
export function pointSource(point: ComparisonPoint): string {
  return words.points[point].source;
}

/** "Not known". */
export function answerLabel(answer: PointAnswer['answer']): string {
  return words.answers[answer];
}

/** "Ruled out". */
export function candidateStatusLabel(status: CandidateStatus): string {
  return words.statuses[status];
}

/** "Covered in part": what the plan said. */
export function coverageLabel(answer: CoverageAnswer['answer']): string {
  return words.coverageAnswers[answer];
}

/** A statement of the process with where it comes from. */
export interface SourcedNote {
  readonly code: string;
  readonly text: string;
  readonly source: string;
}

/** What is said beside every shortlist: how many, what Medicare pays, what a designation is (workflow.md step 3). */
export const shortlistNotes: ReadonlyArray<SourcedNote> = words.notes;
