import { type Day, sayDay } from '../shared/days.ts';
import type { FieldProblem } from '../shared/field-problem.ts';
import type { RequestFee } from './request.ts';

/** Above this a slip of the decimal point is likelier than a bill. */
const MOST_CENTS = 10_000_000;

const amounts = [
  { cents: 'quotedCents', on: 'quotedOn', what: 'quote' },
  { cents: 'invoicedCents', on: 'invoicedOn', what: 'invoice' },
  { cents: 'paidCents', on: 'paidOn', what: 'payment' },
] as const;

/** What cannot be so about the money of a request, each with its field; empty when it fits together. */
export function feeProblems(fee: RequestFee, today: Day): ReadonlyArray<FieldProblem> {
  return [
    ...amounts.flatMap(({ cents, on, what }) => checkAmount(fee[cents], fee[on], { cents, on, what })),
    ...(['quotedOn', 'invoicedOn', 'paidOn', 'disputedOn', 'settledOn'] as const).flatMap((field) =>
      checkNotLater(fee[field], today, field),
    ),
    ...checkOrder(fee),
    ...checkDispute(fee),
  ];
}

/** "Quoted $12.50 on ...; invoiced ...": the money of a request, sentence by sentence; empty while there is none. */
export function sayFee(fee: RequestFee, today: Day): ReadonlyArray<string> {
  const sentences: string[] = [];
  const add = (verb: string, cents: number | null, on: Day | null, more = '') => {
    if (cents === null) return;
    sentences.push(`${verb} ${sayMoney(cents)}${more}${on === null ? '' : ` ${sayDay(on, today)}`}.`);
  };
  add('Quoted', fee.quotedCents, fee.quotedOn);
  add(
    'Invoiced',
    fee.invoicedCents,
    fee.invoicedOn,
    fee.invoiceNumber === null ? '' : ` (invoice ${fee.invoiceNumber})`,
  );
  add('Paid', fee.paidCents, fee.paidOn);
  if (fee.quotedCents !== null && fee.invoicedCents !== null && fee.invoicedCents > fee.quotedCents) {
    sentences.push(`The invoice is ${sayMoney(fee.invoicedCents - fee.quotedCents)} more than was quoted.`);
  }
  if (fee.disputedOn !== null) sentences.push(`Disputed ${sayDay(fee.disputedOn, today)}.`);
  if (fee.settledOn !== null) sentences.push(`The dispute was over ${sayDay(fee.settledOn, today)}.`);
  return sentences;
}

/** "$6.50", "$1,250.00": an amount of whole cents. */
export function sayMoney(cents: number): string {
  const dollars = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `$${dollars}.${String(cents % 100).padStart(2, '0')}`;
}

function checkAmount(
  cents: number | null,
  on: Day | null,
  names: { readonly cents: string; readonly on: string; readonly what: string },
): FieldProblem[] {
  if (cents === null) {
    return on === null
      ? []
      : [{ field: names.cents, text: `The ${names.what} has a day but no amount. Write the amount.` }];
  }
  if (!Number.isInteger(cents) || cents < 0) {
    return [{ field: names.cents, text: 'An amount is dollars and cents, and not negative.' }];
  }
  if (cents > MOST_CENTS) {
    return [{ field: names.cents, text: `${sayMoney(cents)} is more than a copy can cost. Check the decimal point.` }];
  }
  return on === null ? [{ field: names.on, text: `The ${names.what} has no day. Write the day.` }] : [];
}

function checkNotLater(on: Day | null, today: Day, field: string): FieldProblem[] {
  return on !== null && on > today ? [{ field, text: 'This day has not come yet. Check the date.' }] : [];
}

function checkOrder({ quotedOn, invoicedOn, paidOn }: RequestFee): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (quotedOn !== null && invoicedOn !== null && invoicedOn < quotedOn) {
    problems.push({ field: 'invoicedOn', text: 'The invoice is dated before the quote. Check both days.' });
  }
  const askedOn = quotedOn ?? invoicedOn;
  if (paidOn !== null && askedOn !== null && paidOn < askedOn) {
    problems.push({ field: 'paidOn', text: 'The payment is dated before anything was asked for. Check both days.' });
  }
  return problems;
}

function checkDispute({
  quotedCents,
  quotedOn,
  invoicedCents,
  invoicedOn,
  disputedOn,
  settledOn,
}: RequestFee): FieldProblem[] {
  if (disputedOn === null) {
    return settledOn === null
      ? []
      : [{ field: 'disputedOn', text: 'A dispute is over that never began. Write the day it began.' }];
  }
  const problems: FieldProblem[] = [];
  if (quotedCents === null && invoicedCents === null) {
    problems.push({
      field: 'invoicedCents',
      text: 'There is nothing to dispute yet. Write what was quoted or invoiced.',
    });
  }
  const askedOn = quotedOn ?? invoicedOn;
  if (askedOn !== null && disputedOn < askedOn) {
    problems.push({
      field: 'disputedOn',
      text: 'The dispute is dated before anything was asked for. Check both days.',
    });
  }
  if (settledOn !== null && settledOn < disputedOn) {
    problems.push({ field: 'settledOn', text: 'The dispute was over before it began. Check both days.' });
  }
  return problems;
}
