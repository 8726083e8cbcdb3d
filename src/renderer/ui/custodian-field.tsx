import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Organization } from '../../domain/directory/organization.ts';
import type { OrganizationId } from '../../domain/shared/ids.ts';
import { useOperation } from '../lib/use-operation.ts';
import styles from './custodian-field.module.css';
import { type FieldProps, SelectField } from './fields.tsx';
import { NewCustodianDialog } from './new-custodian-dialog.tsx';

/** A custodian out of the directory, or a new one put there without leaving the form. */
export function CustodianField({ label, value, onChange, ...rest }: FieldProps<OrganizationId | null>) {
  const organizations = useOrganizations();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Group align="flex-end" gap="sm" wrap="nowrap" className={styles.row}>
      <div className={styles.field}>
        <SelectField
          {...rest}
          label={label}
          clearable
          placeholder={organizations.length === 0 ? 'The directory is empty' : 'Choose'}
          choices={organizations.map((organization) => ({ value: organization.id, label: organization.name }))}
          value={value ?? null}
          onChange={(chosen) => onChange?.(chosen)}
        />
      </div>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        aria-label="New custodian"
        onClick={() => setIsAdding(true)}
      >
        New
      </Button>
      <NewCustodianDialog
        opened={isAdding}
        onClose={() => setIsAdding(false)}
        onAdded={(organizationId) => onChange?.(organizationId)}
      />
    </Group>
  );
}

const none: ReadonlyArray<Organization> = [];

/** Every organization of the directory by name; empty until it is read. */
export function useOrganizations(): ReadonlyArray<Organization> {
  return useOperation('organizations.list', {}).data ?? none;
}
