import { Modal, Stack } from '@mantine/core';
import type { z } from 'zod';
import { requestOperations } from '../../../contract/requests.ts';
import { receiptBasisLabel } from '../../../domain/requests/labels.ts';
import { receiptBases } from '../../../domain/requests/request.ts';
import type { Day } from '../../../domain/shared/days.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import type { RequestView } from './request-words.ts';

const provenBases = receiptBases.filter((basis) => basis !== 'assumed');

interface ConfirmReceiptDialogProps {
  readonly view: RequestView;
  readonly sentOn: Day;
  readonly onClose: () => void;
}

/** Asks on which day the request arrived and how that is known; the clock runs from that day. */
export function ConfirmReceiptDialog({ view, sentOn, onClose }: ConfirmReceiptDialogProps) {
  const today = useToday();
  const confirm = useWrite('requests.confirmReceipt');
  const schema = requestOperations['requests.confirmReceipt'].input.shape.receipt.superRefine((given, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['receivedOn'], message });
    if (given.receivedOn < sentOn) refuse('This is before the letter was sent.');
    if (given.receivedOn > today) refuse('This day is still to come.');
  });
  const form = useOperationForm<z.input<typeof schema>>(schema, {
    receivedOn: today,
    basis: 'staff',
    confirmedWith: '',
  });
  return (
    <Modal opened onClose={onClose} title={`When ${view.custodianName} received it`}>
      <DialogForm
        form={form}
        submitLabel="Confirm receipt"
        onSubmit={(values) => confirm.mutateAsync({ requestId: view.request.id, receipt: schema.parse(values) })}
        onClose={onClose}
      >
        <Stack gap="md">
          <DayField label="Received on" required saysDistance {...form.getInputProps('receivedOn')} />
          <SelectField
            label="How you know"
            required
            choices={provenBases.map((value) => ({ value, label: receiptBasisLabel(value) }))}
            {...form.getInputProps('basis')}
          />
          <TextField
            label={form.values.basis === 'staff' ? 'Who said so' : 'Confirmed with'}
            description="Name, and the time of the call if there was one."
            {...form.getInputProps('confirmedWith')}
          />
        </Stack>
      </DialogForm>
    </Modal>
  );
}
