import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { healthOperations } from '../../../contract/health.ts';
import { timelineKindLabel } from '../../../domain/health/labels.ts';
import { type DayPrecision, type TimelineKind, timelineKinds } from '../../../domain/health/timeline-event.ts';
import { isDay } from '../../../domain/shared/days.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { announce } from '../../ui/announce.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { problemsOf } from '../../ui/form.tsx';
import type { HealthView } from './health-view.ts';
import { PreciseDayField } from './precise-day-field.tsx';
import styles from './timeline.module.css';

const schema = healthOperations['health.addEvent'].input.pick({ from: true, title: true });
const NO_DAY = 'Write a date as “Mar 5, 2024”, “Mar 2024” or “2024”.';

interface QuickAddProps {
  readonly caseId: CaseId;
  readonly records: HealthView['records'];
}

/** One event in one row: kind, date as people say it, what, and who says so; Enter adds it and the row is free again. */
export function QuickAdd({ caseId, records }: QuickAddProps) {
  const add = useWrite('health.addEvent');
  const row = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<TimelineKind>('visit');
  const [from, setFrom] = useState<string | null>(null);
  const [precision, setPrecision] = useState<DayPrecision>('day');
  const [title, setTitle] = useState('');
  const [source, setSource] = useState<RecordItemId | 'told'>('told');
  const [problems, setProblems] = useState<Readonly<Record<string, unknown>>>({});
  const problemAt = (field: string) => (typeof problems[field] === 'string' ? problems[field] : undefined);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const found = { ...problemsOf(schema, { from, title }), ...(isDay(from ?? '') ? {} : { from: NO_DAY }) };
    setProblems(found);
    if (Object.keys(found).length > 0) {
      focusOn('from' in found ? 'date' : 'title');
      return;
    }
    try {
      const cited = source === 'told' ? { toldBy: 'the client' } : { recordItemId: source };
      const { notices } = await add.mutateAsync({ caseId, kind, from: from ?? '', precision, title, ...cited });
      setFrom(null);
      setTitle('');
      announce(['Added.', ...notices].join(' '));
      focusOn('date');
    } catch (thrown) {
      const { field, message } = refusalOf(thrown);
      setProblems({ [field === 'from' ? 'from' : 'title']: message });
      focusOn(field === 'from' ? 'date' : 'title');
    }
  };
  const focusOn = (field: 'date' | 'title') =>
    row.current?.querySelector<HTMLInputElement>(`[data-field="${field}"] input`)?.focus();

  return (
    <form
      ref={row}
      className={styles.quick}
      noValidate
      onSubmit={(event) => void send(event)}
      aria-label="Add an event"
    >
      <SelectField
        label="Kind"
        choices={timelineKinds.map((value) => ({ value, label: timelineKindLabel(value) }))}
        value={kind}
        onChange={(chosen) => setKind(chosen ?? kind)}
      />
      <div data-field="date">
        <PreciseDayField
          label="When"
          value={from}
          precision={precision}
          error={problemAt('from')}
          onChange={(day, typed) => {
            setFrom(day);
            setPrecision(typed);
          }}
        />
      </div>
      <div data-field="title">
        <TextField
          label="What happened"
          value={title}
          error={problemAt('title')}
          onChange={(text) => setTitle(text ?? '')}
        />
      </div>
      <SelectField
        label="Where it is from"
        choices={[
          { value: 'told', label: 'As told by the client' },
          ...records.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={source}
        onChange={(chosen) => setSource(chosen ?? 'told')}
      />
      <Button
        type="submit"
        variant="outline"
        className={styles.addButton ?? ''}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        loading={add.isPending}
      >
        Add
      </Button>
    </form>
  );
}
