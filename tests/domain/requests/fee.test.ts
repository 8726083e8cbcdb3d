import { describe, expect, it, test } from 'vitest';
import { feeProblems, sayFee, sayMoney } from '../../../src/domain/requests/fee.ts';
import { noFee, type RequestFee } from '../../../src/domain/requests/request.ts';
import { day } from './build-request.ts';

const today = day('2026-11-21');
const whole: RequestFee = {
  quotedCents: 650,
  quotedOn: day('2026-11-05'),
  invoicedCents: 9_000,
  invoicedOn: day('2026-11-10'),
  invoiceNumber: 'R-17',
  paidCents: 650,
  paidOn: day('2026-11-12'),
  disputedOn: day('2026-11-11'),
  settledOn: day('2026-11-20'),
};

describe('the money of a request', () => {
  it.each([
    ['nothing', noFee],
    ['all of it', whole],
    ['a payment of nothing', { ...noFee, paidCents: 0, paidOn: today }],
    ['an invoice without quote', { ...whole, quotedCents: null, quotedOn: null }],
  ])('fits together with %s', (_what, fee) => {
    expect(feeProblems(fee, today)).toEqual([]);
  });

  it.each<[string, Partial<RequestFee>, string, RegExp]>([
    ['a negative amount', { quotedCents: -1 }, 'quotedCents', /not negative/],
    ['part of a cent', { paidCents: 6.5 }, 'paidCents', /dollars and cents/],
    ['a slip of the decimal point', { invoicedCents: 65_000_000 }, 'invoicedCents', /\$650,000\.00 .* decimal point/],
    ['an amount without day', { quotedOn: null }, 'quotedOn', /no day/],
    ['a day without amount', { paidCents: null }, 'paidCents', /no amount/],
    ['a day to come', { settledOn: day('2026-11-22') }, 'settledOn', /has not come yet/],
    ['an invoice before the quote', { invoicedOn: day('2026-11-04') }, 'invoicedOn', /before the quote/],
    ['a payment before any bill', { paidOn: day('2026-11-04') }, 'paidOn', /before anything was asked/],
    ['a dispute before any bill', { disputedOn: day('2026-11-04') }, 'disputedOn', /before anything was asked/],
    ['an end before the dispute', { settledOn: day('2026-11-10') }, 'settledOn', /over before it began/],
    ['an end without dispute', { disputedOn: null }, 'disputedOn', /never began/],
  ])('is refused for %s at its field', (_what, changes, field, text) => {
    const problems = feeProblems({ ...whole, ...changes }, today);

    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]?.text).toMatch(text);
  });

  it('has nothing to dispute before a quote or an invoice', () => {
    expect(feeProblems({ ...noFee, disputedOn: today }, today).map(({ field }) => field)).toEqual(['invoicedCents']);
  });

  it('is said sentence by sentence, with what the invoice adds to the quote', () => {
    expect(sayFee(whole, today)).toEqual([
      'Quoted $6.50 16 days ago (Thu, Nov 5).',
      'Invoiced $90.00 (invoice R-17) 11 days ago (Tue, Nov 10).',
      'Paid $6.50 9 days ago (Thu, Nov 12).',
      'The invoice is $83.50 more than was quoted.',
      'Disputed 10 days ago (Wed, Nov 11).',
      'The dispute was over yesterday (Fri, Nov 20).',
    ]);
    expect(sayFee(noFee, today)).toEqual([]);
  });
});

test.each([
  [0, '$0.00'],
  [5, '$0.05'],
  [650, '$6.50'],
  [123_456, '$1,234.56'],
  [100_000_000, '$1,000,000.00'],
])('%d cents are %s', (cents, said) => {
  expect(sayMoney(cents)).toBe(said);
});
