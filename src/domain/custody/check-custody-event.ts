import { type Day, shortDate } from '../shared/days.ts';
import { inOrder, statusAfter } from './custody.ts';
import { custodyEventLabel } from './labels.ts';
import type { CustodyEvent, CustodyEventKind, CustodyStatus, Material } from './material.ts';

/** What may follow where; a lost thing may be found again, and a holder may send it on. */
const next: Readonly<Record<CustodyStatus, ReadonlyArray<CustodyEventKind>>> = {
  withOwner: ['sent', 'lost', 'damaged', 'extended'],
  onTheWay: ['received', 'lost', 'damaged', 'extended'],
  withHolder: ['sent', 'returnSent', 'returned', 'kept', 'lost', 'damaged', 'extended'],
  onTheWayBack: ['returned', 'lost', 'damaged', 'extended'],
  returned: [],
  kept: [],
  lost: ['received', 'returned'],
};

/**
 * What is wrong with a step of a material's way, in words; empty when nothing is. A day in the future, a receipt before
 * the sending, a return before the receipt, anything after it came back, a loan extended that is no loan or to an
 * earlier day. `event` may be new, or one of `events` as it would be after an edit. Steps that contradict each other
 * already are not held against it.
 */
export function checkCustodyEvent(
  material: Material,
  events: ReadonlyArray<CustodyEvent>,
  event: CustodyEvent,
  today: Day,
): string[] {
  const own = events.filter(({ materialId }) => materialId === material.id);
  const others = own.filter(({ id }) => id !== event.id);
  const before = wayProblems(inOrder(own), today);
  const after = wayProblems(inOrder([...others, event]), today);
  return [...ownProblems(material, others, event, today), ...after.filter((problem) => !before.includes(problem))];
}

function ownProblems(
  material: Material,
  others: ReadonlyArray<CustodyEvent>,
  event: CustodyEvent,
  today: Day,
): string[] {
  const problems: string[] = [];
  if (event.on > today) {
    problems.push(`${shortDate(event.on, today)} is in the future. Note what has happened; plans belong in a task.`);
  }
  if (event.kind === 'sent' && event.holderId === null && (event.holderName ?? '').trim() === '') {
    problems.push('Nobody is named who it goes to. Name the receiver.');
  }
  if (event.kind === 'extended') problems.push(...extensionProblems(material, others, event, today));
  return problems;
}

function extensionProblems(
  material: Material,
  others: ReadonlyArray<CustodyEvent>,
  event: CustodyEvent,
  today: Day,
): string[] {
  if (!material.isLoan)
    return ['This is not a loan, so there is no day to extend. Mark it as a loan first if it is one.'];
  if (event.loanDueOn === null) return ['The new day the loan is due back is missing.'];
  const earlier = inOrder(others).findLast(({ kind, on }) => kind === 'extended' && on <= event.on);
  const agreed = earlier?.loanDueOn ?? material.loanDueOn;
  if (event.loanDueOn <= event.on) {
    return [`An extension given on ${shortDate(event.on, today)} cannot end on ${shortDate(event.loanDueOn, today)}.`];
  }
  if (agreed !== null && event.loanDueOn <= agreed) {
    return [
      `The loan is already agreed until ${shortDate(agreed, today)}; an extension ends later than that. Check the new day.`,
    ];
  }
  return [];
}

/** Each step that cannot follow what came before it, in words. */
function wayProblems(way: ReadonlyArray<CustodyEvent>, today: Day): string[] {
  const problems: string[] = [];
  let status: CustodyStatus = 'withOwner';
  let last: CustodyEvent | null = null;
  for (const event of way) {
    if (!next[status].includes(event.kind)) problems.push(notAfter(event, status, last, today));
    if (statusAfter(status, event) !== status || event.kind === 'sent') last = event;
    status = statusAfter(status, event);
  }
  return problems;
}

function notAfter(event: CustodyEvent, status: CustodyStatus, last: CustodyEvent | null, today: Day): string {
  const step = `"${custodyEventLabel(event.kind)}" on ${shortDate(event.on, today)}`;
  const since = last === null ? '' : ` since ${shortDate(last.on, today)}`;
  switch (status) {
    case 'withOwner':
      return `${step} comes before it was sent. Note the sending first, or check the day.`;
    case 'onTheWay':
      return `${step}: it is on its way${since} and nobody has noted that it arrived. Note the receipt first, or check the day.`;
    case 'withHolder':
      return `${step}: the receiver has it${since} already. Check the day.`;
    case 'onTheWayBack':
      return `${step}: it is on its way back${since}. Note that it is back with the owner, or check the day.`;
    case 'returned':
      return `${step}: it is back with the owner${since}, and nothing more happens to it here. If it leaves again, add it as a new material.`;
    case 'kept':
      return `${step}: it is kept for good${since}, and nothing more happens to it here.`;
    case 'lost':
      return `${step}: it is noted as lost${since}. If it was found, note first who received it.`;
  }
}
