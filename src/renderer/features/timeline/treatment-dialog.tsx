import type { z } from 'zod';
import { healthOperations } from '../../../contract/health.ts';
import { type Treatment, treatmentKinds } from '../../../domain/health/health.ts';
import { intentLabel, residualLabel, treatmentKindLabel } from '../../../domain/health/labels.ts';
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

const schema = healthOperations['health.addTreatment'].input.omit({ caseId: true });
type Values = Required<z.input<typeof schema>>;

const intents = ['curative', 'control', 'palliative', 'diagnostic'] as const;
const residuals = ['R0', 'R1', 'R2'] as const;
const nameLabels = { systemic: 'Regimen', radiation: 'Technique or area', surgery: 'Operation' } as const;

interface TreatmentDialogProps {
  readonly caseId: CaseId;
  readonly records: HealthView['records'];
  /** Null for a new treatment. */
  readonly treatment: Treatment | null;
  readonly onClose: () => void;
}

/** One treatment; its fields follow its kind, and what was typed for another kind stays. */
export function TreatmentDialog({ caseId, records, treatment, onClose }: TreatmentDialogProps) {
  const add = useWrite('health.addTreatment');
  const update = useWrite('health.updateTreatment');
  const form = useOperationForm<Values>(schema, treatment === null ? unsaid : valuesOf(treatment));
  const { kind, source } = form.values;
  return (
    <LineDialog
      name="treatment"
      line={treatment}
      form={form}
      add={(values) => add.mutateAsync({ caseId, ...values })}
      update={({ id }, values) => update.mutateAsync({ treatmentId: id, changes: values })}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <SelectField
          label="Kind"
          required
          choices={treatmentKinds.map((value) => ({ value, label: treatmentKindLabel(value) }))}
          {...form.getInputProps('kind')}
        />
        <TextField label={nameLabels[kind]} required {...form.getInputProps('name')} />
      </div>
      <SpanFields form={form} />
      <div className={styles.pair}>
        {kind === 'systemic' && (
          <>
            <NumberField label="Line" description="1 is the first" {...form.getInputProps('line')} />
            <NumberField label="Cycles given" {...form.getInputProps('cycles')} />
            <TextField label="Drugs" {...form.getInputProps('drugs')} />
            <TextField label="Dose" {...form.getInputProps('dose')} />
          </>
        )}
        {kind === 'radiation' && (
          <>
            <NumberField label="Dose in Gy" isDecimal {...form.getInputProps('doseGy')} />
            <NumberField label="Sessions" {...form.getInputProps('fractions')} />
          </>
        )}
        {kind !== 'systemic' && <TextField label="Site" {...form.getInputProps('site')} />}
        {kind === 'surgery' && (
          <SelectField
            label="Edge of what was removed"
            clearable
            choices={residuals.map((value) => ({ value, label: residualLabel(value) }))}
            {...form.getInputProps('residual')}
          />
        )}
        <SelectField
          label="Aim"
          clearable
          choices={intents.map((value) => ({ value, label: intentLabel(value) }))}
          {...form.getInputProps('intent')}
        />
        <TextField label="Where" {...form.getInputProps('facility')} />
        <TextField label="Clinician" {...form.getInputProps('clinicianName')} />
        {kind !== 'surgery' && <TextField label="Best response" {...form.getInputProps('bestResponse')} />}
        <TextField label="Side effects" {...form.getInputProps('toxicity')} />
        {kind !== 'surgery' && <TextField label="Why it was stopped" {...form.getInputProps('reasonStopped')} />}
      </div>
      <SourceFields
        records={records}
        value={source}
        recordError={form.errors['source.recordItemId']}
        onChange={(given) => form.setFieldValue('source', given)}
      />
      <WordsField label="Note" rows={2} {...form.getInputProps('note')} />
    </LineDialog>
  );
}

const unsaid: Values = {
  kind: 'systemic',
  name: '',
  line: null,
  intent: null,
  site: '',
  from: null,
  to: null,
  precision: 'day',
  isOngoing: false,
  drugs: '',
  dose: '',
  cycles: null,
  doseGy: null,
  fractions: null,
  facility: '',
  clinicianName: '',
  residual: null,
  bestResponse: '',
  toxicity: '',
  reasonStopped: '',
  source: toldByClient,
  note: '',
};

function valuesOf({ id: _id, caseId: _caseId, ...values }: Treatment): Values {
  return values;
}
