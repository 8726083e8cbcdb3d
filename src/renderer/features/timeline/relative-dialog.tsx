import type { z } from 'zod';
import { healthOperations } from '../../../contract/health.ts';
import { kinships, type Relative } from '../../../domain/health/health.ts';
import { kinshipLabel, sideLabel } from '../../../domain/health/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { type HealthView, toldByClient } from './health-view.ts';
import { LineDialog } from './line-dialog.tsx';
import { NumberField } from './number-field.tsx';
import { SourceFields } from './source-fields.tsx';
import styles from './timeline.module.css';

const schema = healthOperations['health.addRelative'].input.omit({ caseId: true });
type Values = Required<z.input<typeof schema>>;

const sides = ['maternal', 'paternal', 'both'] as const;

interface RelativeDialogProps {
  readonly caseId: CaseId;
  readonly records: HealthView['records'];
  /** Null for a new relative. */
  readonly relative: Relative | null;
  readonly onClose: () => void;
}

/** One relative: cancer and age, and a germline result where there is one. */
export function RelativeDialog({ caseId, records, relative, onClose }: RelativeDialogProps) {
  const add = useWrite('health.addRelative');
  const update = useWrite('health.updateRelative');
  const form = useOperationForm<Values>(schema, relative === null ? unsaid : valuesOf(relative));
  const { isLiving, source } = form.values;
  return (
    <LineDialog
      name="relative"
      line={relative}
      form={form}
      add={(values) => add.mutateAsync({ caseId, ...values })}
      update={({ id }, values) => update.mutateAsync({ relativeId: id, changes: values })}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <SelectField
          label="Who"
          required
          choices={kinships.map((value) => ({ value, label: kinshipLabel(value) }))}
          {...form.getInputProps('kinship')}
        />
        <SelectField
          label="Side of the family"
          clearable
          choices={sides.map((value) => ({ value, label: sideLabel(value) }))}
          {...form.getInputProps('side')}
        />
        <TextField label="Name" description="A first name is enough" {...form.getInputProps('name')} />
        <TextField label="Cancer" description="Empty when none is known" {...form.getInputProps('cancer')} />
        <NumberField label="Age at diagnosis" {...form.getInputProps('ageAtDiagnosis')} />
        <TextField label="Inherited (germline) result" {...form.getInputProps('geneticResult')} />
        <SelectField
          label="Living"
          choices={[
            { value: 'unknown', label: 'Not known' },
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          value={isLiving === null ? 'unknown' : isLiving ? 'yes' : 'no'}
          onChange={(said) => form.setFieldValue('isLiving', said === 'unknown' ? null : said === 'yes')}
        />
        {isLiving === true ? null : <NumberField label="Age at death" {...form.getInputProps('ageAtDeath')} />}
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
  kinship: 'mother',
  side: null,
  name: '',
  cancer: '',
  ageAtDiagnosis: null,
  isLiving: null,
  ageAtDeath: null,
  geneticResult: '',
  source: toldByClient,
  note: '',
};

function valuesOf({ id: _id, clientId: _clientId, ...values }: Relative): Values {
  return values;
}
