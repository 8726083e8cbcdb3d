import type { z } from 'zod';
import { healthOperations } from '../../../contract/health.ts';
import { type Allergy, allergySeverities } from '../../../domain/health/health.ts';
import { allergyKindLabel, severityLabel } from '../../../domain/health/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { type HealthView, toldByClient } from './health-view.ts';
import { LineDialog } from './line-dialog.tsx';
import { SourceFields } from './source-fields.tsx';
import styles from './timeline.module.css';

const schema = healthOperations['health.addAllergy'].input.omit({ caseId: true });
type Values = Required<z.input<typeof schema>>;

const kinds = ['drug', 'contrast', 'latex', 'food', 'other'] as const;

interface AllergyDialogProps {
  readonly caseId: CaseId;
  readonly records: HealthView['records'];
  /** Null for a new allergy. */
  readonly allergy: Allergy | null;
  readonly onClose: () => void;
}

/** One allergy or reaction. */
export function AllergyDialog({ caseId, records, allergy, onClose }: AllergyDialogProps) {
  const add = useWrite('health.addAllergy');
  const update = useWrite('health.updateAllergy');
  const form = useOperationForm<Values>(schema, allergy === null ? unsaid : valuesOf(allergy));
  return (
    <LineDialog
      name="allergy"
      line={allergy}
      form={form}
      add={(values) => add.mutateAsync({ caseId, ...values })}
      update={({ id }, values) => update.mutateAsync({ allergyId: id, changes: values })}
      onClose={onClose}
    >
      <TextField
        label="To what"
        required
        description="“None known” is an answer too, when the client says so."
        {...form.getInputProps('substance')}
      />
      <div className={styles.pair}>
        <SelectField
          label="Kind"
          choices={kinds.map((value) => ({ value, label: allergyKindLabel(value) }))}
          {...form.getInputProps('kind')}
        />
        <SelectField
          label="How severe"
          choices={allergySeverities.map((value) => ({ value, label: severityLabel(value) }))}
          {...form.getInputProps('severity')}
        />
      </div>
      <TextField label="What happened" {...form.getInputProps('reaction')} />
      <SourceFields
        records={records}
        value={form.values.source}
        recordError={form.errors['source.recordItemId']}
        onChange={(given) => form.setFieldValue('source', given)}
      />
    </LineDialog>
  );
}

const unsaid: Values = { substance: '', kind: 'drug', reaction: '', severity: 'unknown', source: toldByClient };

function valuesOf({ id: _id, clientId: _clientId, ...values }: Allergy): Values {
  return values;
}
