import type { LetterKind } from '../../domain/letters/letter.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, RequestId } from '../../domain/shared/ids.ts';
import type { PlannedAction } from '../../domain/today/follow-up-days.ts';

/** What is next about one open request, from one day to another. Can be thrown away and rebuilt. */
export interface FollowUpRow {
  readonly requestId: RequestId;
  readonly fromDay: Day;
  readonly toDay: Day;
  readonly caseId: CaseId;
  readonly action: PlannedAction;
  readonly dueOn: Day;
  readonly lateFrom: Day | null;
  readonly what: string;
  readonly why: string;
  readonly letterKind: LetterKind | null;
}

export interface FollowUpReachRow {
  readonly requestId: RequestId;
  readonly toDay: Day;
}
