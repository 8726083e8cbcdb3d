import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.ts';
import { decisionByOf } from '../../../src/domain/cases/decision-by.ts';
import { addDays } from '../../../src/domain/shared/days.ts';
import {
  type BackPlanFacts,
  backPlanOf,
  consultByPlan,
  type Milestone,
  type MilestoneRule,
  planLength,
  shippedBackPlan,
} from '../../../src/domain/timing/back-plan.ts';
import { checkBackPlan, withBackPlanEdits } from '../../../src/domain/timing/back-plan-edits.ts';
import { buildCase, day } from '../cases/build-case.ts';

/** The plan of a case opened on November 1, 2026. */
function planOn(today: string, set: Partial<Case> = {}, facts: Partial<BackPlanFacts> = {}, rules = shippedBackPlan) {
  const theCase = buildCase(set);
  const { decisionBy } = decisionByOf(theCase);
  return backPlanOf(theCase, { decisionBy, done: new Set(), way: null, ...facts }, day(today), rules);
}

const daysOf = (milestones: ReadonlyArray<Milestone>) =>
  Object.fromEntries(milestones.map(({ id, fromDay, toDay }) => [id, `${fromDay}-${toDay}`]));
const stateOf = (milestones: ReadonlyArray<Milestone>, id: string) =>
  milestones.find((milestone) => milestone.id === id)?.state;

describe('the plan of a standard case', () => {
  it('has the milestones and days of the process reference', () => {
    expect(daysOf(planOn('2026-11-01').milestones)).toEqual({
      opened: '0-0',
      asked: '0-1',
      requested: '1-2',
      receipts: '3-3',
      shipped: '5-7',
      virtualConsult: '7-10',
      inPersonConsult: '10-14',
      written: '16-21',
      compared: '14-21',
      decided: '21-28',
    });
  });

  it('counts its days from the opening, over ends of months and a leap day', () => {
    const decided = (openedOn: string) =>
      planOn(openedOn, { openedOn: day(openedOn) }).milestones.find(({ id }) => id === 'decided')?.to;

    expect(decided('2026-11-01')).toBe('2026-11-29');
    expect(decided('2026-01-31')).toBe('2026-02-28');
    expect(decided('2028-02-01')).toBe('2028-02-29');
    expect(decided('2027-02-01')).toBe('2027-03-01');
    expect(decided('2026-12-10')).toBe('2027-01-07');
  });

  it('keeps the whole window when the window is as long as the plan, and says so', () => {
    const plan = planOn('2026-11-01');

    expect(plan.isScaled).toBe(false);
    expect(plan.sentence).toBe('The plan counts from the day the case opened (Sun, Nov 1).');
  });

  it('draws its days together in a shorter window, ends on the last day of it, and says so', () => {
    const plan = planOn('2026-11-01', { latestSafeStart: day('2026-11-15') });

    expect(plan.isScaled).toBe(true);
    expect(plan.sentence).toMatch(/^The window is 14 days, shorter than the 28 days of the plan/);
    expect(daysOf(plan.milestones)).toMatchObject({ shipped: '2-3', virtualConsult: '3-5', decided: '10-14' });
    expect(plan.milestones.at(-1)?.to).toBe('2026-11-15');
  });

  it('leaves its days as they are in a longer window, and says so', () => {
    const set = { urgency: 'flexible', latestSafeStart: day('2026-12-31') } as const;

    expect(planOn('2026-11-01', set).sentence).toMatch(/^The window is 60 days, longer than the 28 days/);
    expect(daysOf(planOn('2026-11-01', set).milestones).decided).toBe('21-28');
  });

  it('counts from the opening when nothing gives a decision-by date', () => {
    const plan = planOn('2026-11-01', { urgency: 'flexible' });

    expect(plan.isScaled).toBe(false);
    expect(plan.sentence).toMatch(/^No decision-by date is known/);
  });

  it.each([
    ['before the case opened', '2026-10-20'],
    ['on the day it opened', '2026-11-01'],
  ])('falls on one day when the window ends %s', (_, end) => {
    const plan = planOn('2026-11-05', { latestSafeStart: day(end) });

    expect(new Set(plan.milestones.map(({ to }) => to))).toEqual(new Set(['2026-11-01']));
  });
});

describe('the plan of an urgent case', () => {
  it('has the same order in days 0 to 5, with a partial packet at the minimum tier', () => {
    const plan = planOn('2026-11-01', { urgency: 'urgent' });

    expect(plan.kind).toBe('urgent');
    expect(plan.isScaled).toBe(false);
    expect(Math.max(...plan.milestones.map(({ toDay }) => toDay))).toBe(5);
    expect(plan.milestones.map(({ id }) => id)).toContain('minimum');
    expect(plan.note).toMatch(/provider to provider only.*tier minimum/);
  });
});

describe('a case without a plan', () => {
  it('is an emergency, and one that is closed', () => {
    expect(planOn('2026-11-01', { urgency: 'emergency' })).toMatchObject({ milestones: [], note: null });
    expect(planOn('2026-11-01', { urgency: 'emergency' }).sentence).toMatch(/emergency services now/);
    expect(planOn('2026-11-01', { status: 'closed' })).toMatchObject({ milestones: [] });
  });
});

