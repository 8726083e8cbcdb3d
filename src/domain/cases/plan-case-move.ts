import type { Case } from './case.ts';
import type { CaseFacts } from './case-facts.ts';
import { criteriaOf } from './exit-criteria.ts';
import { stepsLeftBehind } from './moves.ts';
import type { Step, StepStatus } from './steps.ts';

/**
 * The statuses of all steps once the case stands at `to`; refuses nothing (see judgeMove and unmetForMove).
 *
 * A step left behind is done when its exit criteria are met; otherwise it keeps its status, so a step left for a
 * reason goes on showing as open. The step entered is in progress again unless it is blocked, which only the
 * advocate ends. A move within the column changes nothing.
 */
export function planCaseMove(to: Step, facts: CaseFacts): Case['steps'] {
  const { currentStep, steps } = facts.case;
  if (currentStep === to) return steps;
  const planned = { ...steps };
  const left = stepsLeftBehind(currentStep, to);
  // Among the steps side by side nothing is left behind, but the one the case stood at may be finished.
  for (const step of left.length > 0 ? left : [currentStep]) {
    planned[step] = leave(step, facts, step === currentStep);
  }
  if (planned[to].status !== 'blocked') planned[to] = { status: 'inProgress', reason: null };
  return planned;
}

function leave(step: Step, facts: CaseFacts, wasCurrent: boolean): { status: StepStatus; reason: string | null } {
  const state = facts.case.steps[step];
  if (state.status === 'skipped') return state;
  if (criteriaOf(step, facts).every(({ met }) => met)) return { status: 'done', reason: null };
  return wasCurrent && state.status === 'notStarted' ? { status: 'inProgress', reason: null } : state;
}
