import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type FocusEvent, useState } from 'react';
import { EARLIEST_DAY, isDay, LATEST_DAY, sayDay } from '../../domain/shared/days.ts';
import { parseDay } from '../lib/parse-day.ts';
import { useToday } from '../lib/use-today.ts';
import type { FieldProps } from './fields.tsx';

interface DayFieldProps extends FieldProps<string | null> {
  /** Says above the box how far away the day is: "in 3 days (Fri, Nov 27)". */
  readonly saysDistance?: boolean;
}

const pickerLabels = {
  previousMonth: 'Month before',
  nextMonth: 'Month after',
  previousYear: 'Year before',
  nextYear: 'Year after',
  previousDecade: 'Ten years before',
  nextDecade: 'Ten years after',
};

/** A day, typed or picked. Typed text that is no day stays as typed, so that the form can say what is wrong with it. */
export function DayField({ label, value, onChange, onBlur, saysDistance = false, autoFocus, ...rest }: DayFieldProps) {
  const [isPicking, setIsPicking] = useState(false);
  // What stands in the field while it is being typed; the form has the day it means as soon as it means one.
  const [text, setText] = useState<string | null>(null);
  const today = useToday();
  const given = value ?? '';
  const day = isDay(given) ? given : null;

  const type = (typed: string) => {
    setText(typed);
    onChange?.(typed === '' ? null : (parseDay(typed) ?? typed));
  };
  const settle = (event: FocusEvent<HTMLElement>) => {
    setText(null);
    onBlur?.(event);
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
      value={text ?? given}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
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
              ariaLabels={pickerLabels}
              // Escape closes the calendar, not the dialog the field may stand in.
              __stopPropagation
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
