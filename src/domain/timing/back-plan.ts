import data from '../../../resources/reference/back-plan.json' with { type: 'json' };
import type { Case, Urgency } from '../cases/case.ts';
import { addDays, type Day, daysBetween, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { plural } from '../shared/say-count.ts';

/** A plan for the usual window and one for the urgent one (workflow.md 3.2). */
export const backPlanKinds = ['standard', 'urgent'] as const;
export type BackPlanKind = (typeof backPlanKinds)[number];

/** What in the data shows a milestone to be done; what each reads is in resources/reference/back-plan.json. */
export const backPlanEvidence = [
  'opened',
  'asked',
  'requested',
  'receipts',
  'minimumPacket',
  'shipped',
  'consultHeld',
  'written',
  'compared',
  'decided',
] as const;
export type BackPlanEvidence = (typeof backPlanEvidence)[number];

/** One milestone of a plan. Days count from `anchor`: the day the case opened, or the day of the consult. */
export interface MilestoneRule {
  readonly id: string;
  readonly anchor: 'opened' | 'consult';
  readonly fromDay: number;
  readonly toDay: number;
  readonly what: string;
  /** Null where nothing in the data shows it: it is then ahead, due or passed. */
  readonly doneBy: BackPlanEvidence | null;
  /** Asked only of a consult held this way, once the way is known. */
  readonly way: 'virtual' | 'inPerson' | null;
}

/** The milestones of each plan, in order of their days. */
export type BackPlanRules = Readonly<Record<BackPlanKind, ReadonlyArray<MilestoneRule>>>;

export const milestoneStates = ['done', 'due', 'overdue', 'ahead', 'passed', 'notThisWay'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** A milestone of one case with the days it falls on. */
export interface Milestone {
  readonly id: string;
  readonly what: string;
  readonly from: Day;
  readonly to: Day;
  /** The same, in days from the opening of the case. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly state: MilestoneState;
  /** What the days rest on where that is not the plan alone: "Booked for Fri, Dec 4"; null otherwise. */
  readonly note: string | null;
}

/** The plan of one case. */
export interface BackPlan {
  readonly kind: BackPlanKind;
  /** Empty for an emergency and a closed case. */
  readonly milestones: ReadonlyArray<Milestone>;
  /** Whether the days were drawn together because the window is shorter than the plan. */
  readonly isScaled: boolean;
  /** How the plan lies in the window, in words. */
  readonly sentence: string;
  /** How work is done in this plan: by phone and courier in the urgent one; null where nothing is special. */
  readonly note: string | null;
  readonly source: string;
}

/** What a plan must know beyond the case. */
export interface BackPlanFacts {
  readonly decisionBy: Day | null;
  readonly done: ReadonlySet<BackPlanEvidence>;
  /** How the consult is held; null while not known. */
  readonly way: 'virtual' | 'inPerson' | null;
}

/** The plans as the app ships them; tests/domain/timing checks the file. */
export const shippedBackPlan: BackPlanRules = {
  standard: data.plans.standard.milestones as ReadonlyArray<MilestoneRule>,
  urgent: data.plans.urgent.milestones as ReadonlyArray<MilestoneRule>,
};

/** The plan for a case of this urgency: an urgent case has its own, every other the standard one. */
function backPlanKindOf(urgency: Urgency): BackPlanKind {
  return urgency === 'urgent' ? 'urgent' : 'standard';
}

/**
 * The plan of a case on `today` (workflow.md 3.2): each milestone with its days, counted from the opening of the case or
 * from the consult, and where it stands. A window shorter than the plan draws its days together in proportion, and the
 * sentence says so; a longer one leaves them. An emergency and a closed case have no plan.
 */
export function backPlanOf(theCase: Case, facts: BackPlanFacts, today: Day, rules = shippedBackPlan): BackPlan {
  const kind = backPlanKindOf(theCase.urgency);
  const { source, note } = data.plans[kind];
  const none = (sentence: string): BackPlan => ({
    kind,
    milestones: [],
    isScaled: false,
    sentence,
    note: null,
    source,
  });
  if (theCase.urgency === 'emergency') return none(data.words.emergency);
  if (theCase.status === 'closed') return none(data.words.ended);
  const length = planLength(rules[kind]);
  const window = facts.decisionBy === null ? null : Math.max(0, daysBetween(theCase.openedOn, facts.decisionBy));
  const isScaled = window !== null && window < length;
  const scale = isScaled ? window / length : 1;
  const consultDay = plannedConsultDay(rules[kind], facts.way);
  const setting = { theCase, facts, today, scale, consultDay };
  return {
    kind,
    milestones: rules[kind].map((rule) => milestoneOf(rule, setting)).toSorted((one, other) => one.toDay - other.toDay),
    isScaled,
    sentence: planSentence(theCase.openedOn, window, length, today),
    note,
    source,
  };
}

/** The last day on which the plan of a case has its consult: what is counted from while none is booked. */
export function consultByPlan(plan: BackPlan, rules = shippedBackPlan): Day | null {
  const ids = new Set(rules[plan.kind].filter(({ doneBy }) => doneBy === 'consultHeld').map(({ id }) => id));
  const planned = plan.milestones.filter(({ id, state }) => ids.has(id) && state !== 'notThisWay');
  return planned.at(-1)?.to ?? null;
}

interface Setting {
  readonly theCase: Case;
  readonly facts: BackPlanFacts;
  readonly today: Day;
  readonly scale: number;
  readonly consultDay: number;
}

function milestoneOf(rule: MilestoneRule, setting: Setting): Milestone {
  const { theCase, facts, today } = setting;
  const { fromDay, toDay } = daysOf(rule, setting);
  const from = addDays(theCase.openedOn, fromDay);
  const to = addDays(theCase.openedOn, toDay);
  const isConsult = rule.doneBy === 'consultHeld';
  const booked = isConsult ? theCase.consultOn : null;
  const isAnotherWay = rule.way !== null && facts.way !== null && rule.way !== facts.way;
  const state = isAnotherWay ? 'notThisWay' : stateOf(rule, { from: booked ?? from, to: booked ?? to }, facts, today);
  return { id: rule.id, what: rule.what, from, to, fromDay, toDay, state, note: noteOf(rule, booked, to, setting) };
}

function daysOf({ anchor, fromDay, toDay }: MilestoneRule, { theCase, scale, consultDay }: Setting) {
  if (anchor === 'opened') return { fromDay: Math.floor(fromDay * scale), toDay: Math.floor(toDay * scale) };
  if (theCase.consultOn !== null) {
    const consult = daysBetween(theCase.openedOn, theCase.consultOn);
    return { fromDay: consult + fromDay, toDay: consult + toDay };
  }
  return { fromDay: Math.floor((consultDay + fromDay) * scale), toDay: Math.floor((consultDay + toDay) * scale) };
}

function stateOf(
  { doneBy }: MilestoneRule,
  { from, to }: { readonly from: Day; readonly to: Day },
  { done }: BackPlanFacts,
  today: Day,
): MilestoneState {
  if (doneBy !== null && done.has(doneBy)) return 'done';
  if (today < from) return 'ahead';
  if (today <= to) return 'due';
  return doneBy === null ? 'passed' : 'overdue';
}

function noteOf(
  { anchor, doneBy }: MilestoneRule,
  booked: Day | null,
  to: Day,
  { theCase, facts, today }: Setting,
): string | null {
  const { words } = data;
  if (anchor === 'consult') return theCase.consultOn === null ? words.afterPlannedConsult : words.afterConsult;
  if (booked === null || (doneBy !== null && facts.done.has(doneBy))) return null;
  const day = shortDate(booked, today);
  const late = daysBetween(to, booked);
  return late > 0 ? putIn(words.bookedLate, { day, days: plural(late, 'day') }) : putIn(words.booked, { day });
}

function planSentence(openedOn: Day, window: number | null, length: number, today: Day): string {
  const { words } = data;
  const values = { opened: shortDate(openedOn, today), window: window ?? 0, plan: length };
  if (window === null) return putIn(words.noDate, values);
  if (window < length) return putIn(words.scaled, values);
  return putIn(window > length ? words.beyond : words.whole, values);
}

/** The last day of a plan, in days from opening. */
export function planLength(rules: ReadonlyArray<MilestoneRule>): number {
  const consult = plannedConsultDay(rules, null);
  return Math.max(1, ...rules.map(({ anchor, toDay }) => (anchor === 'consult' ? consult + toDay : toDay)));
}

// The last day the plan gives the consult, held this way where one is known.
function plannedConsultDay(rules: ReadonlyArray<MilestoneRule>, way: BackPlanFacts['way']): number {
  const consults = rules.filter(({ doneBy }) => doneBy === 'consultHeld');
  const ofWay = consults.filter((rule) => way === null || rule.way === null || rule.way === way);
  return Math.max(0, ...ofWay.map(({ toDay }) => toDay));
}
