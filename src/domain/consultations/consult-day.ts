import type { Day } from '../shared/days.ts';
import type { Consultation } from './consultation.ts';

type Dated = Pick<Consultation, 'status' | 'startsAt'>;

/** The day of a consultation at the center, as written; null while it has none. */
export function consultDay({ startsAt }: Pick<Consultation, 'startsAt'>): Day | null {
  return startsAt === null ? null : (startsAt.slice(0, 10) as Day);
}

/**
 * The day a case counts as its consultation: that of the next one that is planned or booked with a slot, from `today`
 * on; else the latest of those that were held or whose day has passed. Null where none has a day.
 */
export function consultDayOfCase(consultations: ReadonlyArray<Dated>, today: Day): Day | null {
  const standing = consultations.filter(({ status }) => status !== 'cancelled' && status !== 'noShow');
  const daysOf = (some: ReadonlyArray<Dated>) => some.map(consultDay).filter((day) => day !== null);
  const open = daysOf(standing.filter(({ status }) => status !== 'held'));
  const next = open.filter((day) => day >= today).toSorted()[0];
  return next ?? daysOf(standing).toSorted().at(-1) ?? null;
}

/**
 * The day that stands in the case after its consultations changed. What the case said by hand stays while no
 * consultation has a day; a day that came from a consultation goes with it.
 */
export function consultDayAfter(
  inCase: Day | null,
  before: ReadonlyArray<Dated>,
  after: ReadonlyArray<Dated>,
  today: Day,
): Day | null {
  const said = consultDayOfCase(after, today);
  if (said !== null) return said;
  return inCase === consultDayOfCase(before, today) ? null : inCase;
}
