import { Anchor, Button, Table } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { channelLabel, organizationKindLabel } from '../../../domain/directory/labels.ts';
import type { Organization } from '../../../domain/directory/organization.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { TextField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './directory.module.css';
import { DuplicatesBanner } from './duplicates-banner.tsx';

/** Long enough not to ask at every key, short enough to feel immediate. */
const TYPING_PAUSE_MS = 150;

/** Every organization that holds records or gives opinions, by name. */
export function OrganizationList() {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const organizations = useOperation('organizations.list', { text: asked.trim() }, { keepLast: true });
  // What is kept from the search before is not this answer.
  const isNew = asked.trim() === '' && !organizations.isPlaceholderData && organizations.data?.length === 0;
  return (
    <PageBody title="Organizations" mainAction={isNew ? undefined : <NewOrganization />}>
      <DuplicatesBanner />
      {isNew && text === '' ? null : (
        <div className={styles.search}>
          <TextField label="Find by name" type="search" value={text} onChange={(typed) => setText(typed ?? '')} />
        </div>
      )}
      <OperationView query={organizations} isEmpty={(list) => list.length === 0} empty={<Empty text={asked.trim()} />}>
        {(list) => <OrganizationTable organizations={list} />}
      </OperationView>
    </PageBody>
  );
}

function NewOrganization() {
  return (
    <Button component={Link} to="/directory/new" leftSection={<IconPlus size={16} aria-hidden="true" />}>
      New organization
    </Button>
  );
}

function Empty({ text }: { readonly text: string }) {
  if (text !== '') return <EmptyState sentence={`No organization's name holds “${text}”.`} />;
  return (
    <EmptyState
      sentence="Here will be the hospitals, labs and practices that hold records. Each is entered once and serves every client."
      action={<NewOrganization />}
    />
  );
}

function OrganizationTable({ organizations }: { readonly organizations: ReadonlyArray<Organization> }) {
  return (
    <Table verticalSpacing="sm" horizontalSpacing="md" layout="fixed" className={styles.table}>
      <caption className={styles.count} aria-live="polite">
        {organizations.length === 1 ? '1 organization' : `${organizations.length} organizations`}
      </caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Name</Table.Th>
          <Table.Th scope="col" className={styles.kind}>
            Kind
          </Table.Th>
          <Table.Th scope="col">Departments</Table.Th>
          <Table.Th scope="col" className={styles.contact}>
            Phone and fax
          </Table.Th>
          <Table.Th scope="col" className={styles.channels}>
            Takes requests by
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {organizations.map((organization) => (
          <Table.Tr key={organization.id}>
            <Table.Td>
              <Anchor component={Link} to={`/directory/${organization.id}`} fw="var(--weight-strong)">
                {organization.name}
              </Anchor>
            </Table.Td>
            <Table.Td>{organizationKindLabel(organization.kind)}</Table.Td>
            <Table.Td>{organization.departments.map(({ name }) => name).join(', ')}</Table.Td>
            <Table.Td>
              {organization.phone === null ? null : <div>{organization.phone}</div>}
              {organization.fax === null ? null : <div className={layout.quiet}>{`Fax ${organization.fax}`}</div>}
            </Table.Td>
            <Table.Td>{organization.acceptedChannels.map(channelLabel).join(', ')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
