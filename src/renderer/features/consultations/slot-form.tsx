import { NumberInput } from '@mantine/core';
import { z } from 'zod';
import { slotFields } from '../../../contract/consultation-fields.ts';
import { day, timeZone } from '../../../contract/schemas.ts';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { consultDuration } from '../../../domain/consultations/labels.ts';
import { slotOf, slotProblems } from '../../../domain/consultations/slot.ts';
import { isLocalTime } from '../../../domain/shared/zoned-time.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { ownTimeZone, TimeZoneField } from '../../ui/time-zone-field.tsx';
import { sayCenterTime, sayElsewhere } from './consultation-words.ts';
import styles from './consultations.module.css';

/** A slot as it is typed. */
export const slotSchema = {
  day: day.nullable().refine((value) => value !== null, 'Choose the day.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as hours and minutes, like 14:05.'),
  timeZone,
  durationMinutes: slotFields.durationMinutes,
};

/** Day, time, zone and length as text fields hold them. */
export type SlotValues = {
  day: string | null;
  time: string;
  timeZone: string;
  durationMinutes: number;
};

/** What the fields start from: the slot it has or, without one, the center's last known zone. */
export function slotValues(of: Pick<Consultation, 'startsAt' | 'timeZone' | 'durationMinutes'> | null): SlotValues {
  return {
    day: of?.startsAt?.slice(0, 10) ?? null,
    time: of?.startsAt?.slice(11) ?? '',
    timeZone: of?.timeZone ?? ownTimeZone(),
    durationMinutes: of?.durationMinutes ?? consultDuration.minutes,
  };
}

/** The slot that was typed, as the operations take it. */
export function typedSlot({ day: on, time, timeZone: zone, durationMinutes }: SlotValues) {
  return { startsAt: `${on}T${time}`, timeZone: zone, durationMinutes };
}

interface SlotFieldsProps<Values extends SlotValues> {
  readonly form: OperationForm<Values>;
  /** The client's own zone; null takes the advocate's. */
  readonly clientZone: string | null;
  readonly autoFocus?: boolean;
}

/** Day, time and zone of the center, with what they mean for everybody else and what is odd about them. */
export function SlotFields<Values extends SlotValues>({
  form,
  clientZone,
  autoFocus = false,
}: SlotFieldsProps<Values>) {
  const duration = form.getInputProps('durationMinutes');
  return (
    <>
      <div className={styles.slotFields}>
        <DayField label="Day" required autoFocus={autoFocus} {...form.getInputProps('day')} />
        <TimeField label="Time at the center" required {...form.getInputProps('time')} />
        <TimeZoneField label="Time zone of the center" required {...form.getInputProps('timeZone')} />
        <NumberInput
          label="Minutes"
          min={consultDuration.least}
          max={consultDuration.most}
          step={5}
          allowDecimal={false}
          clampBehavior="none"
          value={duration.value}
          onChange={duration.onChange}
          onBlur={duration.onBlur}
          error={duration.error}
          data-path="durationMinutes"
        />
      </div>
      <SlotPreview values={form.values} clientZone={clientZone} />
    </>
  );
}

function SlotPreview({ values, clientZone }: { readonly values: SlotValues; readonly clientZone: string | null }) {
  const today = useToday();
  const { startsAt, timeZone: zone, durationMinutes } = typedSlot(values);
  if (!isLocalTime(startsAt) || !timeZone.safeParse(zone).success) return null;
  const minutes = Number.isInteger(durationMinutes) ? durationMinutes : consultDuration.minutes;
  const zones = { client: clientZone, advocate: ownTimeZone() };
  const slot = slotOf({ startsAt, timeZone: zone, durationMinutes: minutes }, zones);
  if (slot === null) return null;
  const problems = slotProblems(slot, { status: 'booked', startsAt }, Temporal.Now.instant().toString());
  return (
    <div className={styles.preview} role="status">
      <strong>
        <SayDay day={slot.day} />, {sayCenterTime(slot)}
      </strong>
      {sayElsewhere(slot, today).map((said) => (
        <span key={said}>{said}</span>
      ))}
      {problems.map(({ code, text }) => (
        <span key={code} className={styles.warning}>
          {text}
        </span>
      ))}
    </div>
  );
}
