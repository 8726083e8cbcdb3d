import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type FocusEvent, useState } from 'react';
import { EARLIEST_DAY, isDay, LATEST_DAY, sayDay } from '../../domain/shared/days.ts';
import { parseDay } from '../lib/parse-day.ts';
import { useToday } from '../lib/use-today.ts';
import type { FieldProps } from './fields.tsx';

interface DayFieldProps extends FieldProps<string | null> {
  /** Says below the field how far away the day is: "in 3 days (Fri, Nov 27)". */
  readonly saysDistance?: boolean;
}

/** A day, typed or picked. Typed text that is no day stays as typed, so that the form can say what is wrong with it. */
export function DayField({ label, value, onChange, onBlur, saysDistance = false, autoFocus, ...rest }: DayFieldProps) {
  const [isPicking, setIsPicking] = useState(false);
  const today = useToday();
  const typed = value ?? '';
  const day = isDay(typed) ? typed : null;

  const settle = (event: FocusEvent<HTMLElement>) => {
    const parsed = parseDay(typed);
    // The form judges after it has the settled value, else it would complain about what it is about to accept.
    if (parsed !== null && parsed !== typed) onChange?.(parsed);
    else onBlur?.(event);
  };

  return (
    <TextInput
      {...rest}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      label={label}
      description={rest.description}
      withAsterisk={rest.required === true}
      placeholder="YYYY-MM-DD"
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => onChange?.(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        // Enter sends the form without leaving the field: what was typed must be a day by then.
        const parsed = event.key === 'Enter' ? parseDay(typed) : null;
        if (parsed !== null && parsed !== typed) onChange?.(parsed);
      }}
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      rightSection={
        <Popover opened={isPicking} onChange={setIsPicking} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="quiet"
              aria-label={`Pick a day: ${label}`}
              disabled={rest.disabled ?? false}
              onClick={() => setIsPicking((open) => !open)}
            >
              <IconCalendar size={18} aria-hidden="true" />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={`Pick a day: ${label}`}>
            <DatePicker
              value={day}
              defaultDate={day ?? today}
              minDate={EARLIEST_DAY}
              maxDate={LATEST_DAY}
              firstDayOfWeek={0}
              onChange={(picked) => {
                onChange?.(picked);
                setIsPicking(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      }
      {...(saysDistance && day !== null ? { description: sayDay(day, today) } : {})}
    />
  );
}