describe('a milestone', () => {
  it.each([
    ['2026-11-05', 'ahead'],
    ['2026-11-06', 'due'],
    ['2026-11-08', 'due'],
    ['2026-11-09', 'overdue'],
  ])('on %s is %s while nothing shows it done', (today, state) => {
    expect(stateOf(planOn(today).milestones, 'shipped')).toBe(state);
  });

  it('is done once the data show it, whatever the day', () => {
    const done = new Set(['shipped'] as const);

    expect(stateOf(planOn('2026-11-01', {}, { done }).milestones, 'shipped')).toBe('done');
    expect(stateOf(planOn('2026-12-24', {}, { done }).milestones, 'shipped')).toBe('done');
  });

  it('that no data show is never overdue: its day has passed', () => {
    const own: MilestoneRule = {
      id: 'own',
      anchor: 'opened',
      fromDay: 2,
      toDay: 3,
      what: 'Ride to the center arranged',
      doneBy: null,
      way: null,
    };
    const rules = withBackPlanEdits({ standard: [own] });

    expect(stateOf(planOn('2026-11-03', {}, {}, rules).milestones, 'own')).toBe('due');
    expect(stateOf(planOn('2026-11-20', {}, {}, rules).milestones, 'own')).toBe('passed');
  });
});

describe('the consult in the plan', () => {
  it('is asked for in one way only once the way is known', () => {
    const { milestones } = planOn('2026-11-20', {}, { way: 'inPerson' });

    expect(stateOf(milestones, 'virtualConsult')).toBe('notThisWay');
    expect(stateOf(milestones, 'inPersonConsult')).toBe('overdue');
  });

  it('that is booked is not overdue before its day, and says how late it is', () => {
    const { milestones } = planOn('2026-11-20', { consultOn: day('2026-11-24') });
    const virtual = milestones.find(({ id }) => id === 'virtualConsult');

    expect(virtual).toMatchObject({
      state: 'ahead',
      note: 'Booked for Tue, Nov 24, 13 days after the days of the plan',
    });
    expect(stateOf(planOn('2026-11-24', { consultOn: day('2026-11-24') }).milestones, 'virtualConsult')).toBe('due');
    expect(stateOf(planOn('2026-11-25', { consultOn: day('2026-11-24') }).milestones, 'virtualConsult')).toBe(
      'overdue',
    );
  });

  it('moves the written opinion along with it', () => {
    const written = (consultOn: string | null) =>
      planOn('2026-11-02', { consultOn: consultOn === null ? null : day(consultOn) }).milestones.find(
        ({ id }) => id === 'written',
      );

    expect(written('2026-11-10')).toMatchObject({ from: '2026-11-12', to: '2026-11-17' });
    expect(written('2026-11-13')).toMatchObject({ from: '2026-11-15', to: '2026-11-20' });
    expect(written(null)).toMatchObject({ note: 'Counts from the consult as planned; none is booked' });
  });

  it('as planned is the last day the plan gives it, in the way that is known', () => {
    expect(consultByPlan(planOn('2026-11-01'))).toBe('2026-11-15');
    expect(consultByPlan(planOn('2026-11-01', {}, { way: 'virtual' }))).toBe('2026-11-11');
    expect(consultByPlan(planOn('2026-11-01', { urgency: 'emergency' }))).toBeNull();
  });
});

describe('an edited plan', () => {
  const [first, ...others] = shippedBackPlan.standard;
  const whole = first === undefined ? [] : [first, ...others];
  const problemsOf = (change: Partial<MilestoneRule>) =>
    checkBackPlan(whole.map((rule, place) => (place === 1 ? { ...rule, ...change } : rule))).map(({ field }) => field);

  it('can be kept as it is shipped', () => {
    expect(checkBackPlan(shippedBackPlan.standard)).toEqual([]);
    expect(checkBackPlan(shippedBackPlan.urgent)).toEqual([]);
  });

  it.each([
    [{ fromDay: -1 }, 'milestones.1.fromDay'],
    [{ fromDay: 1.5, toDay: 2 }, 'milestones.1.fromDay'],
    [{ toDay: 401 }, 'milestones.1.toDay'],
    [{ fromDay: 5, toDay: 4 }, 'milestones.1.toDay'],
    [{ what: '  ' }, 'milestones.1.what'],
    [{ id: 'opened' }, 'milestones.1.id'],
    [{ anchor: 'consult', doneBy: 'consultHeld' } as const, 'milestones.1.anchor'],
  ])('is refused with %o', (change, field) => {
    expect(problemsOf(change)).toEqual([field]);
  });

  it('has at least one milestone, and counts from a consult only where it has one', () => {
    expect(checkBackPlan([])).toHaveLength(1);
    expect(checkBackPlan(whole.filter(({ anchor }) => anchor === 'consult')).map(({ field }) => field)).toEqual([
      'milestones.0.anchor',
    ]);
  });

  it('leaves the other plan as shipped and sets its own length', () => {
    const rules = withBackPlanEdits({ standard: whole.slice(0, 4) });

    expect(rules.urgent).toEqual(shippedBackPlan.urgent);
    expect(planLength(rules.standard)).toBe(3);
    expect(
      backPlanOf(
        buildCase(),
        { decisionBy: addDays(day('2026-11-01'), 28), done: new Set(), way: null },
        day('2026-11-01'),
        rules,
      ).isScaled,
    ).toBe(false);
  });
});
