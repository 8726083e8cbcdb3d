import { TextInput } from '@mantine/core';
import { type FocusEvent, useState } from 'react';
import { parseMonthOrYear, sayPreciseDay } from '../../../domain/health/precise-day.ts';
import { type DayPrecision, dayPrecisions } from '../../../domain/health/timeline-event.ts';
import { isDay } from '../../../domain/shared/days.ts';
import { parseDay } from '../../lib/parse-day.ts';
import type { FieldProps } from '../../ui/fields.tsx';

interface PreciseDayFieldProps extends Omit<FieldProps<string | null>, 'onChange'> {
  readonly precision: DayPrecision;
  /** What is typed and is no day comes as typed, so that the form can say so. */
  readonly onChange?: (value: string | null, precision: DayPrecision) => void;
}

/** A day as exactly as it is known: "Mar 5, 2024", "Mar 2024" or "2024". */
export function PreciseDayField({
  value,
  precision,
  onChange,
  onBlur,
  autoFocus,
  required,
  ...rest
}: PreciseDayFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const given = value ?? '';
  const type = (typed: string) => {
    setText(typed);
    const read = readPreciseDay(typed);
    if (read === null) onChange?.(typed.trim() === '' ? null : typed, precision);
    else onChange?.(read.day, read.precision);
  };
  return (
    <TextInput
      {...rest}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      withAsterisk={required === true}
      placeholder="Mar 5, 2024"
      autoComplete="off"
      spellCheck={false}
      value={text ?? (isDay(given) ? sayPreciseDay(given, precision) : given)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={(event: FocusEvent<HTMLInputElement>) => {
        setText(null);
        onBlur?.(event);
      }}
    />
  );
}

/** What somebody typed as a day, a month or a year; null when it is none of them. */
function readPreciseDay(typed: string) {
  const day = parseDay(typed);
  return day === null ? parseMonthOrYear(typed) : { day, precision: 'day' as const };
}

/** The less exact of two: what both days of a span can be said with. */
export function coarser(one: DayPrecision, other: DayPrecision): DayPrecision {
  return dayPrecisions.indexOf(one) > dayPrecisions.indexOf(other) ? one : other;
}
