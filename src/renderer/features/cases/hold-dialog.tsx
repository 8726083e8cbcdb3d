import { Modal, Stack, Text } from '@mantine/core';
import { caseOperations } from '../../../contract/cases.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { TextField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';

interface HoldDialogProps {
  readonly caseId: CaseId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Puts the case on hold, with the reason. */
export function HoldDialog({ caseId, isOpen, onClose }: HoldDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Put the case on hold?" size="lg">
      <HoldForm caseId={caseId} onClose={onClose} />
    </Modal>
  );
}

const schema = caseOperations['cases.hold'].input.pick({ reason: true });

function HoldForm({ caseId, onClose }: Omit<HoldDialogProps, 'isOpen'>) {
  const form = useOperationForm(schema, { reason: '' });
  const hold = useWrite('cases.hold');
  return (
    <DialogForm
      form={form}
      submitLabel="Put on hold"
      onSubmit={({ reason }) => hold.mutateAsync({ caseId, reason })}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>The case stays on the board, marked as on hold. Its dates run on: what is due stays due.</Text>
        <TextField
          label="Why it is on hold"
          description="Kept with the case"
          required
          autoFocus
          {...form.getInputProps('reason')}
        />
      </Stack>
    </DialogForm>
  );
}
