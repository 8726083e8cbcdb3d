import data from '../../../resources/reference/steps.json' with { type: 'json' };
import type { Step } from './steps.ts';

/** What is known of a step before any case (workflow.md section 4). */
export interface StepFacts {
  /** "Gather records": the heading of its page. */
  readonly title: string;
  /** "Records": the heading of its column. */
  readonly shortName: string;
  readonly goal: string;
}

/** Facts about one step (workflow.md section 4). */
export function stepFacts(step: Step): StepFacts {
  const { title, shortName, goal } = data.steps[step];
  return { title, shortName, goal };
}
