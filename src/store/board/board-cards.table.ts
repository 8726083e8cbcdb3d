import type { CaseStatus, Urgency } from '../../domain/cases/case.ts';
import type { Step } from '../../domain/cases/steps.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId } from '../../domain/shared/ids.ts';

/** What the board draws of one open case, worked out when something about it changes. Can be thrown away and rebuilt. */
export interface BoardCardRow {
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  readonly step: Step;
  readonly boardOrder: string;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  /** The first day not to pass: the next action's or the decision's. */
  readonly dueOn: Day | null;
  /** Names and cancer, folded. */
  readonly searchText: string;
  /** The day-independent facts of the card. */
  readonly card: string;
}
