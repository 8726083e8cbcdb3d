import { Button, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import type { z } from 'zod';
import { newOrganizationSchema } from '../../contract/directory.ts';
import { organizationKindLabel } from '../../domain/directory/labels.ts';
import { organizationKinds } from '../../domain/directory/organization.ts';
import type { OrganizationId } from '../../domain/shared/ids.ts';
import { useWrite } from '../lib/use-operation.ts';
import { SelectField, TextField } from './fields.tsx';
import { FormFrame, useOperationForm } from './form.tsx';

interface NewCustodianDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Told after the custodian is in the directory. */
  readonly onAdded: (organizationId: OrganizationId) => void;
}

/** Puts a custodian into the directory without leaving the form that needs it; the rest can be filled in later. */
export function NewCustodianDialog({ opened, onClose, onAdded }: NewCustodianDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="New custodian">
      {/* A dialog inside a form: its submit must not submit the form behind it. */}
      <div onSubmit={(event) => event.stopPropagation()}>
        <NewCustodianForm
          onClose={onClose}
          onAdded={(organizationId) => {
            onAdded(organizationId);
            onClose();
          }}
        />
      </div>
    </Modal>
  );
}

const initialValues: z.input<typeof newOrganizationSchema> = { name: '', kind: 'hospital', phone: '', fax: '' };

function NewCustodianForm({ onClose, onAdded }: Omit<NewCustodianDialogProps, 'opened'>) {
  const form = useOperationForm(newOrganizationSchema, initialValues);
  const add = useWrite('organizations.add');
  return (
    <FormFrame
      form={form}
      submitLabel="Add to the directory"
      onSubmit={async (values) => onAdded((await add.mutateAsync(values)).organizationId)}
      aside={
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <Stack gap="md">
        <TextField label="Name" required autoFocus {...form.getInputProps('name')} />
        <SelectField
          label="Kind"
          choices={organizationKinds.map((kind) => ({ value: kind, label: organizationKindLabel(kind) }))}
          {...form.getInputProps('kind')}
        />
        <SimpleGrid cols={2}>
          <TextField label="Phone" type="tel" {...form.getInputProps('phone')} />
          <TextField label="Fax" type="tel" {...form.getInputProps('fax')} />
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          Only the name is needed now. Address, departments and how it accepts requests can be added in the directory.
        </Text>
      </Stack>
    </FormFrame>
  );
}
