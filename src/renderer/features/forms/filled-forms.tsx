import { Anchor, Button, Table } from '@mantine/core';
import { IconForms, IconLock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { PageBody } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './forms.module.css';
import { NewFillDialog } from './new-fill-dialog.tsx';

/** The custodians' own forms filled in for a case. */
export function FilledForms({ caseId }: { readonly caseId: CaseId }) {
  const fills = useOperation('fills.list', { caseId });
  const [isAdding, setIsAdding] = useState(false);
  return (
    <PageBody
      title="Custodians’ own forms"
      subtitle="Forms a custodian asks for instead of a letter, filled in from the case."
      mainAction={
        <Button
          variant="default"
          leftSection={<IconForms size={16} aria-hidden="true" />}
          onClick={() => setIsAdding(true)}
        >
          Fill in a form
        </Button>
      }
    >
      <OperationView
        query={fills}
        isEmpty={(all) => all.length === 0}
        empty={
          <EmptyState sentence="When a custodian insists on its own form, it fills itself in here from what the case knows." />
        }
      >
        {(all) => (
          <Table className={styles.table} verticalSpacing="sm" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th className={styles.title}>Form</Table.Th>
                <Table.Th>Of</Table.Th>
                <Table.Th className={styles.stands}>Where it stands</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map(({ fill, title, organizationName }) => (
                <Table.Tr key={fill.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/cases/${caseId}/forms/${fill.id}`} fw="var(--weight-medium)">
                      {title}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{organizationName}</Table.Td>
                  <Table.Td>
                    <FillStatus isFrozen={fill.frozenId !== null} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </OperationView>
      {isAdding && <NewFillDialog caseId={caseId} onClose={() => setIsAdding(false)} />}
    </PageBody>
  );
}

/** Whether the fields of a filled form can still be changed. */
export function FillStatus({ isFrozen }: { readonly isFrozen: boolean }) {
  return isFrozen ? (
    <StatusBadge tone="action" icon={<IconLock size={14} />}>
      Frozen
    </StatusBadge>
  ) : (
    <StatusBadge icon={<IconPencil size={14} />}>Can be changed</StatusBadge>
  );
}
