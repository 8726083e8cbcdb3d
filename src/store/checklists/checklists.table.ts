import type { Step } from '../../domain/cases/steps.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ChecklistItemId, PersonId } from '../../domain/shared/ids.ts';

export interface ChecklistItemRow {
  readonly id: ChecklistItemId;
  readonly caseId: CaseId;
  readonly step: Step;
  /** Order within the step. */
  readonly position: number;
  readonly text: string;
  readonly templateCode: string | null;
  readonly doneOn: Day | null;
  readonly doneBy: PersonId | null;
}
