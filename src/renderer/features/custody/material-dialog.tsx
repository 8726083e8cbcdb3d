import { Modal, NumberInput, Stack } from '@mantine/core';
import type { z } from 'zod';
import { custodyOperations } from '../../../contract/custody.ts';
import { materialKindLabel } from '../../../domain/custody/labels.ts';
import { type Material, materialKinds } from '../../../domain/custody/material.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { CustodianField } from '../../ui/custodian-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { materialKindOf } from './custody-words.ts';

const schema = custodyOperations['custody.addMaterial'].input.omit({ caseId: true });
type Values = Required<z.input<typeof schema>>;

interface MaterialDialogProps {
  readonly caseId: CaseId;
  /** The thing of the ledger it stands for; null when added by hand. */
  readonly item: RecordItem | null;
  /** The material to change; null for a new one. */
  readonly material: Material | null;
  readonly onClose: () => void;
}

/** Names a material so that it can be followed: what it is, whose, and whether it goes back. */
export function MaterialDialog({ caseId, item, material, onClose }: MaterialDialogProps) {
  const add = useWrite('custody.addMaterial');
  const update = useWrite('custody.updateMaterial');
  const form = useOperationForm<Values>(schema, material === null ? startOf(item) : valuesOf(material));
  const { value: count, onChange: setCount, onBlur, error } = form.getInputProps('count');
  return (
    <Modal opened onClose={onClose} title={material === null ? 'Follow a material' : 'Change the material'} size="lg">
      <DialogForm
        form={form}
        submitLabel={material === null ? 'Follow it' : 'Save the material'}
        onSubmit={async (values) => {
          if (material === null) await add.mutateAsync({ caseId, ...values });
          else await update.mutateAsync({ materialId: material.id, changes: values });
        }}
        onClose={onClose}
      >
        <Stack gap="md">
          <div className={layout.pair}>
            <SelectField
              label="What it is"
              required
              choices={materialKinds.map((value) => ({ value, label: materialKindLabel(value) }))}
              {...form.getInputProps('kind')}
            />
            <TextField label="Which" required placeholder="A2, A3, H&E and ER" {...form.getInputProps('label')} />
            <TextField label="Accession number" {...form.getInputProps('accessionNumber')} />
            <NumberInput
              label="How many pieces"
              allowDecimal={false}
              allowNegative={false}
              hideControls
              value={count ?? ''}
              onChange={(number) => setCount(typeof number === 'number' ? number : null)}
              onBlur={onBlur}
              error={error}
              data-path="count"
            />
          </div>
          <CustodianField label="Whose it is" {...form.getInputProps('ownerId')} />
          <CheckField
            label="It is a loan and goes back"
            description="A recut or a copy may be kept."
            {...form.getInputProps('isLoan', { type: 'checkbox' })}
          />
          {form.values.isLoan && (
            <DayField label="Loan due back on" saysDistance {...form.getInputProps('loanDueOn')} />
          )}
          <WordsField label="Note" rows={2} {...form.getInputProps('note')} />
        </Stack>
      </DialogForm>
    </Modal>
  );
}

function startOf(item: RecordItem | null): Values {
  return {
    recordItemId: item?.id ?? null,
    kind: (item === null ? null : materialKindOf(item)) ?? 'slides',
    label: item?.title ?? '',
    accessionNumber: item?.accessionNumber ?? '',
    count: null,
    ownerId: item?.custodianId ?? null,
    isLoan: item === null || item.kind !== 'imagingStudy',
    loanDueOn: null,
    note: '',
  };
}

function valuesOf({ id: _id, caseId: _caseId, ...values }: Material): Values {
  return values;
}
