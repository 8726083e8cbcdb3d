import { stepFacts } from './step-facts.ts';
import { type Step, steps } from './steps.ts';

/** Whether a case may go from one step to another; `why` says what it may do instead, and is null when it may. */
export interface MoveJudgement {
  readonly isLegal: boolean;
  readonly why: string | null;
}

/** Steps 3, 4 and 5 run side by side: a case goes back and forth among them (workflow.md section 4). */
const sideBySide: ReadonlyArray<Step> = ['source', 'records', 'questions'];

/** True for steps 3, 4 and 5. */
export function isSideBySide(step: Step): boolean {
  return sideBySide.includes(step);
}

/** Legal moves back beyond those among the steps side by side: missing information, third opinion, follow-up. */
const waysBack: Readonly<Partial<Record<Step, ReadonlyArray<Step>>>> = {
  evaluation: ['source', 'records', 'consultation'],
  oncologist: ['evaluation'],
  decision: ['evaluation'],
};

/**
 * Judges one move (workflow.md section 4). Any later step may be entered, and staying is a move within the column;
 * exit criteria are judged apart, since an advocate may go on without them for a reason.
 */
export function judgeMove(from: Step, to: Step): MoveJudgement {
  if (steps.indexOf(to) >= steps.indexOf(from) || stepsBackFrom(from).includes(to)) return { isLegal: true, why: null };
  return { isLegal: false, why: whyNot(from, to) };
}

/**
 * The steps a move forward leaves behind, in order. Steps side by side leave none of each other behind; going on from
 * one of them leaves all three. Empty for a move back or within a column.
 */
export function stepsLeftBehind(from: Step, to: Step): Step[] {
  const isAmongSideBySide = sideBySide.includes(from) && sideBySide.includes(to);
  if (isAmongSideBySide || steps.indexOf(to) <= steps.indexOf(from)) return [];
  const first = groupStart(from);
  const end = groupStart(to);
  return steps.slice(first, end);
}

function groupStart(step: Step): number {
  const first = sideBySide[0];
  return first !== undefined && sideBySide.includes(step) ? steps.indexOf(first) : steps.indexOf(step);
}

function stepsBackFrom(from: Step): ReadonlyArray<Step> {
  if (!sideBySide.includes(from)) return waysBack[from] ?? [];
  return sideBySide.filter((step) => steps.indexOf(step) < steps.indexOf(from));
}

function whyNot(from: Step, to: Step): string {
  const back = stepsBackFrom(from).map((step) => stepFacts(step).shortName);
  const isLast = from === steps.at(-1);
  const ways = [back.length > 0 ? `back to ${orList(back)}` : null, isLast ? null : 'on to any later step'].filter(
    (way) => way !== null,
  );
  const name = stepFacts(from).shortName;
  return (
    `A case does not go back from ${name} to ${stepFacts(to).shortName}. ` +
    `From ${name} it can go ${ways.join(', or ')}. ` +
    'What was noted at an earlier step can be changed without moving the case.'
  );
}

function orList(names: ReadonlyArray<string>): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
