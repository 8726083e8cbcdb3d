import data from '../../../resources/reference/timing.json' with { type: 'json' };
import { type Day, relativeDay, shortDate } from '../shared/days.ts';
import { contradictions } from '../timing/contradictions.ts';
import { agedAtConsult, newSincePacket } from '../timing/record-warnings.ts';
import { say } from '../timing/say-warning.ts';
import type { Case } from './case.ts';
import { isDecided } from './decision-by.ts';
import { steps } from './steps.ts';
import type { TimingFacts, TimingWarning, WindowOnDay } from './timing.ts';

/**
 * Everything worth saying about the time of a case on `today`: signs that need care now, what the window asks for
 * (workflow.md 3.3), dates that contradict each other, and records that will be old at the consultation. Alerts first.
 * Once the decision is recorded only the banner is left, once the case is closed nothing.
 */
export function timingWarnings(theCase: Case, facts: TimingFacts, window: WindowOnDay, today: Day): TimingWarning[] {
  const banner = emergencyBanner(theCase) === null ? [] : [say('emergency')];
  if (theCase.status === 'closed' || isDecided(theCase)) return banner;
  const warnings = [
    ...banner,
    ...windowWarnings(theCase, facts, window, today),
    ...askAboutUrgency(theCase),
    ...contradictions(theCase, facts, window.decisionBy, today),
    ...treatmentStarted(theCase, facts, today),
    ...pendingResults(theCase, today),
    ...newSincePacket(facts, today),
    ...agedAtConsult(theCase.consultOn, facts.records ?? [], today),
  ];
  return warnings.toSorted((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level));
}

const levels = ['alert', 'warning', 'caution'] as const satisfies ReadonlyArray<TimingWarning['level']>;

/**
 * What stands over everything else of an open case with an emergency or any sign of one ticked (workflow.md 3.1, rule
 * 3); null for every other case. A tick shows these words and does nothing else.
 */
export function emergencyBanner(theCase: Pick<Case, 'status' | 'urgency' | 'emergencySigns'>): string | null {
  if (theCase.status === 'closed') return null;
  const isShown = theCase.urgency === 'emergency' || theCase.emergencySigns.length > 0;
  return isShown ? data.warnings.emergency.text : null;
}

function windowWarnings(theCase: Case, facts: TimingFacts, window: WindowOnDay, today: Day): TimingWarning[] {
  const { daysLeft, used, decisionBy } = window;
  if (daysLeft === null || used === null || decisionBy === null) return [];
  if (daysLeft < 0) return [say('windowOver')];
  const { ageing } = data;
  const warnings: TimingWarning[] = [];
  const hasSecondOpinion = facts.opinionCount >= 2;
  const percent = Math.floor(used * 100);
  if (daysLeft <= ageing.opinionDays && !hasSecondOpinion) {
    warnings.push(say('opinionDue', { when: relativeDay(decisionBy, today) }));
  }
  const isConsultSeen = theCase.consultOn !== null || isConsultHeld(theCase, facts) || hasSecondOpinion;
  if (used >= ageing.consultShare && !isConsultSeen) warnings.push(say('noConsult', { percent }));
  if (used >= ageing.recordsShare && facts.reachedTier === null && !hasSecondOpinion) {
    warnings.push(say('belowMinimum', { percent }));
  }
  return warnings;
}

/** "Ask today about urgency" is preselected for some conditions; asked and confirmed, it is no longer said (3.1, rule 4). */
function askAboutUrgency({ urgencyConditions, urgencyConfirmedBy }: Case): TimingWarning[] {
  if (urgencyConditions.length === 0 || urgencyConfirmedBy !== null) return [];
  const words = data.urgencyConditions.conditions;
  const conditions = urgencyConditions.map((code) => words[code]).join('; ');
  return [say('askUrgencyToday', { conditions })];
}

function treatmentStarted(theCase: Case, facts: TimingFacts, today: Day): TimingWarning[] {
  const isBeforeEvaluation = steps.indexOf(theCase.currentStep) < steps.indexOf('evaluation');
  if (!isBeforeEvaluation || theCase.urgency === 'inTreatment') return [];
  const begunOn = facts.treatmentBegunOn ?? null;
  if (begunOn !== null && begunOn <= today) return [say('treatmentBegun', { day: shortDate(begunOn, today) })];
  if (theCase.phase === 'inTreatment') return [say('phaseInTreatment')];
  const start = theCase.plannedTreatmentStart;
  if (start === null || start > today) return [];
  return [say('treatmentPlannedPast', { day: shortDate(start, today) })];
}

function pendingResults(theCase: Case, today: Day): TimingWarning[] {
  return theCase.pendingTests
    .filter(({ expectedOn }) => expectedOn !== null && expectedOn < today)
    .map(({ test, expectedOn }) =>
      say('resultOverdue', { test, day: expectedOn === null ? '' : shortDate(expectedOn, today) }),
    );
}

/** Whether a consultation took place, as far as the case shows it. */
export function isConsultHeld(theCase: Pick<Case, 'ticks'>, facts: TimingFacts): boolean {
  return facts.isConsultHeld === true || theCase.ticks.includes('consultHeld');
}
