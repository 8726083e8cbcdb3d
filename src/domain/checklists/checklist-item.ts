import type { Step } from '../cases/steps.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, ChecklistItemId, PersonId } from '../shared/ids.ts';

/** One thing to do at a step of a case (workflow.md section 4, "Checklist"). */
export interface ChecklistItem {
  readonly id: ChecklistItemId;
  readonly caseId: CaseId;
  readonly step: Step;
  readonly text: string;
  /** The line of the template it came from; null for one the advocate added. */
  readonly templateCode: string | null;
  readonly doneOn: Day | null;
  readonly doneBy: PersonId | null;
}
