import { Anchor, Table } from '@mantine/core';
import { IconAlertTriangle, IconMailForward, IconPhone } from '@tabler/icons-react';
import { Link } from 'react-router';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import { dueBasisLabel } from '../../../domain/requests/labels.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { obstaclesOf } from '../../ui/letters/letter-words.ts';
import { SayDay } from '../../ui/say-day.tsx';
import { RequestStatusBadge } from './request-status-badge.tsx';
import styles from './request-table.module.css';
import { type RequestView, sayAsked, sayOpen, sayWhen } from './request-words.ts';
import type { Readiness } from './use-readiness.ts';

interface RequestTableProps {
  readonly caseId: CaseId;
  readonly views: ReadonlyArray<RequestView>;
  readonly readiness: Readiness;
}

const NAMES_SHOWN = 3;

/** The requests of a case in the order given, each with what to do next. */
export function RequestTable({ caseId, views, readiness }: RequestTableProps) {
  const ledger = useOperation('records.list', { caseId });
  const items = new Map<RecordItemId, RecordItem>(ledger.data?.items.map((item) => [item.id, item]));
  return (
    <Table className={styles.table} verticalSpacing="sm" horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles.who}>Asked of</Table.Th>
          <Table.Th className={styles.what}>For</Table.Th>
          <Table.Th className={styles.stands}>Where it stands</Table.Th>
          <Table.Th className={styles.due}>Answer due</Table.Th>
          <Table.Th>Next</Table.Th>
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
  const { request } = view;
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
      <Table.Td>
        {sayItems(request.items.map((item) => items.get(item.recordItemId)))}
        {request.sent !== null && <div className={styles.quiet}>{sayOpen(request)}</div>}
      </Table.Td>
      <Table.Td>
        <Standing view={view} readiness={readiness} />
      </Table.Td>
      <Table.Td>
        <Due view={view} />
      </Table.Td>
      <Table.Td>
        <Next view={view} readiness={readiness} />
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

function Due({ view: { request, clock } }: { view: RequestView }) {
  if (clock.dueOn === null || clock.status === 'closed' || clock.status === 'complete') {
    return request.neededBy === null || clock.status !== 'draft' ? (
      <span className={styles.quiet}>No clock running</span>
    ) : (
      <span className={styles.quiet}>
        Needed <SayDay day={request.neededBy} />
      </span>
    );
  }
  return (
    <>
      <SayDay day={clock.dueOn} />
      <div className={styles.quiet}>
        {clock.dueBy === null ? '' : dueBasisLabel(clock.dueBy)}
        {clock.assumed ? '; receipt assumed' : ''}
      </div>
      {request.neededBy !== null && (
        <div className={styles.quiet}>
          Needed <SayDay day={request.neededBy} as="date" />
        </div>
      )}
    </>
  );
}

function Next({ view: { request, followUp, phone }, readiness }: { view: RequestView; readiness: Readiness }) {
  const today = useToday();
  if (followUp === null) {
    const letter = readiness.get(request.id);
    const isHeldUp = letter !== undefined && obstaclesOf(letter).length > 0;
    const sending = isHeldUp ? 'Fill in what is missing' : 'Print and send it';
    return <span className={styles.quiet}>{request.sent === null ? sending : 'Nothing to do'}</span>;
  }
  const isLetter = followUp.letterKind !== null;
  const Icon = followUp.isOverdue ? IconAlertTriangle : isLetter ? IconMailForward : IconPhone;
  return (
    <div className={styles.next} data-overdue={followUp.isOverdue || undefined}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <span className={styles.when}>{sayWhen(followUp, today)}:</span> {followUp.what}
        {!isLetter && phone !== null && <div className={styles.phone}>{phone}</div>}
      </div>
    </div>
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
