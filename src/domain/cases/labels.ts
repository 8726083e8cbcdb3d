import words from '../../../resources/reference/case-words.json' with { type: 'json' };
import reasonWords from '../../../resources/reference/reasons.json' with { type: 'json' };
import triggerWords from '../../../resources/reference/triggers.json' with { type: 'json' };
import type { AuthorizationState, CaseStatus, CloseReason, ReasonCode, TriggerCode, Urgency } from './case.ts';
import type { StepStatus } from './steps.ts';

/** "Urgent": the chip on a card. */
export function urgencyLabel(urgency: Urgency): string {
  return words.urgencies[urgency];
}

/** What the class stands for, beside its name where the advocate sets it (workflow.md 3.1). */
export function urgencyMeaning(urgency: Urgency): string {
  return words.urgencyMeanings[urgency];
}

/** "On hold". */
export function caseStatusLabel(status: CaseStatus): string {
  return words.caseStatuses[status];
}

/** "The client withdrew" (workflow.md section 4). */
export function closeReasonLabel(reason: CloseReason): string {
  return words.closeReasons[reason];
}

/** "In progress". */
export function stepStatusLabel(status: StepStatus): string {
  return words.stepStatuses[status];
}

/** Where the client's HIPAA authorization stands, "Signed". */
export function authorizationLabel(state: AuthorizationState): string {
  return words.authorizationStates[state];
}

/** "Treatment turns on a biomarker" (workflow.md section 2). */
export function triggerLabel(code: TriggerCode): string {
  return triggerWords.labels[code];
}

/** "Have the pathology re-read" (workflow.md section 2). */
export function reasonLabel(code: ReasonCode): string {
  return reasonWords.labels[code];
}
