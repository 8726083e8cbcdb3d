import data from '../../../resources/reference/back-plan.json' with { type: 'json' };
import type { FieldProblem } from '../shared/field-problem.ts';
import {
  type BackPlanEvidence,
  type BackPlanKind,
  type BackPlanRules,
  type MilestoneRule,
  type MilestoneState,
  shippedBackPlan,
} from './back-plan.ts';

/** What the practice has changed: a plan that is absent is as shipped. */
export type BackPlanEdits = Partial<BackPlanRules>;

const MOST_DAYS = 400;
const LONGEST_WORDS = 200;

/** The plans as the practice has them. */
export function withBackPlanEdits(edits: BackPlanEdits): BackPlanRules {
  return { ...shippedBackPlan, ...edits };
}

/** "Urgent". */
export function backPlanLabel(kind: BackPlanKind): string {
  return data.plans[kind].label;
}

/** "A trigger, a reason and a signed authorization are noted": what the data must show for a milestone to be done. */
export function backPlanEvidenceLabel(evidence: BackPlanEvidence): string {
  return data.evidence[evidence];
}

/** "Due now". */
export function milestoneStateLabel(state: MilestoneState): string {
  return data.states[state];
}

/** Where the shipped plans come from (workflow.md 3.2). */
export function backPlanSource(kind: BackPlanKind): string {
  return data.plans[kind].source;
}

/** What is wrong with an edited plan, each with its field ("milestones.2.toDay"); empty when it can be kept. */
export function checkBackPlan(milestones: ReadonlyArray<MilestoneRule>): ReadonlyArray<FieldProblem> {
  if (milestones.length === 0) {
    return [
      { field: 'milestones', text: 'A plan has at least one milestone. Keep one, or go back to the shipped plan.' },
    ];
  }
  const hasConsult = milestones.some(({ doneBy }) => doneBy === 'consultHeld');
  return milestones.flatMap((rule, place) => checkMilestone(rule, place, milestones, hasConsult));
}

function checkMilestone(
  rule: MilestoneRule,
  place: number,
  all: ReadonlyArray<MilestoneRule>,
  hasConsult: boolean,
): FieldProblem[] {
  const at = (field: string, text: string): FieldProblem => ({ field: `milestones.${place}.${field}`, text });
  const problems: FieldProblem[] = [];
  const isCount = (day: number) => Number.isInteger(day) && day >= 0 && day <= MOST_DAYS;
  if (!isCount(rule.fromDay)) problems.push(at('fromDay', `Write a whole number of days from 0 to ${MOST_DAYS}.`));
  if (!isCount(rule.toDay)) problems.push(at('toDay', `Write a whole number of days from 0 to ${MOST_DAYS}.`));
  else if (rule.toDay < rule.fromDay) problems.push(at('toDay', 'The last day comes on or after the first.'));
  if (rule.what.trim() === '' || rule.what.length > LONGEST_WORDS) {
    problems.push(at('what', `Say in at most ${LONGEST_WORDS} characters what is reached.`));
  }
  if (rule.id.trim() === '' || all.findIndex(({ id }) => id === rule.id) < place) {
    problems.push(at('id', 'Two milestones have the same name. Take one of them out.'));
  }
  if (rule.anchor === 'consult' && (rule.doneBy === 'consultHeld' || !hasConsult)) {
    problems.push(
      at('anchor', 'Days can count from the consult only while the plan has a consult of its own, and not for it.'),
    );
  }
  return problems;
}
