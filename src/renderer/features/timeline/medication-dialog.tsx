import type { z } from 'zod';
import { healthOperations } from '../../../contract/health.ts';
import { findAnticoagulant } from '../../../domain/health/anticoagulants.ts';
import type { Medication } from '../../../domain/health/health.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { type HealthView, toldByClient } from './health-view.ts';
import { LineDialog } from './line-dialog.tsx';
import { SourceFields } from './source-fields.tsx';
import styles from './timeline.module.css';

const schema = healthOperations['health.addMedication'].input.omit({ caseId: true });
type Values = Required<z.input<typeof schema>>;

interface MedicationDialogProps {
  readonly caseId: CaseId;
  readonly records: HealthView['records'];
  /** Null for a new medicine. */
  readonly medication: Medication | null;
  readonly onClose: () => void;
}

/** One medicine or supplement; whether it is a blood thinner is read from its name unless a person says otherwise. */
export function MedicationDialog({ caseId, records, medication, onClose }: MedicationDialogProps) {
  const add = useWrite('health.addMedication');
  const update = useWrite('health.updateMedication');
  const form = useOperationForm<Values>(schema, medication === null ? unsaid : valuesOf(medication));
  const { name, source, isAnticoagulant } = form.values;
  const byName = findAnticoagulant(name);
  return (
    <LineDialog
      name="medicine"
      line={medication}
      form={form}
      add={(values) => add.mutateAsync({ caseId, ...values })}
      update={({ id }, values) => update.mutateAsync({ medicationId: id, changes: values })}
      onClose={onClose}
    >
      <TextField label="Name" required {...form.getInputProps('name')} />
      <div className={styles.pair}>
        <TextField label="Dose" placeholder="5 mg" {...form.getInputProps('dose')} />
        <TextField label="How" placeholder="by mouth" {...form.getInputProps('route')} />
        <TextField label="How often" placeholder="twice a day" {...form.getInputProps('frequency')} />
        <TextField label="Prescribed by" {...form.getInputProps('prescriber')} />
        <DayField label="Since" {...form.getInputProps('from')} />
        <DayField label="Stopped on" {...form.getInputProps('stoppedOn')} />
        <SelectField
          label="Blood thinner (anticoagulant)"
          choices={[
            {
              value: 'byName',
              label: byName === null ? 'By its name: not on the list' : `By its name: yes, ${byName}`,
            },
            { value: 'yes', label: 'Yes, I know so' },
            { value: 'no', label: 'No, I know so' },
          ]}
          value={isAnticoagulant === null ? 'byName' : isAnticoagulant ? 'yes' : 'no'}
          onChange={(said) => form.setFieldValue('isAnticoagulant', said === 'byName' ? null : said === 'yes')}
        />
        <CheckField
          label="A supplement, bought without prescription"
          {...form.getInputProps('isSupplement', { type: 'checkbox' })}
        />
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
  name: '',
  dose: '',
  route: '',
  frequency: '',
  from: null,
  stoppedOn: null,
  prescriber: '',
  isSupplement: false,
  isAnticoagulant: null,
  source: toldByClient,
  note: '',
};

function valuesOf({ id: _id, clientId: _clientId, ...values }: Medication): Values {
  return values;
}
