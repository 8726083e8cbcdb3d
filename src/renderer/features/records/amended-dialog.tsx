import { Modal, Stack, Text } from '@mantine/core';
import type { z } from 'zod';
import type { OperationOutput } from '../../../contract/all.ts';
import { recordOperations } from '../../../contract/records.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { WordsField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';

type Amended = OperationOutput<'records.addAmended'>;

interface AmendedDialogProps {
  /** The version whose place is taken; null keeps the dialog shut. */
  readonly item: RecordItem | null;
  readonly onClose: () => void;
  readonly onAdded: (amended: Amended) => void;
}

/** Writes down that an amended version of a record exists; the earlier one is kept. */
export function AmendedDialog({ item, onClose, onAdded }: AmendedDialogProps) {
  return (
    <Modal opened={item !== null} onClose={onClose} title="Amended version">
      {item === null ? null : <AmendedForm item={item} onClose={onClose} onAdded={onAdded} />}
    </Modal>
  );
}

const amendedSchema = recordOperations['records.addAmended'].input.omit({ recordItemId: true });
type AmendedValues = Required<z.input<typeof amendedSchema>>;

function AmendedForm({ item, onClose, onAdded }: AmendedDialogProps & { readonly item: RecordItem }) {
  const form = useOperationForm<AmendedValues>(amendedSchema, { receivedOn: null, note: '' });
  const add = useWrite('records.addAmended');
  return (
    <DialogForm
      form={form}
      submitLabel="Add the amended version"
      onSubmit={async (values) => onAdded(await add.mutateAsync({ recordItemId: item.id, ...values }))}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>
          {`${recordItemName(item)}: the amended version takes its place and is what counts. The earlier one stays on the ledger, folded under it.`}
        </Text>
        <DayField
          label="Received on"
          description="Leave empty while it is still to come"
          autoFocus
          {...form.getInputProps('receivedOn')}
        />
        <WordsField
          label="Note"
          description="What was changed, and who told you"
          rows={2}
          {...form.getInputProps('note')}
        />
      </Stack>
    </DialogForm>
  );
}
