import { SimpleGrid, Stack } from '@mantine/core';
import { channelLabel } from '../../../domain/directory/labels.ts';
import { channels } from '../../../domain/directory/organization.ts';
import { AddressFields, type AddressForm } from '../../ui/address-fields.tsx';
import { ChipsField, TextField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import type { ContactValues } from './organization-values.ts';

/** Ways to reach an organization or a department; the two share their fields. */
export function ContactFields<Values extends ContactValues>({ form }: { readonly form: OperationForm<Values> }) {
  return (
    <Stack gap="md">
      <SimpleGrid cols={3} spacing="md">
        <TextField label="Phone" type="tel" {...form.getInputProps('phone')} />
        <TextField label="Fax" type="tel" {...form.getInputProps('fax')} />
        <TextField label="Email" type="email" {...form.getInputProps('email')} />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="md">
        <TextField label="Hours" description="When someone answers" {...form.getInputProps('hours')} />
        <TextField
          label="Fees as met"
          description="How much, and how it is paid"
          {...form.getInputProps('feeHabits')}
        />
      </SimpleGrid>
      <ChipsField
        label="Takes requests by"
        description="The ways it accepts letters and requests"
        choices={channels.map((channel) => ({ value: channel, label: channelLabel(channel) }))}
        {...form.getInputProps('acceptedChannels')}
      />
      <AddressFields label="Address" form={form as unknown as AddressForm} path="address" value={form.values.address} />
    </Stack>
  );
}
