import words from '../../../resources/reference/custody-words.json' with { type: 'json' };
import { type Day, daysBetween, relativeDay, sayDay, shortDate } from '../shared/days.ts';
import type { Custody, CustodyEvent, CustodyStatus, Material } from './material.ts';

/** The events of one material in the order of its way: by day, and on one day as they were noted. */
export function inOrder<Event extends Pick<CustodyEvent, 'on'>>(events: ReadonlyArray<Event>): Event[] {
  return events.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
}

/** Where a material is after one more event; `damaged` and `extended` move nothing. */
export function statusAfter(before: CustodyStatus, event: Pick<CustodyEvent, 'kind'>): CustodyStatus {
  switch (event.kind) {
    case 'sent':
      return 'onTheWay';
    case 'received':
      return 'withHolder';
    case 'returnSent':
      return 'onTheWayBack';
    case 'returned':
    case 'kept':
    case 'lost':
      return event.kind;
    case 'damaged':
    case 'extended':
      return before;
  }
}

/**
 * Who has a material on `today`, since when, and what to watch (record-requests.md section 7; overdue loans warn). With
 * no event it is with its owner. Events after `today` are not reckoned with. A loan is due from the day it left until
 * it is back, kept with the owner's consent or lost; being on its way back does not make a late loan timely.
 */
export function custodyOf(material: Material, events: ReadonlyArray<CustodyEvent>, today: Day): Custody {
  const way = inOrder(events.filter(({ materialId, on }) => materialId === material.id && on <= today));
  let place: Place = { status: 'withOwner', holderId: material.ownerId, holderName: null, since: null, tracking: null };
  let due = material.isLoan ? material.loanDueOn : null;
  for (const event of way) {
    place = placeAfter(place, event, material);
    if (event.kind === 'extended' && material.isLoan && event.loanDueOn !== null) due = event.loanDueOn;
  }
  const isOut = ['onTheWay', 'withHolder', 'onTheWayBack'].includes(place.status);
  const loanDueOn = material.isLoan && place.status !== 'kept' ? due : null;
  const daysLeft = isOut && loanDueOn !== null ? daysBetween(today, loanDueOn) : null;
  const isOverdue = daysLeft !== null && daysLeft < 0;
  return { ...place, loanDueOn, daysLeft, isOverdue, warnings: warningsOf(material, place, way, loanDueOn, today) };
}

type Place = Pick<Custody, 'status' | 'holderId' | 'holderName' | 'since' | 'tracking'>;

function placeAfter(before: Place, event: CustodyEvent, material: Material): Place {
  const status = statusAfter(before.status, event);
  const named = event.holderId !== null || event.holderName !== null;
  switch (event.kind) {
    case 'sent':
      return { status, ...holderOf(event), since: event.on, tracking: event.tracking };
    case 'received':
    case 'kept':
      return { status, ...holderOf(named ? event : before), since: event.on, tracking: null };
    case 'returnSent':
      return { status, ...ownerOf(material), since: event.on, tracking: event.tracking };
    case 'returned':
      return { status, ...ownerOf(material), since: event.on, tracking: null };
    case 'lost':
      return { status, ...holderOf(before), since: event.on, tracking: before.tracking };
    case 'damaged':
    case 'extended':
      return before;
  }
}

function holderOf(from: Pick<Place, 'holderId' | 'holderName'>): Pick<Place, 'holderId' | 'holderName'> {
  return { holderId: from.holderId, holderName: from.holderName };
}

function ownerOf(material: Material): Pick<Place, 'holderId' | 'holderName'> {
  return { holderId: material.ownerId, holderName: null };
}

function warningsOf(
  material: Material,
  place: Place,
  way: ReadonlyArray<CustodyEvent>,
  loanDueOn: Day | null,
  today: Day,
): string[] {
  const warnings: string[] = [];
  const isUnderway = place.status === 'onTheWay' || place.status === 'onTheWayBack';
  const isOut = isUnderway || place.status === 'withHolder';
  if (place.status === 'lost') {
    warnings.push(
      'Noted as lost. Tell the owner and the carrier in writing, and ask the laboratory what it can cut anew.',
    );
  }
  if (isOut && loanDueOn !== null) warnings.push(...loanWarnings(place, loanDueOn, today));
  if (isOut && material.isLoan && loanDueOn === null) {
    warnings.push('On loan without a day it is due back. Ask the owner for the day and write it down.');
  }
  if (isUnderway && place.since !== null && daysBetween(place.since, today) >= words.onTheWayDays) {
    const tracking = place.tracking === null ? 'No tracking number is noted' : `Tracking number ${place.tracking}`;
    warnings.push(
      `On its way since ${shortDate(place.since, today)}, ${relativeDay(place.since, today)}, and nobody has noted that it arrived. ${tracking}: ask the carrier and the receiver.`,
    );
  }
  const damaged = way.findLast(({ kind }) => kind === 'damaged');
  if (damaged !== undefined) warnings.push(`Noted as damaged on ${shortDate(damaged.on, today)}.`);
  return warnings;
}

function loanWarnings(place: Place, loanDueOn: Day, today: Day): string[] {
  const daysLeft = daysBetween(today, loanDueOn);
  if (!warnsOfLoan({ status: place.status, daysLeft })) return [];
  const due = sayDay(loanDueOn, today);
  if (daysLeft >= 0) return [`Loan due back ${due}.`];
  return place.status === 'onTheWayBack'
    ? [`Overdue: the loan was due back ${due}; it is on its way back.`]
    : [`Overdue: the loan was due back ${due}. Ask the receiver to send it, or the owner for a later day.`];
}

/** True when a warning says the day a loan is due back: it is near or past. One on its way back warns once it is late. */
export function warnsOfLoan({ status, daysLeft }: Pick<Custody, 'status' | 'daysLeft'>): boolean {
  return daysLeft !== null && daysLeft <= (status === 'onTheWayBack' ? -1 : words.dueSoonDays);
}
