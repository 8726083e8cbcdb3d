import data from '../../../resources/reference/timing.json' with { type: 'json' };
import type { CasePhase, EmergencySign, UrgencyCondition, WorkUp } from '../cases/case.ts';

/** "Fever while on chemotherapy": one line of the list to ask by (workflow.md 3.1, rule 3). */
export function emergencySignLabel(sign: EmergencySign): string {
  return data.emergencySigns.signs[sign];
}

/** How the list of emergency signs is meant, said above it. */
export const emergencyLead: string = data.emergencySigns.lead;
/** Where the list of emergency signs comes from. */
export const emergencySource: string = data.emergencySigns.source;

/** "Acute leukemia" (workflow.md 3.1, rule 4). */
export function urgencyConditionLabel(condition: UrgencyCondition): string {
  return data.urgencyConditions.conditions[condition];
}

/** How the list of conditions is meant, said above it. */
export const urgencyConditionsLead: string = data.urgencyConditions.lead;
/** Where the list of conditions comes from. */
export const urgencyConditionsSource: string = data.urgencyConditions.source;
/** What is asked today where one of the conditions is noted. */
export const askAboutUrgency: string = data.urgencyConditions.ask;

/** "Timing not confirmed with the oncologist" (workflow.md 3.1, rule 1). */
export const timingNotConfirmed: string = data.unconfirmed;

/** "In treatment" (workflow.md section 4, step 2). */
export function casePhaseLabel(phase: CasePhase): string {
  return data.phases[phase];
}

/** "Partly complete" (workflow.md section 4, step 2). */
export function workUpLabel(workUp: WorkUp): string {
  return data.workUps[workUp];
}
