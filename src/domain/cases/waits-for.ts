import type { CaseFacts } from './case-facts.ts';
import { type Criterion, criteriaOf } from './exit-criteria.ts';
import { isSideBySide } from './moves.ts';
import { type Step, steps } from './steps.ts';

/** An exit criterion that is open, with the step that asks for it. */
export type WaitsFor = Criterion & { readonly step: Step };

/**
 * What the case waits for: the open exit criteria of the step it stands at, and of those side by side with it, its own
 * step first. A step that is done or skipped asks for nothing. Empty once the case is closed.
 */
export function waitsFor(facts: CaseFacts): WaitsFor[] {
  const { status, currentStep, steps: states } = facts.case;
  if (status === 'closed') return [];
  const asked = steps.filter((step) => step === currentStep || (isSideBySide(step) && isSideBySide(currentStep)));
  return asked
    .filter((step) => states[step].status !== 'skipped')
    .filter((step) => step === currentStep || states[step].status !== 'done')
    .toSorted((one, other) => Number(other === currentStep) - Number(one === currentStep))
    .flatMap((step) => criteriaOf(step, facts).map((criterion) => ({ ...criterion, step })))
    .filter(({ met }) => !met);
}
