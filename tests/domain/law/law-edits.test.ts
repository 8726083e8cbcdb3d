import { describe, expect, it, test } from 'vitest';
import type { LawEdit, StateRule } from '../../../src/domain/law/law.ts';
import { checkLawEdit, sayStateRule, stateRuleFor, withLawEdit } from '../../../src/domain/law/law-edits.ts';
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';

const nothing: LawEdit = { clockRules: {}, flatFeeCents: null, states: [] };
const oregon: StateRule = {
  state: 'OR',
  days: 20,
  dayType: 'calendar',
  feeNote: null,
  source: 'Read on the state page',
  mark: 'V',
  verifiedOn: '2026-11-02',
  userNote: null,
  isUsed: true,
};

describe('the law with an edit', () => {
  it('is the shipped one without an edit and with an empty one', () => {
    expect(withLawEdit(shippedLaw, null)).toBe(shippedLaw);
    expect(withLawEdit(shippedLaw, nothing)).toEqual(shippedLaw);
  });

  it('takes what the edit names and keeps the rest', () => {
    const law = withLawEdit(shippedLaw, { clockRules: { answerDays: 15 }, flatFeeCents: 700, states: [] });

    expect(law.clockRules).toEqual({ ...shippedLaw.clockRules, answerDays: 15 });
    expect(law.flatFeeCents).toBe(700);
    expect(law.citations).toEqual(shippedLaw.citations);
  });

  it('puts a state rule in place of the shipped one of that state, and adds others in order', () => {
    const california: StateRule = { ...oregon, state: 'CA', days: 14 };
    const { states } = withLawEdit(shippedLaw, { ...nothing, states: [oregon, california] });

    expect(states.map(({ state, days }) => `${state} ${days}`)).toEqual(['CA 14', 'NY 10', 'OR 20', 'TX 15', 'WA 15']);
  });
});

describe('an edit of the law', () => {
  it.each<[string, LawEdit]>([
    ['nothing', nothing],
    ['fewer days to answer', { ...nothing, clockRules: { answerDays: 15 } }],
    ['the longest count', { ...nothing, clockRules: { complaintDays: 366, serviceTargetDays: 1 } }],
    ['another flat fee', { ...nothing, flatFeeCents: 100_000 }],
    ['a state rule', { ...nothing, states: [oregon] }],
  ])('with %s can be kept', (_what, edit) => {
    expect(checkLawEdit(edit)).toEqual([]);
  });

  it.each<[string, LawEdit, string, RegExp]>([
    [
      'no days',
      { ...nothing, clockRules: { complaintDays: 0 } },
      'clockRules.complaintDays',
      /whole number of days from 1/,
    ],
    [
      'half a day',
      { ...nothing, clockRules: { serviceTargetDays: 2.5 } },
      'clockRules.serviceTargetDays',
      /whole number/,
    ],
    ['more than a year', { ...nothing, clockRules: { extensionDays: 367 } }, 'clockRules.extensionDays', /to 366/],
    [
      'no number',
      { ...nothing, clockRules: { extensionDays: Number.NaN } },
      'clockRules.extensionDays',
      /whole number/,
    ],
    [
      'an answer shorter than due soon',
      { ...nothing, clockRules: { answerDays: 6 } },
      'clockRules.answerDays',
      /due soon/,
    ],
    [
      'due soon longer than the answer',
      { ...nothing, clockRules: { dueSoonDays: 31 } },
      'clockRules.answerDays',
      /due soon/,
    ],
    [
      'mail longer than the answer',
      { ...nothing, clockRules: { assumedMailDays: 31 } },
      'clockRules.assumedMailDays',
      /on its way/,
    ],
    ['no fee', { ...nothing, flatFeeCents: 0 }, 'flatFeeCents', /more than nothing/],
    ['a fee over $1,000', { ...nothing, flatFeeCents: 100_001 }, 'flatFeeCents', /at most \$1,000/],
    ['a fee of part of a cent', { ...nothing, flatFeeCents: 650.5 }, 'flatFeeCents', /more than nothing/],
    ['an unknown state', { ...nothing, states: [{ ...oregon, state: 'ZZ' }] }, 'states.0.state', /two letters/],
    [
      'a state twice',
      { ...nothing, states: [oregon, { ...oregon, days: 5 }] },
      'states.1.state',
      /Oregon stands here twice/,
    ],
    ['no days of a state', { ...nothing, states: [{ ...oregon, days: -3 }] }, 'states.0.days', /whole number/],
    [
      'a state rule without source',
      { ...nothing, states: [{ ...oregon, source: '  ' }] },
      'states.0.source',
      /Name the law/,
    ],
    [
      'an impossible day',
      { ...nothing, states: [{ ...oregon, verifiedOn: '2026-02-30' }] },
      'states.0.verifiedOn',
      /not a day/,
    ],
    [
      'an unsure rule in use',
      { ...nothing, states: [{ ...oregon, mark: 'unsure' }] },
      'states.0.isUsed',
      /not reckoned with/,
    ],
    [
      'another kind of days',
      { ...nothing, states: [{ ...oregon, dayType: 'moon' as 'business' }] },
      'states.0.dayType',
      /calendar days or business days/,
    ],
  ])('with %s is refused at its field, in words', (_what, edit, field, text) => {
    const problems = checkLawEdit(edit);

    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.text).toMatch(text);
  });
});

describe('the state rule of a custodian', () => {
  const law = withLawEdit(shippedLaw, { ...nothing, states: [oregon] });

  it.each(['OR', 'or', ' Oregon ', 'OREGON'])('is found for the region "%s"', (region) => {
    expect(stateRuleFor(law, region)).toBe(oregon);
  });

  it.each([null, '', 'CA', 'Bavaria'])('is none for the region "%s": not switched on, or not known', (region) => {
    expect(stateRuleFor(law, region)).toBeNull();
  });
});

test('a state rule is said with source, mark and whether it counts', () => {
  expect(sayStateRule(oregon)).toBe(
    'Oregon gives 20 calendar days (Read on the state page; mark V, seen in a source; verified 2026-11-02).',
  );
  expect(sayStateRule({ ...oregon, mark: 'unsure', verifiedOn: null })).toBe(
    'Oregon gives 20 calendar days (Read on the state page; unsure; not verified by the practice). It is not reckoned with.',
  );
});
