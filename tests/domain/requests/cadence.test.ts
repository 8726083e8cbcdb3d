import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { letterKinds } from '../../../src/domain/letters/letter.ts';
import {
  type Cadence,
  type CadenceStep,
  cadenceActions,
  cadenceOf,
  cadenceSource,
  checkCadence,
  shippedCadence,
} from '../../../src/domain/requests/cadence.ts';

const words = z.string().regex(/^\S.*\S$/);
const dayCount = z.int().min(1).max(366);
const event = z.strictObject({ what: words.nullable(), why: words });
const schema = z.strictObject({
  asOf: z.string().regex(/^\d{4}-\d{2}$/),
  source: words,
  planAnswerDays: z.literal(30),
  confirmWithinDays: dayCount,
  countsDaysBefore: dayCount,
  thenEveryDays: dayCount,
  afterArrivalDays: dayCount,
  afterRefusalDays: dayCount,
  afterInvoiceDays: dayCount,
  onTheWayDays: dayCount,
  complaintAheadDays: dayCount,
  steps: z.array(
    z.strictObject({
      id: words,
      day: dayCount,
      action: z.enum(cadenceActions),
      what: words.max(200),
      isUrgentOnly: z.boolean(),
    }),
  ),
  actions: z.record(
    z.enum(cadenceActions),
    z.strictObject({
      letterKind: z.enum(letterKinds).nullable(),
      passedBy: z.enum(['receipt', 'contact', 'letter']),
      isFederalOnly: z.boolean(),
      why: words,
    }),
  ),
  events: z.record(
    z.enum([
      'retry',
      'promised',
      'onTheWay',
      'askedForMore',
      'refused',
      'invoiceOpen',
      'notOnFile',
      'stateOverdue',
      'partArrived',
      'denied',
      'feeDispute',
      'weekly',
    ]),
    event,
  ),
});

describe('the plan as shipped', () => {
  const text = readFileSync(new URL('../../../resources/requests/cadence.json', import.meta.url), 'utf8');

  it('is dated, sourced and whole', () => {
    expect(schema.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
  });

  it('holds the days of the reference, and says which of it is law', () => {
    expect(shippedCadence.map(({ action, day }) => `${day} ${action}`)).toEqual([
      '1 confirmReceipt',
      '2 dailyCall',
      '7 statusCall',
      '14 statusLetter',
      '23 reminder',
      '31 overdueLetter',
      '45 escalate',
      '180 complaint',
    ]);
    expect(cadenceSource).toMatch(/only the due day and the complaint limit are law/);
  });

  it('passes its own check and stands while the practice has none', () => {
    expect(checkCadence(shippedCadence)).toEqual([]);
    expect(cadenceOf(null)).toBe(shippedCadence);
  });

  it('uses no word that must not be shown as ours', () => {
    expect(text.toLowerCase()).not.toMatch(/recommended|\bbest\b|\berror\b|guarantee|you should|!/);
  });
});

describe('an edited plan', () => {
  const edited = (id: string, changes: Partial<CadenceStep>): Cadence =>
    shippedCadence.map((step) => (step.id === id ? { ...step, ...changes } : step));

  it.each<[string, Cadence]>([
    ['with another day', edited('statusCall', { day: 5 })],
    ['without the reminder', shippedCadence.filter(({ id }) => id !== 'reminder')],
    ['without letter (f)', shippedCadence.filter(({ id }) => id !== 'overdueLetter')],
    ['with one more call', [...shippedCadence, { ...stepOf('statusCall'), id: 'secondCall', day: 10 }]],
  ])('%s can be kept and is taken', (_what, plan) => {
    expect(checkCadence(plan)).toEqual([]);
    expect(cadenceOf(plan)).toBe(plan);
  });

  it.each<[string, Cadence, string, RegExp]>([
    ['no steps', [], 'steps', /at least one step/],
    ['half a day', edited('statusCall', { day: 7.5 }), 'steps.2.day', /whole number/],
    ['a day before receipt', edited('statusCall', { day: -1 }), 'steps.2.day', /from 0/],
    ['a day years off', edited('complaint', { day: 401 }), 'steps.7.day', /to 400/],
    [
      'an unknown action',
      edited('statusCall', { action: 'dance' as 'statusCall' }),
      'steps.2.action',
      /no step the app knows/,
    ],
    ['no words', edited('statusCall', { what: ' ' }), 'steps.2.what', /Say in at most/],
    ['too many words', edited('statusCall', { what: 'x'.repeat(201) }), 'steps.2.what', /200 characters/],
    ['one name twice', edited('statusCall', { id: 'statusLetter' }), 'steps.3.id', /same name/],
    ['letter (f) on day 30', edited('overdueLetter', { day: 30 }), 'steps.5.day', /nothing is overdue/],
    ['a reminder on the day of letter (f)', edited('reminder', { day: 31 }), 'steps.4.day', /before the overdue/],
    ['an escalation on the day of letter (f)', edited('escalate', { day: 31 }), 'steps.6.day', /after the overdue/],
  ])('with %s is refused at its field, in words', (_what, plan, field, text) => {
    const problems = checkCadence(plan);

    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.text).toMatch(text);
  });
});

function stepOf(id: string): CadenceStep {
  const step = shippedCadence.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`the shipped plan has no step ${id}`);
  return step;
}
