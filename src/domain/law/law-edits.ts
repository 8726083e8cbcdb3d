import { isDay } from '../shared/days.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import { stateName } from '../shared/us-states.ts';
import type { ClockRules, Law, LawEdit, StateRule } from './law.ts';
import { clockRuleFacts, shippedLaw } from './shipped-law.ts';

const MOST_DAYS = 366;
const MOST_FEE_CENTS = 100_000;
const LONGEST_SOURCE = 400;

/**
 * The law table with the practice's edit over it: what the edit does not name stays as shipped, and a state rule takes
 * the place of the shipped one of the same state. Null leaves everything as shipped.
 */
export function withLawEdit(law: Law, edit: LawEdit | null): Law {
  if (edit === null) return law;
  const own = new Map(edit.states.map((rule) => [rule.state, rule]));
  const kept = law.states.filter(({ state }) => !own.has(state));
  return {
    ...law,
    clockRules: { ...law.clockRules, ...given(edit.clockRules) },
    flatFeeCents: edit.flatFeeCents ?? law.flatFeeCents,
    states: [...kept, ...own.values()].toSorted((one, other) => (one.state < other.state ? -1 : 1)),
  };
}

/**
 * What is wrong with an edit of the law table, each with its field ("clockRules.answerDays", "states.0.days"); empty
 * when it can be kept. The numbers are judged together with those it leaves as shipped.
 */
export function checkLawEdit(edit: LawEdit): ReadonlyArray<FieldProblem> {
  return [
    ...Object.entries(edit.clockRules).flatMap(([rule, days]) => checkDays(`clockRules.${rule}`, days)),
    ...checkRulesTogether({ ...shippedLaw.clockRules, ...given(edit.clockRules) }),
    ...checkFee(edit.flatFeeCents),
    ...edit.states.flatMap((rule, place) => checkState(rule, place, edit.states)),
  ];
}

/**
 * The state rule that counts for a custodian in `region` ("CA" or "California"): one the practice has switched on and
 * that is not marked unsure; null otherwise, also for a region nobody knows.
 */
export function stateRuleFor(law: Pick<Law, 'states'>, region: string | null): StateRule | null {
  if (region === null) return null;
  const wanted = region.trim().toLowerCase();
  const rule = law.states.find(
    ({ state }) => state.toLowerCase() === wanted || stateName(state)?.toLowerCase() === wanted,
  );
  return rule !== undefined && isReckonedWith(rule) ? rule : null;
}

/** True for a rule the practice has switched on; an unsure one never counts (record-requests.md section 8). */
export function isReckonedWith(rule: Pick<StateRule, 'isUsed' | 'mark'>): boolean {
  return rule.isUsed && rule.mark !== 'unsure';
}

/** "California gives 15 calendar days (Health & Safety Code 123110; mark V, seen in a source; ...)", for a screen. */
export function sayStateRule(rule: StateRule): string {
  const days = `${rule.days} ${rule.dayType === 'business' ? 'business days' : 'calendar days'}`;
  const verified = rule.verifiedOn === null ? 'not verified by the practice' : `verified ${rule.verifiedOn}`;
  const use = isReckonedWith(rule) ? '' : ' It is not reckoned with.';
  return `${stateName(rule.state) ?? rule.state} gives ${days} (${rule.source}; ${sayMark(rule.mark)}; ${verified}).${use}`;
}

function sayMark(mark: StateRule['mark']): string {
  return { V: 'mark V, seen in a source', K: 'mark K, well established', unsure: 'unsure' }[mark];
}

function given(rules: Partial<ClockRules>): Partial<ClockRules> {
  return Object.fromEntries(Object.entries(rules).filter(([, days]) => days !== undefined));
}

function checkDays(field: string, days: number | undefined): FieldProblem[] {
  if (days === undefined || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)) return [];
  return [{ field, text: `Write a whole number of days from 1 to ${MOST_DAYS}.` }];
}

function checkRulesTogether(rules: ClockRules): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (rules.answerDays < rules.dueSoonDays) {
    problems.push({
      field: 'clockRules.answerDays',
      text: `An answer in ${rules.answerDays} days would count as due soon from the start, since "due soon" begins ${rules.dueSoonDays} days before. Make one longer or the other shorter.`,
    });
  }
  if (rules.assumedMailDays > rules.answerDays) {
    problems.push({
      field: 'clockRules.assumedMailDays',
      text: `A letter would be ${rules.assumedMailDays} days on its way and the answer due in ${rules.answerDays}. ${clockRuleFacts('assumedMailDays').label}: write fewer.`,
    });
  }
  return problems;
}

function checkFee(cents: number | null): FieldProblem[] {
  if (cents === null || (Number.isInteger(cents) && cents >= 1 && cents <= MOST_FEE_CENTS)) return [];
  return [
    {
      field: 'flatFeeCents',
      text: 'The flat fee is more than nothing and at most $1,000. It is an option open to the custodian, not a cap.',
    },
  ];
}

function checkState(rule: StateRule, place: number, all: ReadonlyArray<StateRule>): FieldProblem[] {
  const at = (field: string, text: string): FieldProblem => ({ field: `states.${place}.${field}`, text });
  const problems = checkDays(`states.${place}.days`, rule.days);
  if (stateName(rule.state) === null) {
    problems.push(
      at('state', `"${rule.state}" is no state, district or territory of the US. Write its two letters, like CA.`),
    );
  }
  if (all.findIndex(({ state }) => state === rule.state) < place) {
    problems.push(at('state', `${stateName(rule.state) ?? rule.state} stands here twice. Keep one of them.`));
  }
  if (rule.dayType !== 'calendar' && rule.dayType !== 'business') {
    problems.push(at('dayType', 'Say whether these are calendar days or business days.'));
  }
  if (rule.source.trim() === '' || rule.source.length > LONGEST_SOURCE) {
    problems.push(at('source', 'Name the law or page this was read in, in one line.'));
  }
  if (rule.verifiedOn !== null && !isDay(rule.verifiedOn)) {
    problems.push(at('verifiedOn', 'This is not a day. Write it as 2026-11-21, or leave it empty.'));
  }
  if (rule.isUsed && rule.mark === 'unsure') {
    problems.push(
      at('isUsed', 'A rule marked unsure is not reckoned with. Verify it and change its mark, or switch it off.'),
    );
  }
  return problems;
}
