import type { CadenceStep } from '../../../domain/requests/cadence.ts';

const A_WEEK = 7;
const LAST_DAY = 400;

/** The steps in the order of their days; steps of one day keep the order they were written in. */
export function byDay(steps: ReadonlyArray<CadenceStep>): CadenceStep[] {
  return steps.toSorted((one, other) => one.day - other.day);
}

/** A step to begin with: a call a week after the last one. */
export function nextStep(steps: ReadonlyArray<CadenceStep>, id: string): CadenceStep {
  const last = Math.max(0, ...steps.map(({ day }) => (Number.isInteger(day) ? day : 0)));
  return { id, day: Math.min(last + A_WEEK, LAST_DAY), action: 'statusCall', what: '', isUrgentOnly: false };
}
