import data from '../../../resources/reference/steps.json' with { type: 'json' };
import { type Day, longDate } from '../shared/days.ts';
import { type Step, steps } from './steps.ts';

/** What is known of a step before any case (workflow.md section 4). */
export interface StepFacts {
  /** "Gather records": the heading of its page. */
  readonly title: string;
  /** "Records": the heading of its column. */
  readonly shortName: string;
  readonly goal: string;
  /** Where the step, what it asks for and its numbers come from, with the day they were written down. */
  readonly source: string;
}

/** Facts about one step (workflow.md section 4). */
export function stepFacts(step: Step): StepFacts {
  const { title, shortName, goal } = data.steps[step];
  const source = `Process reference 4, step ${steps.indexOf(step) + 1}, as of ${longDate(data.asOf as Day)}`;
  return { title, shortName, goal, source };
}
