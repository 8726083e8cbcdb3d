import { Button, Group } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { todayOperations } from '../../../contract/today.ts';
import { addDays, businessDayFrom, type Day, shortDate, weekdayOf } from '../../../domain/shared/days.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { RefusalNote } from '../../ui/states.tsx';
import styles from './today.module.css';
import type { Row } from './today-words.ts';

interface Values extends Record<string, unknown> {
  until: string | null;
  reason: string;
}

const schema = todayOperations['today.snooze'].input.omit({ key: true });

interface SnoozeLineProps {
  readonly row: Row;
  readonly onPutOff: () => void;
  readonly onCancel: () => void;
}

/** One line that puts a row off until a day, with the reason; Enter does it, Escape leaves it. */
export function SnoozeLine({ row, onPutOff, onCancel }: SnoozeLineProps) {
  const today = useToday();
  const snooze = useWrite('today.snooze');
  const line = useRef<HTMLFormElement>(null);
  const form = useOperationForm<Values>(schema, { until: businessDayFrom(addDays(today, 1)), reason: '' });
  useEffect(() => {
    line.current?.querySelector<HTMLElement>('[data-path="reason"]')?.focus();
  }, []);

  const save = async ({ until, reason }: Values) => {
    form.clearRefusal();
    try {
      await snooze.mutateAsync({ key: row.key, until: until ?? '', reason });
      onPutOff();
    } catch (thrown) {
      form.refuse(thrown);
    }
  };
  const handle = form.onSubmit(
    (values) => save(values),
    () => line.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  );

  return (
    <form
      ref={line}
      noValidate
      aria-label="Snooze"
      className={styles.line}
      onSubmit={(event: FormEvent<HTMLFormElement>) => handle(event)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
      }}
    >
      {form.refusal === null ? null : <RefusalNote refusal={form.refusal} />}
      <div className={styles.fields}>
        <TextField label="Reason" required {...form.getInputProps('reason')} />
        <DayField label="Until" required {...form.getInputProps('until')} />
      </div>
      <Group gap="xs">
        {quickDays(today).map(({ label, day }) => (
          <Button
            key={label}
            variant={form.values.until === day ? 'light' : 'default'}
            size="compact-sm"
            onClick={() => form.setFieldValue('until', day)}
          >
            {label} ({shortDate(day, today)})
          </Button>
        ))}
      </Group>
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={snooze.isPending}>
          Put it off
        </Button>
        <Button variant="default" size="compact-md" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}

function quickDays(today: Day): ReadonlyArray<{ readonly label: string; readonly day: Day }> {
  const days = [
    { label: 'Next business day', day: businessDayFrom(addDays(today, 1)) },
    { label: 'Next Monday', day: addDays(today, 8 - weekdayOf(today)) },
    { label: 'In a week', day: addDays(today, 7) },
  ];
  return days.filter(({ day }, place) => days.findIndex((other) => other.day === day) === place);
}
