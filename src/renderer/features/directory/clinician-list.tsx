import { Anchor, Button, Table } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Clinician } from '../../../domain/directory/clinician.ts';
import { clinicianName } from '../../../domain/directory/new-clinician.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useOrganizations } from '../../ui/custodian-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './directory.module.css';

/** Long enough not to ask at every key, short enough to feel immediate. */
const TYPING_PAUSE_MS = 150;

/** Every clinician letters go to or come from, by name. */
export function ClinicianList() {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const clinicians = useOperation('clinicians.list', { text: asked.trim() }, { keepLast: true });
  // What is kept from the search before is not this answer.
  const isNew = asked.trim() === '' && !clinicians.isPlaceholderData && clinicians.data?.length === 0;
  return (
    <PageBody title="Clinicians" mainAction={isNew ? undefined : <NewClinician />}>
      {isNew && text === '' ? null : (
        <div className={styles.search}>
          <TextField label="Find by name" type="search" value={text} onChange={(typed) => setText(typed ?? '')} />
        </div>
      )}
      <OperationView query={clinicians} isEmpty={(list) => list.length === 0} empty={<Empty text={asked.trim()} />}>
        {(list) => <ClinicianTable clinicians={list} />}
      </OperationView>
    </PageBody>
  );
}

function NewClinician() {
  return (
    <Button component={Link} to="/directory/clinicians/new" leftSection={<IconPlus size={16} aria-hidden="true" />}>
      New clinician
    </Button>
  );
}

function Empty({ text }: { readonly text: string }) {
  if (text !== '') return <EmptyState sentence={`No clinician's name holds “${text}”.`} />;
  return (
    <EmptyState
      sentence="Here will be the doctors, nurses and counselors whom letters go to or who sign them."
      action={<NewClinician />}
    />
  );
}

function ClinicianTable({ clinicians }: { readonly clinicians: ReadonlyArray<Clinician> }) {
  const organizations = useOrganizations();
  return (
    <Table verticalSpacing="sm" horizontalSpacing="md" layout="fixed" className={styles.table}>
      <caption className={styles.count} aria-live="polite">
        {clinicians.length === 1 ? '1 clinician' : `${clinicians.length} clinicians`}
      </caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Name</Table.Th>
          <Table.Th scope="col">Specialty</Table.Th>
          <Table.Th scope="col">Works at</Table.Th>
          <Table.Th scope="col" className={styles.contact}>
            Phone and fax
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {clinicians.map((clinician) => {
          const organization = organizations.find(({ id }) => id === clinician.organizationId);
          const department = organization?.departments.find(({ id }) => id === clinician.departmentId);
          return (
            <Table.Tr key={clinician.id}>
              <Table.Td>
                <Anchor component={Link} to={`/directory/clinicians/${clinician.id}`} fw="var(--weight-strong)">
                  {clinicianName(clinician)}
                </Anchor>
              </Table.Td>
              <Table.Td>{clinician.specialty}</Table.Td>
              <Table.Td>
                {organization?.name}
                {department === undefined ? null : <div className={layout.quiet}>{department.name}</div>}
              </Table.Td>
              <Table.Td>
                {clinician.phone === null ? null : <div>{clinician.phone}</div>}
                {clinician.fax === null ? null : <div className={layout.quiet}>{`Fax ${clinician.fax}`}</div>}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
