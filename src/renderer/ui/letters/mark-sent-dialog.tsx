import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { requestOperations } from '../../../contract/requests.ts';
import { channelLabel } from '../../../domain/directory/labels.ts';
import { type Channel, channels } from '../../../domain/directory/organization.ts';
import type { CaseId, DepartmentId, OrganizationId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../day-field.tsx';
import { SelectField, TextField } from '../fields.tsx';
import { type AddedFile, FileButton } from '../file-button.tsx';
import { DialogForm, useOperationForm } from '../form.tsx';
import { Loading } from '../states.tsx';
import { TimeField } from '../time-field.tsx';

// A letter does not travel by phone.
const letterChannels = channels.filter((channel) => channel !== 'phone');
const trackingLabels: { readonly [Value in Channel]?: string } = {
  mail: 'Tracking number',
  courier: 'Tracking number',
  fax: 'Number on the fax confirmation',
};

const sending = requestOperations['requests.markSent'].input.omit({ requestId: true });
type Sending = z.output<typeof sending>;

interface MarkSentDialogProps {
  /** "Sample General Hospital"; null when the letter goes to nobody of the directory. */
  readonly recipientName: string | null;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly caseId: CaseId;
  /** What follows from it: "The clock starts when it arrives." */
  readonly consequence: string | null;
  readonly onSend: (sent: Sending) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks how the letter went out; after that it is frozen. */
export function MarkSentDialog(props: MarkSentDialogProps) {
  const { custodianId, departmentId, recipientName, onClose } = props;
  const custodian = useOperation(
    'organizations.get',
    { organizationId: custodianId ?? '' },
    { enabled: custodianId !== null },
  );
  const organization = custodian.data;
  const accepted =
    (organization?.departments.find((one) => one.id === departmentId) ?? organization)?.acceptedChannels ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      title={recipientName === null ? 'Mark the letter as sent' : `Mark the letter to ${recipientName} as sent`}
    >
      {custodian.isLoading ? <Loading /> : <MarkSentForm {...props} accepted={accepted} />}
    </Modal>
  );
}

interface MarkSentFormProps extends MarkSentDialogProps {
  /** Ways the custodian takes letters, as the directory has them; empty when it says nothing. */
  readonly accepted: ReadonlyArray<Channel>;
}

function MarkSentForm({ caseId, consequence, accepted, onSend, onClose }: MarkSentFormProps) {
  const today = useToday();
  const [proof, setProof] = useState<AddedFile | null>(null);
  const schema = sending.superRefine((given, context) => {
    if (given.sentOn > today) {
      const message = 'This day is still to come. Mark the letter once it is out.';
      context.addIssue({ code: 'custom', path: ['sentOn'], message });
    }
  });
  const form = useOperationForm<z.input<typeof sending>>(schema, {
    sentOn: today,
    sentAt: '',
    channel: letterChannels.find((channel) => accepted.includes(channel)) ?? 'mail',
    tracking: '',
  });
  const isUnwanted = accepted.length > 0 && !accepted.includes(form.values.channel);
  return (
    <DialogForm
      form={form}
      submitLabel="Mark as sent"
      onSubmit={(values) => onSend({ ...schema.parse(values), proofId: proof?.id ?? null })}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text>
          The letter is kept exactly as it is now and can no longer be changed.
          {consequence === null ? '' : ` ${consequence}`}
        </Text>
        <DayField label="Sent on" required saysDistance {...form.getInputProps('sentOn')} />
        <TimeField label="Time" description="As the fax slip or receipt has it." {...form.getInputProps('sentAt')} />
        <SelectField
          label="How it was sent"
          required
          choices={letterChannels.map((value) => ({ value, label: channelLabel(value) }))}
          {...(isUnwanted
            ? { description: `The directory says they accept: ${accepted.map(channelLabel).join(', ')}.` }
            : {})}
          {...form.getInputProps('channel')}
        />
        <TextField
          label={trackingLabels[form.values.channel] ?? 'Confirmation number'}
          description="If there is one; it helps when you call."
          {...form.getInputProps('tracking')}
        />
        {proof === null ? null : <Text role="status">Proof kept: {proof.name}</Text>}
        <FileButton
          label={proof === null ? 'Add proof: fax slip, receipt' : 'Use another file'}
          purpose="proof"
          size="compact-sm"
          owner={{ caseId }}
          onAdded={setProof}
        />
      </Stack>
    </DialogForm>
  );
}
