import { Modal, Stack } from '@mantine/core';
import { z } from 'zod';
import { optionalLine } from '../../../contract/schemas.ts';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { TextField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import { SlotFields, type SlotValues, slotSchema, slotValues, typedSlot } from './slot-form.tsx';

const schema = z.strictObject({ ...slotSchema, reason: optionalLine(400) });
type Values = SlotValues & { reason: string | null };

interface SlotDialogProps {
  readonly consultation: Consultation;
  readonly clientZone: string | null;
  readonly onClose: () => void;
}

/** Books a slot, or moves the one that is booked. */
export function SlotDialog({ consultation, clientZone, onClose }: SlotDialogProps) {
  const book = useWrite('consultations.book');
  const move = useWrite('consultations.move');
  const isBooked = consultation.status === 'booked';
  const form = useOperationForm<Values>(schema, { ...slotValues(consultation), reason: null });
  const consultationId = consultation.id;
  return (
    <Modal opened onClose={onClose} title={isBooked ? 'Move the consultation' : 'Book a slot'} size="xl">
      <DialogForm
        form={form}
        submitLabel={isBooked ? 'Move it' : 'Book it'}
        onSubmit={async ({ reason, ...slot }) => {
          if (isBooked) await move.mutateAsync({ consultationId, ...typedSlot(slot), reason });
          else await book.mutateAsync({ consultationId, ...typedSlot(slot) });
        }}
        onClose={onClose}
      >
        <Stack gap="md">
          <SlotFields form={form} clientZone={clientZone} autoFocus />
          {isBooked && (
            <TextField
              label="Why it moves"
              description="Kept in the history of the case."
              {...form.getInputProps('reason')}
            />
          )}
        </Stack>
      </DialogForm>
    </Modal>
  );
}
