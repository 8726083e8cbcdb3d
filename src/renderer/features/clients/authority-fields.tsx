import { Button, Fieldset, Group, SimpleGrid, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { authorityTypes } from '../../../domain/clients/client.ts';
import { authorityTypeLabel } from '../../../domain/clients/labels.ts';
import { CustodianField } from '../../ui/custodian-field.tsx';
import { CheckField, SelectField, TextField } from '../../ui/fields.tsx';
import styles from '../../ui/list-rows.module.css';
import { AddRow, RemoveRow } from '../../ui/list-rows.tsx';
import { type ClientForm, emptyRepresentative } from './client-values.ts';

/** Medical record numbers, one per custodian. */
export function NumberFields({ form }: { readonly form: ClientForm }) {
  return (
    <div className={styles.rows}>
      {form.values.medicalRecordNumbers.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number of the form has no name but its place.
        <div key={index} className={styles.row} data-kind="number">
          <CustodianField label="Custodian" {...form.getInputProps(`medicalRecordNumbers.${index}.organizationId`)} />
          <TextField label="Record number" {...form.getInputProps(`medicalRecordNumbers.${index}.mrn`)} />
          <RemoveRow
            what={`record number ${index + 1}`}
            onClick={() => form.removeListItem('medicalRecordNumbers', index)}
          />
        </div>
      ))}
      <AddRow
        what="Add a medical record number"
        onClick={() => form.insertListItem('medicalRecordNumbers', { organizationId: '', mrn: '' })}
      />
    </div>
  );
}

/** Who may decide for the client by law; an advocate never is one. */
export function RepresentativeFields({ form }: { readonly form: ClientForm }) {
  if (form.values.representative === null) {
    return (
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => form.setFieldValue('representative', emptyRepresentative)}
        >
          Add a personal representative
        </Button>
      </Group>
    );
  }
  return (
    <Fieldset legend="Personal representative" variant="unstyled">
      <Stack gap="md">
        <SimpleGrid cols={2} spacing="md">
          <TextField label="Name" required {...form.getInputProps('representative.name')} />
          <TextField label="Relationship" required {...form.getInputProps('representative.relationship')} />
        </SimpleGrid>
        <SelectField
          label="Authority"
          description="What gives the right to act for the client"
          choices={authorityTypes.map((type) => ({ value: type, label: authorityTypeLabel(type) }))}
          {...form.getInputProps('representative.authorityType')}
        />
        <Group justify="space-between">
          <CheckField
            label="The document is on file"
            {...form.getInputProps('representative.documentOnFile', { type: 'checkbox' })}
          />
          <Button
            variant="subtle"
            color="quiet"
            size="compact-sm"
            onClick={() => form.setFieldValue('representative', null)}
          >
            Remove the representative
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
