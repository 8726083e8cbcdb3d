import { SimpleGrid, Stack } from '@mantine/core';
import { checkNpi } from '../../../domain/directory/new-clinician.ts';
import { CustodianField, useOrganizations } from '../../ui/custodian-field.tsx';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import type { ClinicianValues } from './clinician-values.ts';
import styles from './directory.module.css';

/** Everything that is written of a clinician. */
export function ClinicianFields({ form }: { readonly form: OperationForm<ClinicianValues> }) {
  const organizations = useOrganizations();
  const { organizationId, npi } = form.values;
  const departments = organizations.find(({ id }) => id === organizationId)?.departments ?? [];
  const warning = npi.length < NPI_LENGTH ? null : checkNpi(npi);
  return (
    <Stack gap="md">
      <SimpleGrid cols={2} spacing="md">
        <TextField label="Name" required autoFocus {...form.getInputProps('name')} />
        <TextField label="Credential" placeholder="MD" {...form.getInputProps('credential')} />
        <TextField label="Specialty" {...form.getInputProps('specialty')} />
        <TextField
          label="NPI"
          description={
            warning === null ? 'Ten digits; may stay empty' : <span className={styles.caution}>{warning}</span>
          }
          {...form.getInputProps('npi')}
        />
      </SimpleGrid>
      <CustodianField
        label="Works at"
        {...form.getInputProps('organizationId')}
        onChange={(chosen) => {
          form.setFieldValue('organizationId', chosen);
          form.setFieldValue('departmentId', null);
        }}
      />
      {departments.length === 0 ? null : (
        <SelectField
          label="Department"
          clearable
          choices={departments.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('departmentId')}
        />
      )}
      <SimpleGrid cols={3} spacing="md">
        <TextField label="Phone" type="tel" {...form.getInputProps('phone')} />
        <TextField label="Fax" type="tel" {...form.getInputProps('fax')} />
        <TextField label="Email" type="email" {...form.getInputProps('email')} />
      </SimpleGrid>
      <WordsField label="Note" rows={2} {...form.getInputProps('note')} />
    </Stack>
  );
}

const NPI_LENGTH = 10;
