import { Button, Modal, Stack, Text } from '@mantine/core';
import type { z } from 'zod';
import { requestOperations } from '../../../contract/requests.ts';
import { channelLabel } from '../../../domain/directory/labels.ts';
import { type Channel, channels } from '../../../domain/directory/organization.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { OperationView } from '../../ui/states.tsx';
import type { RequestView } from './request-words.ts';

// A letter does not travel by phone.
const letterChannels = channels.filter((channel) => channel !== 'phone');
const trackingLabels: { readonly [Value in Channel]?: string } = {
  mail: 'Tracking number',
  courier: 'Tracking number',
  fax: 'Number on the fax confirmation',
};

interface MarkSentDialogProps {
  readonly view: RequestView;
  readonly onClose: () => void;
}

/** Asks how the letter went out; after that it is frozen and the clock runs. */
export function MarkSentDialog({ view, onClose }: MarkSentDialogProps) {
  const { custodianId, departmentId } = view.request;
  const custodian = useOperation('organizations.get', { organizationId: custodianId });
  return (
    <Modal opened onClose={onClose} title={`Mark the letter to ${view.custodianName} as sent`}>
      <OperationView query={custodian}>
        {(organization) => {
          const department = organization.departments.find((one) => one.id === departmentId);
          return (
            <MarkSentForm view={view} accepted={(department ?? organization).acceptedChannels} onClose={onClose} />
          );
        }}
      </OperationView>
    </Modal>
  );
}

interface MarkSentFormProps extends MarkSentDialogProps {
  /** Ways the custodian takes letters, as the directory has them; empty when it says nothing. */
  readonly accepted: ReadonlyArray<Channel>;
}

function MarkSentForm({ view, accepted, onClose }: MarkSentFormProps) {
  const today = useToday();
  const markSent = useWrite('requests.markSent');
  const schema = requestOperations['requests.markSent'].input
    .omit({ requestId: true })
    .superRefine((given, context) => {
      if (given.sentOn > today) {
        const message = 'This day is still to come. Mark the letter once it is out.';
        context.addIssue({ code: 'custom', path: ['sentOn'], message });
      }
    });
  const form = useOperationForm<z.input<typeof schema>>(schema, {
    sentOn: today,
    channel: letterChannels.find((channel) => accepted.includes(channel)) ?? 'mail',
    tracking: '',
  });
  const isUnwanted = accepted.length > 0 && !accepted.includes(form.values.channel);
  return (
    <FormFrame
      form={form}
      submitLabel="Mark as sent"
      aside={
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      }
      onSubmit={async (values) => {
        await markSent.mutateAsync({ requestId: view.request.id, ...schema.parse(values) });
        onClose();
      }}
    >
      <Stack gap="md">
        <Text>
          The letter is kept exactly as it is now and can no longer be changed. The clock starts when it arrives.
        </Text>
        <DayField label="Sent on" required saysDistance {...form.getInputProps('sentOn')} />
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
      </Stack>
    </FormFrame>
  );
}
