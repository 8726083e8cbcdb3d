import { SimpleGrid, Stack } from '@mantine/core';
import { accreditationLabel, organizationKindLabel } from '../../../domain/directory/labels.ts';
import { accreditations, organizationKinds } from '../../../domain/directory/organization.ts';
import { CustodianField } from '../../ui/custodian-field.tsx';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import { ContactFields } from './contact-fields.tsx';
import type { OrganizationValues } from './organization-values.ts';

/** The organization itself, without its departments. */
export function OrganizationFields({ form }: { readonly form: OperationForm<OrganizationValues> }) {
  return (
    <Stack gap="md">
      <SimpleGrid cols={2} spacing="md">
        <TextField label="Name" required autoFocus {...form.getInputProps('name')} />
        <SelectField
          label="Kind"
          choices={organizationKinds.map((kind) => ({ value: kind, label: organizationKindLabel(kind) }))}
          {...form.getInputProps('kind')}
        />
      </SimpleGrid>
      <ContactFields form={form} />
      <SelectField
        label="Accreditation of its laboratory"
        description="How long tissue is kept rests on it"
        choices={accreditations.map((value) => ({ value, label: accreditationLabel(value) }))}
        {...form.getInputProps('accreditation')}
      />
      <CustodianField
        label="Copy service"
        description="The firm that answers requests for it"
        {...form.getInputProps('copyServiceId')}
      />
      <WordsField
        label="Note"
        description="Forms it asks for, habits, whom to ask for"
        rows={2}
        {...form.getInputProps('note')}
      />
    </Stack>
  );
}
