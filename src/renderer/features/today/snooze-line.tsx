import { Button, Group } from '@mantine/core';
import { todayOperations } from '../../../contract/today.ts';
import { addDays, businessDayFrom, type Day, shortDate, weekdayOf } from '../../../domain/shared/days.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { LineForm } from './line-form.tsx';
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
  const form = useOperationForm<Values>(schema, { until: businessDayFrom(addDays(today, 1)), reason: '' });
  return (
    <LineForm
      label="Snooze"
      submitLabel="Put it off"
      form={form}
      isBusy={snooze.isPending}
      onSubmit={async ({ until, reason }) => {
        await snooze.mutateAsync({ key: row.key, until: until ?? '', reason });
        onPutOff();
      }}
      onCancel={onCancel}
      fields={
        <>
          <TextField label="Reason" required {...form.getInputProps('reason')} />
          <DayField label="Until" required {...form.getInputProps('until')} />
        </>
      }
    >
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
    </LineForm>
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
