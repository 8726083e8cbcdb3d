import data from '../../../resources/reference/timing.json' with { type: 'json' };
import { recordItemName } from '../records/labels.ts';
import { type Day, daysBetween, shortDate } from '../shared/days.ts';
import type { Case } from './case.ts';
import { isDecided } from './decision-by.ts';
import { steps } from './steps.ts';
import type { TimingFacts, TimingWarning, WindowOnDay } from './timing.ts';

/**
 * Everything worth saying about the time of a case on `today`: what the window asks for (workflow.md 3.3), dates that
 * contradict each other, and records that will be old at the consultation. Alerts first. None once
 * the decision is recorded or the case is closed.
 */
export function timingWarnings(theCase: Case, facts: TimingFacts, window: WindowOnDay, today: Day): TimingWarning[] {
  if (theCase.status === 'closed' || isDecided(theCase)) return [];
  const { banner } = data.windows[theCase.urgency];
  const warnings = [
    ...(banner === null ? [] : [{ level: 'alert', text: banner } as const]),
    ...windowWarnings(theCase, facts, window),
    ...contradictions(theCase, window.decisionBy, today),
    ...treatmentStarted(theCase, today),
    ...agedAtConsult(theCase.consultOn, facts.records ?? [], today),
  ];
  return warnings.toSorted((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level));
}

const levels = ['alert', 'warning', 'caution'] as const satisfies ReadonlyArray<TimingWarning['level']>;

function windowWarnings(theCase: Case, facts: TimingFacts, window: WindowOnDay): TimingWarning[] {
  const { daysLeft, used } = window;
  if (daysLeft === null || used === null) return [];
  if (daysLeft < 0) {
    return [{ level: 'alert', text: 'The agreed wait is over. Confirm with the oncologist today.' }];
  }
  const warnings: TimingWarning[] = [];
  const hasSecondOpinion = facts.opinionCount >= 2;
  if (daysLeft <= data.ageing.opinionDays && !hasSecondOpinion) {
    warnings.push({
      level: 'alert',
      text: 'The decision-by date is near and the opinion is not here. Call the oncologist about the date, and ask the center for a first word by phone.',
    });
  }
  const isConsultSeen = theCase.consultOn !== null || theCase.ticks.includes('consultHeld') || hasSecondOpinion;
  if (used >= data.ageing.consultShare && !isConsultSeen) {
    warnings.push({ level: 'warning', text: 'Three quarters of the window are used and no consultation is booked.' });
  }
  if (used >= data.ageing.recordsShare && facts.reachedTier === null && !hasSecondOpinion) {
    warnings.push({ level: 'caution', text: 'Half the window is used and the packet is below its minimum tier.' });
  }
  return warnings;
}

function contradictions(theCase: Case, decisionBy: Day | null, today: Day): TimingWarning[] {
  const { openedOn, latestSafeStart, plannedTreatmentStart, consultOn, urgencyConfirmedOn } = theCase;
  const say = (day: Day) => shortDate(day, today);
  const warnings: TimingWarning[] = [];
  if (latestSafeStart !== null && latestSafeStart < openedOn) {
    warnings.push({
      level: 'warning',
      text: `The latest safe start (${say(latestSafeStart)}) lies before the case opened (${say(openedOn)}). Check both dates.`,
    });
  }
  if (latestSafeStart !== null && plannedTreatmentStart !== null && plannedTreatmentStart > latestSafeStart) {
    warnings.push({
      level: 'warning',
      text: `Treatment is planned for ${say(plannedTreatmentStart)}, after the latest safe start (${say(latestSafeStart)}). Ask the oncologist which date holds.`,
    });
  }
  if (consultOn !== null && decisionBy !== null && consultOn > decisionBy) {
    warnings.push({
      level: 'warning',
      text: `The consultation (${say(consultOn)}) comes after the decision-by date (${say(decisionBy)}). Ask for an earlier slot, or ask the oncologist about the date.`,
    });
  }
  if (consultOn !== null && consultOn < openedOn) {
    warnings.push({
      level: 'caution',
      text: `The consultation (${say(consultOn)}) is dated before the case opened (${say(openedOn)}). Check both dates.`,
    });
  }
  if (urgencyConfirmedOn !== null && urgencyConfirmedOn > today) {
    warnings.push({
      level: 'caution',
      text: `The urgency is noted as confirmed on ${say(urgencyConfirmedOn)}, which is still to come. Check the date.`,
    });
  }
  if (openedOn > today) {
    warnings.push({
      level: 'caution',
      text: `The case is dated to open on ${say(openedOn)}, which is still to come. Check the date.`,
    });
  }
  return warnings;
}

function treatmentStarted(theCase: Case, today: Day): TimingWarning[] {
  const start = theCase.plannedTreatmentStart;
  const isBeforeEvaluation = steps.indexOf(theCase.currentStep) < steps.indexOf('evaluation');
  if (start === null || start > today || !isBeforeEvaluation || theCase.urgency === 'inTreatment') return [];
  return [
    {
      level: 'warning',
      text: `Treatment was planned to start on ${shortDate(start, today)}. If it has begun, set the urgency to In treatment, or close the case.`,
    },
  ];
}

/** Centers often want imaging and labs newer than some weeks (workflow.md 3.3): a question to the center, no rule. */
function agedAtConsult(
  consultOn: Day | null,
  records: NonNullable<TimingFacts['records']>,
  today: Day,
): TimingWarning[] {
  if (consultOn === null || consultOn < today) return [];
  return (['imagingStudy', 'labResults'] as const).flatMap((kind): TimingWarning[] => {
    const here = records.filter((item) => item.kind === kind && isHere(item.state.kind));
    const [latest] = here.toSorted((one, other) => (lastDay(one) < lastDay(other) ? 1 : -1));
    const takenOn = latest === undefined ? null : (latest.servedTo ?? latest.servedFrom);
    const limit = kind === 'imagingStudy' ? data.ageing.imagingStaleDays : data.ageing.labsStaleDays;
    if (latest === undefined || takenOn === null || daysBetween(takenOn, consultOn) <= limit) return [];
    return [
      {
        level: 'caution',
        text: `${recordItemName(latest)} will be ${daysBetween(takenOn, consultOn)} days old at the consultation. Ask the center whether it wants it repeated.`,
      },
    ];
  });
}

function isHere(state: string): boolean {
  return state === 'received' || state === 'checked' || state === 'incomplete';
}

function lastDay(item: { servedFrom: Day | null; servedTo: Day | null }): string {
  return item.servedTo ?? item.servedFrom ?? '';
}
