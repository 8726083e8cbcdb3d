import type { Case } from '../cases/case.ts';
import type { Relative, Treatment } from '../health/health.ts';
import type { Opinion } from '../opinions/opinion.ts';
import type { RecordItem } from '../records/record-item.ts';
import type { Day } from '../shared/days.ts';

/** What questions are proposed and filled from; everything of one case. */
export interface QuestionFacts {
  readonly case: Case;
  /** In their order, the first opinion first. */
  readonly opinions: ReadonlyArray<Opinion>;
  readonly records: ReadonlyArray<RecordItem>;
  readonly treatments: ReadonlyArray<Treatment>;
  readonly relatives: ReadonlyArray<Relative>;
  /** Names of the points on which the opinions differ: "stage", "plan". */
  readonly differences: ReadonlyArray<string>;
  readonly today: Day;
}
