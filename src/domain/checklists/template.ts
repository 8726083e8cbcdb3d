import data from '../../../resources/reference/checklists.json' with { type: 'json' };
import type { CasePlace } from '../cases/case-places.ts';
import type { Step } from '../cases/steps.ts';
import type { FieldProblem } from '../shared/field-problem.ts';

/** One line of the checklist a step starts with. */
export interface TemplateLine {
  /** Tells the line again in the lists made from it; unique within its step. */
  readonly code: string;
  readonly text: string;
  /** Where it is seen to; null for a line that leads nowhere. */
  readonly place: CasePlace | null;
}

/** Where the shipped checklists come from. */
export const checklistSource: string = data.source;
/** The day the shipped checklists were written down. */
export const checklistAsOf: string = data.asOf;

/** The checklist of a step as the app ships it (workflow.md section 4, "Checklist"). */
export function shippedChecklist(step: Step): ReadonlyArray<TemplateLine> {
  return data.steps[step] as ReadonlyArray<TemplateLine>;
}

/** The practice's own checklist of a step, or the shipped one when there is none. */
export function checklistOf(step: Step, edited: ReadonlyArray<TemplateLine> | null): ReadonlyArray<TemplateLine> {
  return edited ?? shippedChecklist(step);
}

/** What is wrong with an edited checklist, each with its field ("lines.2.text"); empty when it can be kept. */
export function checkTemplate(lines: ReadonlyArray<TemplateLine>): ReadonlyArray<FieldProblem> {
  if (lines.length === 0) {
    return [{ field: 'lines', text: 'A checklist has at least one line. Keep one, or go back to the shipped list.' }];
  }
  return lines.flatMap(({ code, text }, place) => {
    const earlier = lines.slice(0, place);
    if (earlier.some((other) => other.code === code)) {
      return [{ field: `lines.${place}.code`, text: 'Two lines have the same mark. Take one away and add it anew.' }];
    }
    if (earlier.some((other) => other.text.trim().toLowerCase() === text.trim().toLowerCase())) {
      return [{ field: `lines.${place}.text`, text: 'This line stands on the list already. Take one of them away.' }];
    }
    return [];
  });
}
