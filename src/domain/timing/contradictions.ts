import type { Case } from '../cases/case.ts';
import type { TimingFacts, TimingWarning } from '../cases/timing.ts';
import { type Day, shortDate } from '../shared/days.ts';
import { say } from './say-warning.ts';

/**
 * Dates of a case that do not fit together, each named with what to check. They are kept and reckoned with as they
 * stand; nothing here changes one.
 */
export function contradictions(theCase: Case, facts: TimingFacts, decisionBy: Day | null, today: Day): TimingWarning[] {
  const { openedOn, latestSafeStart, plannedTreatmentStart, consultOn, urgencyConfirmedOn } = theCase;
  const isInTreatment = theCase.urgency === 'inTreatment';
  const written = (day: Day) => shortDate(day, today);
  const opened = written(openedOn);
  const warnings: TimingWarning[] = [];
  if (latestSafeStart !== null && latestSafeStart < openedOn) {
    warnings.push(say('safeStartBeforeOpening', { start: written(latestSafeStart), opened }));
  }
  if (plannedTreatmentStart !== null && plannedTreatmentStart < openedOn && !isInTreatment) {
    warnings.push(say('plannedBeforeOpening', { planned: written(plannedTreatmentStart), opened }));
  }
  if (plannedTreatmentStart !== null && plannedTreatmentStart > today && isInTreatment) {
    warnings.push(say('plannedAhead', { planned: written(plannedTreatmentStart) }));
  }
  if (latestSafeStart !== null && plannedTreatmentStart !== null && plannedTreatmentStart > latestSafeStart) {
    warnings.push(
      say('plannedAfterSafeStart', { planned: written(plannedTreatmentStart), start: written(latestSafeStart) }),
    );
  }
  if (consultOn !== null && decisionBy !== null && consultOn > decisionBy) {
    warnings.push(say('consultAfterDecision', { consult: written(consultOn), decision: written(decisionBy) }));
  }
  if (consultOn !== null && consultOn < openedOn) {
    warnings.push(say('consultBeforeOpening', { consult: written(consultOn), opened }));
  } else if (consultOn !== null && consultOn < today && !isHeld(theCase, facts)) {
    warnings.push(say('consultPast', { consult: written(consultOn) }));
  }
  if (urgencyConfirmedOn !== null && urgencyConfirmedOn > today) {
    warnings.push(say('confirmedAhead', { confirmed: written(urgencyConfirmedOn) }));
  }
  if (openedOn > today) warnings.push(say('openedAhead', { opened }));
  return [...warnings, ...(isInTreatment ? decisionPointProblems(theCase, today) : [])];
}

function decisionPointProblems(theCase: Case, today: Day): TimingWarning[] {
  const { nextDecisionPoint, openedOn, latestSafeStart } = theCase;
  const point = nextDecisionPoint?.on ?? null;
  if (nextDecisionPoint === null || point === null) return [say('decisionPointMissing')];
  const written = (day: Day) => shortDate(day, today);
  if (point < openedOn) {
    return [say('decisionPointBeforeOpening', { point: written(point), opened: written(openedOn) })];
  }
  const warnings: TimingWarning[] = [];
  if (point < today) warnings.push(say('decisionPointPast', { what: nextDecisionPoint.what, day: written(point) }));
  if (latestSafeStart !== null && latestSafeStart < point) {
    warnings.push(say('safeStartBeforeDecisionPoint', { start: written(latestSafeStart), point: written(point) }));
  }
  return warnings;
}

// An opinion that is here came from a consultation, whether or not anybody noted that it was held.
function isHeld({ ticks }: Case, { isConsultHeld, opinionCount }: TimingFacts): boolean {
  return isConsultHeld === true || ticks.includes('consultHeld') || opinionCount >= 2;
}
