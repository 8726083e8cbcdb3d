import type { OperationOutput } from '../../../contract/all.ts';
import type { ConsultationStatus } from '../../../domain/consultations/consultation.ts';
import { type ConsultationSlot, sayZoneTime } from '../../../domain/consultations/slot.ts';
import { type Day, shortDate } from '../../../domain/shared/days.ts';
import { localTimeIn, sayTimeOfDay } from '../../../domain/shared/zoned-time.ts';
import type { Tone } from '../../ui/theme.ts';

/** A consultation with what follows from it, as the operations give it. */
export type ConsultationView = OperationOutput<'consultations.list'>[number];

/** How a status looks. */
export const statusTones: { readonly [Status in ConsultationStatus]: Tone } = {
  planned: 'quiet',
  booked: 'action',
  held: 'action',
  cancelled: 'quiet',
  noShow: 'caution',
};

/** "2:05 PM New York time (EST)". */
export function sayCenterTime({ local, timeZone, at }: ConsultationSlot): string {
  return `${sayTimeOfDay(local)} ${sayZoneTime(timeZone, at)}`;
}

const whose = { client: 'For the client', advocate: 'For you', both: 'For the client and you' } as const;

/** "For the client: 1:05 PM Chicago time (CST)", with the day where it is another one. */
export function sayElsewhere(slot: ConsultationSlot, today: Day): ReadonlyArray<string> {
  return slot.elsewhere.map((there) => {
    const day = there.local.slice(0, 10) as Day;
    const isOther = day !== slot.day;
    return `${whose[there.whose]}: ${isOther ? `${shortDate(day, today)}, ` : ''}${sayTimeOfDay(there.local)} ${sayZoneTime(there.timeZone, slot.at)}`;
  });
}

/** "Tue, Feb 4, 2:05 PM New York time (EST); for the client: 11:05 AM Los Angeles time (PST)". */
export function sayOnOneLine(slot: ConsultationSlot, today: Day): string {
  const elsewhere = sayElsewhere(slot, today).map((said) => said.charAt(0).toLowerCase() + said.slice(1));
  return [`${shortDate(slot.day, today)}, ${sayCenterTime(slot)}`, ...elsewhere].join('; ');
}

/** "2:05 PM": a moment in this machine's time. */
export function sayMoment(moment: string): string {
  return sayTimeOfDay(localTimeIn(moment, Temporal.Now.timeZoneId()));
}
