import { Anchor, Button, Table } from '@mantine/core';
import { IconLock, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { channelLabel } from '../../../domain/directory/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { PageBody } from '../../ui/page.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './letter-list.module.css';
import { NewLetterDialog } from './new-letter-dialog.tsx';

type LetterView = OperationOutput<'caseLetters.list'>[number];

/** The letters of a case that follow up or stand alone; those that open a request are under Requests. */
export function LetterList({ caseId }: { readonly caseId: CaseId }) {
  const letters = useOperation('caseLetters.list', { caseId });
  const [isAdding, setIsAdding] = useState(false);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
      New letter
    </Button>
  );
  return (
    <PageBody
      title="Letters"
      subtitle="Letters that follow up or stand alone. Those that ask for records are under Requests."
      mainAction={add}
    >
      <OperationView
        query={letters}
        isEmpty={(views) => views.length === 0}
        empty={
          <EmptyState sentence="Authorizations, reminders, fee disputes, letters to doctors and the cover of a packet appear here, drafted from what the case already knows." />
        }
      >
        {(views) => (
          <Table className={styles.table} verticalSpacing="sm" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th className={styles.kind}>Letter</Table.Th>
                <Table.Th className={styles.to}>To</Table.Th>
                <Table.Th className={styles.about}>About</Table.Th>
                <Table.Th>Where it stands</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {views.map((view) => (
                <LetterRow key={view.letter.id} caseId={caseId} view={view} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </OperationView>
      {isAdding && <NewLetterDialog caseId={caseId} onClose={() => setIsAdding(false)} />}
    </PageBody>
  );
}

function LetterRow({ caseId, view }: { readonly caseId: CaseId; readonly view: LetterView }) {
  const { letter, kindLabel, recipientName, about } = view;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/cases/${caseId}/letters/${letter.id}`} fw="var(--weight-medium)">
          {kindLabel}
        </Anchor>
        <div className={styles.quiet}>
          {letter.reference}, dated <SayDay day={letter.letterDate} as="date" />
        </div>
      </Table.Td>
      <Table.Td>{recipientName ?? <span className={styles.quiet}>Nobody named</span>}</Table.Td>
      <Table.Td>{about ?? <span className={styles.quiet}>The case</span>}</Table.Td>
      <Table.Td>
        {letter.sent === null ? (
          <StatusBadge icon={<IconPencil size={14} />}>Draft</StatusBadge>
        ) : (
          <>
            <StatusBadge tone="action" icon={<IconLock size={14} />}>
              Sent
            </StatusBadge>
            <div className={styles.quiet}>
              <SayDay day={letter.sent.sentOn} />, {channelLabel(letter.sent.channel).toLowerCase()}
            </div>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
