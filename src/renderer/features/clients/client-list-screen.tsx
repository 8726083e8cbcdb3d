import { Anchor, Button, Table } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { languageLabel } from '../../../domain/clients/labels.ts';
import { longDate } from '../../../domain/shared/days.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { TextField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './client-list-screen.module.css';

type ListedClient = OperationOutput<'clients.list'>[number];

/** Long enough not to ask at every key, short enough to feel immediate. */
const TYPING_PAUSE_MS = 150;

/** Every client by name, with the cases one can go to. */
export function ClientListScreen() {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const clients = useOperation('clients.list', { text: asked.trim() }, { keepLast: true });
  // What is kept from the search before is not this answer.
  const isNew = asked.trim() === '' && !clients.isPlaceholderData && clients.data?.length === 0;
  return (
    <Page title="Clients" mainAction={isNew ? undefined : <NewClient />}>
      {isNew && text === '' ? null : (
        <div className={styles.search}>
          <TextField label="Find by name" type="search" value={text} onChange={(typed) => setText(typed ?? '')} />
        </div>
      )}
      <OperationView query={clients} isEmpty={(list) => list.length === 0} empty={<Empty text={asked.trim()} />}>
        {(list) => <ClientTable clients={list} />}
      </OperationView>
    </Page>
  );
}

function NewClient() {
  return (
    <Button component={Link} to="/clients/new" leftSection={<IconPlus size={16} aria-hidden="true" />}>
      New client
    </Button>
  );
}

function Empty({ text }: { readonly text: string }) {
  if (text !== '') return <EmptyState sentence={`No client's name holds “${text}”.`} />;
  return (
    <EmptyState
      sentence="Here will be the people you work for. A name is enough to begin; cases, records and letters hang on it."
      action={<NewClient />}
    />
  );
}

function ClientTable({ clients }: { readonly clients: ReadonlyArray<ListedClient> }) {
  return (
    <Table verticalSpacing="sm" horizontalSpacing="md" layout="fixed" className={styles.table}>
      <caption className={styles.count} aria-live="polite">
        {clients.length === 1 ? '1 client' : `${clients.length} clients`}
      </caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Name</Table.Th>
          <Table.Th scope="col">Cases</Table.Th>
          <Table.Th scope="col" className={styles.born}>
            Born
          </Table.Th>
          <Table.Th scope="col" className={styles.language}>
            Language
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {clients.map((client) => (
          <Table.Tr key={client.id}>
            <Table.Td>
              <Anchor component={Link} to={`/clients/${client.id}`} fw="var(--weight-strong)">
                {client.legalName}
              </Anchor>
              <OtherNames client={client} />
            </Table.Td>
            <Table.Td>
              <Cases client={client} />
            </Table.Td>
            <Table.Td>{client.dateOfBirth === null ? '' : longDate(client.dateOfBirth)}</Table.Td>
            <Table.Td>{languageLabel(client.language)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function OtherNames({ client }: { readonly client: ListedClient }) {
  const names = [client.preferredName, ...client.otherNames].filter((name) => name !== null);
  return names.length === 0 ? null : <div className={styles.quiet}>{names.join(' · ')}</div>;
}

function Cases({ client }: { readonly client: ListedClient }) {
  if (client.cases.length === 0) return <span className={styles.quiet}>No case yet</span>;
  return (
    <ul className={styles.cases}>
      {client.cases.map((one) => (
        <li key={one.id}>
          <Anchor component={Link} to={`/cases/${one.id}`}>
            {one.cancer}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
