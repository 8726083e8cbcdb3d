import type { DayPrecision } from '../../../domain/health/timeline-event.ts';
import { CheckField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import { coarser, PreciseDayField } from './precise-day-field.tsx';
import styles from './timeline.module.css';

type SpanValues = Record<string, unknown> & {
  from: string | null;
  to?: string | null | undefined;
  precision?: DayPrecision | undefined;
  isOngoing?: boolean | undefined;
};

interface SpanFieldsProps<Values extends SpanValues> {
  readonly form: OperationForm<Values>;
  readonly isFromNeeded?: boolean;
}

/** Beginning and end, both said equally exactly, or that it goes on. */
export function SpanFields<Values extends SpanValues>({ form, isFromNeeded = false }: SpanFieldsProps<Values>) {
  const { values } = form;
  const precision = values.precision ?? 'day';
  const set = (field: 'from' | 'to', value: string | null, typed: DayPrecision) => {
    const other = field === 'from' ? (values.to ?? null) : values.from;
    form.setValues({
      ...values,
      [field]: value,
      precision: other === null || value === null ? typed : coarser(typed, precision),
    });
  };
  const from = form.getInputProps('from');
  const to = form.getInputProps('to');
  return (
    <div className={styles.pair}>
      <PreciseDayField
        label="When, or from"
        required={isFromNeeded}
        precision={precision}
        {...from}
        onChange={(value, typed) => set('from', value, typed)}
      />
      <PreciseDayField
        label="Until"
        description="Only for what lasted. Both days are kept as exactly as the less exact one."
        precision={precision}
        disabled={values.isOngoing === true}
        {...to}
        onChange={(value, typed) => set('to', value, typed)}
      />
      <CheckField
        label="It goes on"
        {...form.getInputProps('isOngoing', { type: 'checkbox' })}
        onChange={(isOngoing: boolean) => form.setValues({ ...values, isOngoing, ...(isOngoing ? { to: null } : {}) })}
      />
    </div>
  );
}
