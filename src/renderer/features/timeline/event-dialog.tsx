import type { z } from 'zod';
import { healthOperations } from '../../../contract/health.ts';
import { timelineKindLabel } from '../../../domain/health/labels.ts';
import { type TimelineEvent, timelineKinds } from '../../../domain/health/timeline-event.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { type HealthView, toldByClient } from './health-view.ts';
import { LineDialog } from './line-dialog.tsx';
import { NumberField } from './number-field.tsx';
import { SourceFields } from './source-fields.tsx';
import { SpanFields } from './span-fields.tsx';
import styles from './timeline.module.css';

const schema = healthOperations['health.addEvent'].input.omit({ caseId: true });
type Values = Required<z.input<typeof schema>>;

interface EventDialogProps {
  readonly caseId: CaseId;
  readonly records: HealthView['records'];
  /** Null for a new event. */
  readonly event: TimelineEvent | null;
  readonly onClose: () => void;
}

/** One event of the timeline: what, when, and who says so. */
export function EventDialog({ caseId, records, event, onClose }: EventDialogProps) {
  const add = useWrite('health.addEvent');
  const update = useWrite('health.updateEvent');
  const form = useOperationForm<Values>(schema, event === null ? unsaid : valuesOf(event));
  const { recordItemId, toldBy, lostRecord } = form.values;
  return (
    <LineDialog
      name="event"
      line={event}
      form={form}
      add={(values) => add.mutateAsync({ caseId, ...values })}
      update={({ id }, values) => update.mutateAsync({ timelineEventId: id, changes: values })}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <SelectField
          label="Kind"
          required
          choices={timelineKinds.map((value) => ({ value, label: timelineKindLabel(value) }))}
          {...form.getInputProps('kind')}
        />
        <TextField label="What happened" required {...form.getInputProps('title')} />
      </div>
      <SpanFields form={form} isFromNeeded />
      <SourceFields
        records={records}
        value={{ recordItemId, toldBy, lostRecord }}
        recordError={form.errors.recordItemId}
        onChange={(source) => form.setValues({ ...form.values, ...source })}
      />
      {recordItemId === null ? null : <NumberField label="Page of the record" {...form.getInputProps('page')} />}
      <WordsField label="More about it" rows={2} {...form.getInputProps('detail')} />
    </LineDialog>
  );
}

const unsaid: Values = {
  kind: 'visit',
  from: '',
  precision: 'day',
  to: null,
  isOngoing: false,
  title: '',
  detail: '',
  page: null,
  ...toldByClient,
};

function valuesOf({ id: _id, caseId: _caseId, ...values }: TimelineEvent): Values {
  return values;
}
