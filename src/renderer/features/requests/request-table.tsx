import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { RequestStatusBadge } from './request-status-badge.tsx';
import styles from './request-table.module.css';
import { type RequestView, sayAsked } from './request-words.ts';
import { obstaclesOf, type Readiness } from './use-readiness.ts';

interface RequestTableProps {
  readonly caseId: CaseId;
  readonly views: ReadonlyArray<RequestView>;
  readonly readiness: Readiness;
}

const NAMES_SHOWN = 3;

export function RequestTable({ caseId, views, readiness }: RequestTableProps) {
  const ledger = useOperation('records.list', { caseId });
  const items = new Map(ledger.data?.items.map((item) => [item.id, item]));
  return (
    <Table className={styles.table} verticalSpacing="sm" horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles.who}>Asked of</Table.Th>
          <Table.Th className={styles.what}>For</Table.Th>
          <Table.Th className={styles.stands}>Where it stands</Table.Th>
          <Table.Th className={styles.due}>Answer due</Table.Th>
          <Table.Th>Needed by</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {views.map((view) => (
          <RequestRow key={view.request.id} view={view} items={items} readiness={readiness} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface RequestRowProps {
  readonly view: RequestView;
  readonly items: ReadonlyMap<RecordItemId, RecordItem>;
  readonly readiness: Readiness;
}

function RequestRow({ view, items, readiness }: RequestRowProps) {
  const { request, clock } = view;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/cases/${request.caseId}/requests/${request.id}`} fw="var(--weight-medium)">
          {view.custodianName}
        </Anchor>
        <div className={styles.quiet}>
          {view.departmentName === null ? request.reference : `${view.departmentName} · ${request.reference}`}
        </div>
      </Table.Td>
      <Table.Td>{sayItems(request.items.map((item) => items.get(item.recordItemId)))}</Table.Td>
      <Table.Td>
        <Standing view={view} readiness={readiness} />
      </Table.Td>
      <Table.Td>
        {clock.dueOn === null || clock.status === 'closed' ? (
          <span className={styles.quiet}>No clock running</span>
        ) : (
          <>
            <SayDay day={clock.dueOn} />
            {clock.assumed && (
              <div className={styles.quiet}>
                <StatusBadge>assumed</StatusBadge> receipt not confirmed
              </div>
            )}
          </>
        )}
      </Table.Td>
      <Table.Td>
        {request.neededBy === null ? (
          <span className={styles.quiet}>No day set</span>
        ) : (
          <SayDay day={request.neededBy} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Standing({ view, readiness }: { view: RequestView; readiness: Readiness }) {
  const today = useToday();
  const letter = readiness.get(view.request.id);
  const missing = letter === undefined ? null : obstaclesOf(letter).length;
  return (
    <>
      <RequestStatusBadge status={view.clock.status} />
      <div className={styles.quiet}>
        {sayAsked(view, today) ?? (missing === null ? '' : missing === 0 ? 'Ready to print' : sayMissing(missing))}
      </div>
    </>
  );
}

function sayMissing(count: number): string {
  return count === 1 ? '1 thing missing' : `${count} things missing`;
}

function sayItems(items: ReadonlyArray<RecordItem | undefined>): string {
  const names = items.map((item) => (item === undefined ? 'A deleted record' : recordItemName(item)));
  if (names.length === 0) return 'Nothing yet';
  if (names.length <= NAMES_SHOWN) return names.join('; ');
  return `${names.slice(0, NAMES_SHOWN - 1).join('; ')}; and ${names.length - NAMES_SHOWN + 1} more`;
}
