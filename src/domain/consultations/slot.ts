import type { Day } from '../shared/days.ts';
import { type LocalTime, localTimeIn, momentOf, sayTimeOfDay, type ZonedMoment } from '../shared/zoned-time.ts';
import type { Consultation } from './consultation.ts';

/** The same moment on the wall of somebody who lives elsewhere. */
export interface SlotElsewhere {
  readonly whose: 'client' | 'advocate' | 'both';
  readonly timeZone: string;
  readonly local: LocalTime;
  /** The client's zone is not noted: the advocate's is taken for it, which a paper says. */
  readonly isAssumed: boolean;
}

/** When a consultation is, for the center and for everybody who keeps another time. */
export interface ConsultationSlot {
  /** Begin and end as ISO text in UTC. */
  readonly at: string;
  readonly endsAt: string;
  /** On the wall clock of the center, as it is really shown there; differs from what was written where that is skipped. */
  readonly local: LocalTime;
  /** The day at the center. */
  readonly day: Day;
  readonly timeZone: string;
  readonly kind: ZonedMoment['kind'];
  /** Only those whose clock shows another time at that moment. */
  readonly elsewhere: ReadonlyArray<SlotElsewhere>;
}

/** The zones of those who take part beside the center. */
export interface OtherZones {
  /** Null takes the advocate's own. */
  readonly client: string | null;
  readonly advocate: string;
}

/** When a consultation is; null while no slot is known. */
export function slotOf(
  { startsAt, timeZone, durationMinutes }: Pick<Consultation, 'startsAt' | 'timeZone' | 'durationMinutes'>,
  zones: OtherZones,
): ConsultationSlot | null {
  if (startsAt === null) return null;
  const { at, local, kind } = momentOf(startsAt, timeZone);
  const endsAt = Temporal.Instant.from(at).add({ minutes: durationMinutes }).toString({ smallestUnit: 'second' });
  return {
    at,
    endsAt,
    local,
    day: local.slice(0, 10) as Day,
    timeZone,
    kind,
    elsewhere: elsewhereOf(at, local, zones),
  };
}

function elsewhereOf(at: string, local: LocalTime, zones: OtherZones): ReadonlyArray<SlotElsewhere> {
  const clientZone = zones.client ?? zones.advocate;
  const ofClient = {
    whose: 'client',
    timeZone: clientZone,
    local: localTimeIn(at, clientZone),
    isAssumed: zones.client === null,
  } as const;
  const ofAdvocate = {
    whose: 'advocate',
    timeZone: zones.advocate,
    local: localTimeIn(at, zones.advocate),
    isAssumed: false,
  } as const;
  const isShared = ofClient.local === ofAdvocate.local;
  const all: ReadonlyArray<SlotElsewhere> = isShared ? [{ ...ofClient, whose: 'both' }] : [ofClient, ofAdvocate];
  return all.filter((one) => one.local !== local);
}

/** True when the consultation is over on this moment (ISO text in UTC). */
export function isOver(slot: Pick<ConsultationSlot, 'endsAt'>, now: string): boolean {
  return Temporal.Instant.compare(slot.endsAt, now) <= 0;
}

/** True when the consultation has begun on this moment (ISO text in UTC). */
export function hasBegun(slot: Pick<ConsultationSlot, 'at'>, now: string): boolean {
  return Temporal.Instant.compare(slot.at, now) <= 0;
}

/**
 * What is odd about a slot, said and kept as written: a time that clocks skip or show twice, one that is over while
 * the consultation still stands as planned or booked.
 */
export function slotProblems(
  slot: ConsultationSlot,
  { status, startsAt }: Pick<Consultation, 'status' | 'startsAt'>,
  now: string,
): ReadonlyArray<{ readonly code: 'skipped' | 'twice' | 'past'; readonly text: string }> {
  const problems: Array<{ code: 'skipped' | 'twice' | 'past'; text: string }> = [];
  const place = sayZone(slot.timeZone);
  if (slot.kind === 'skipped' && startsAt !== null) {
    problems.push({
      code: 'skipped',
      text: `Clocks in ${place} go forward that night, so ${sayTimeOfDay(startsAt)} does not exist. It is kept as written and read as ${sayTimeOfDay(slot.local)}. Ask the center which time it means.`,
    });
  }
  if (slot.kind === 'twice') {
    problems.push({
      code: 'twice',
      text: `Clocks in ${place} go back that night, so ${sayTimeOfDay(slot.local)} comes twice. The first of the two is taken. Ask the center which one it means.`,
    });
  }
  if ((status === 'planned' || status === 'booked') && isOver(slot, now)) {
    problems.push({
      code: 'past',
      text: 'This time is over. It is kept as written. Say whether the consultation took place, or move it to its new time.',
    });
  }
  return problems;
}

/** "New York": the place in the name of a zone. */
export function sayZone(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** "New York time (EST)", "UTC": a zone at a moment (ISO text in UTC). */
export function sayZoneTime(timeZone: string, at: string): string {
  const place = sayZone(timeZone);
  const abbreviation = zoneAbbreviation(timeZone, at);
  return place === abbreviation ? place : `${place} time (${abbreviation})`;
}

/** "EST" or "GMT+9": what a zone is called at a moment (ISO text in UTC). */
export function zoneAbbreviation(timeZone: string, at: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' });
  const parts = format.formatToParts(Temporal.Instant.from(at).epochMilliseconds);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
