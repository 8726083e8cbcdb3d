import { Table } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Organization } from '../../../domain/directory/organization.ts';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import { type RecordItem, type RecordStateKind, recordStateKinds } from '../../../domain/records/record-item.ts';
import { type Day, daysBetween, shortDate } from '../../../domain/shared/days.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';
import { useToday } from '../../lib/use-today.ts';
import { SayDay } from '../../ui/say-day.tsx';
import styles from './ledger-table.module.css';
import { wordsOf } from './next-state.ts';
import { StateMenu } from './state-menu.tsx';
import { stateKeys } from './state-words.ts';

interface LedgerTableProps {
  /** In packet order. */
  readonly items: ReadonlyArray<RecordItem>;
  readonly organizations: ReadonlyArray<Organization>;
  /** The record open in the side panel. */
  readonly openId: RecordItemId | null;
  readonly onOpen: (item: RecordItem) => void;
  readonly onState: (item: RecordItem, kind: RecordStateKind) => void;
  readonly onDelete: (item: RecordItem) => void;
}

/** The ledger of a case: one dense line per needed thing. */
export function LedgerTable({ items, organizations, openId, onOpen, onState, onDelete }: LedgerTableProps) {
  return (
    <Table className={styles.table} layout="fixed" verticalSpacing="xs" horizontalSpacing="sm">
      <caption className={styles.keys}>
        On a record: arrow keys go up and down, Enter opens it, {keyHint} set its state, Delete removes it.
      </caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Record</Table.Th>
          <Table.Th scope="col" className={styles.stateColumn}>
            State
          </Table.Th>
          <Table.Th scope="col" className={styles.custodian}>
            Custodian
          </Table.Th>
          <Table.Th scope="col" className={styles.service}>
            Service, accession
          </Table.Th>
          <Table.Th scope="col" className={styles.needed}>
            Needed by
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id} data-open={item.id === openId || undefined} className={styles.row}>
            <Table.Th scope="row" className={styles.record}>
              <button
                type="button"
                className={styles.name}
                data-record={item.id}
                aria-expanded={item.id === openId}
                aria-keyshortcuts={recordStateKinds.map((kind) => stateKeys[kind].toUpperCase()).join(' ')}
                onClick={() => onOpen(item)}
                onKeyDown={(event) => handleKey(event, item, { onState, onDelete })}
              >
                <span className={styles.kind}>{recordKindFacts(item.kind).label}</span>
                {item.title === null ? null : <span className={styles.title}>{item.title}</span>}
              </button>
              <StateWords item={item} />
            </Table.Th>
            <Table.Td>
              <StateMenu item={item} onChoose={(kind) => onState(item, kind)} />
            </Table.Td>
            <Table.Td>
              <Custodian item={item} organizations={organizations} />
            </Table.Td>
            <Table.Td>
              <Service from={item.servedFrom} to={item.servedTo} />
              {item.accessionNumber === null ? null : (
                <div className={styles.words}>{`No. ${item.accessionNumber}`}</div>
              )}
            </Table.Td>
            <Table.Td>
              <NeededBy item={item} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const keyHint = recordStateKinds.map((kind) => stateKeys[kind].toUpperCase()).join(' ');

/** Puts the focus on a record's line. Returns whether it is on the page. */
export function focusRecord(recordItemId: RecordItemId): boolean {
  const line = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(recordItemId)}"]`);
  line?.focus();
  return line !== null;
}

type RowActions = Pick<LedgerTableProps, 'onState' | 'onDelete'>;

function handleKey(event: KeyboardEvent<HTMLButtonElement>, item: RecordItem, { onState, onDelete }: RowActions): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const buttons = [...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLElement>('[data-record]') ?? [])];
  const place = buttons.indexOf(event.currentTarget);
  const state = recordStateKinds.find((kind) => stateKeys[kind] === event.key.toLowerCase());
  if (event.key === 'ArrowDown') buttons[place + 1]?.focus();
  else if (event.key === 'ArrowUp') buttons[place - 1]?.focus();
  else if (event.key === 'Home') buttons[0]?.focus();
  else if (event.key === 'End') buttons.at(-1)?.focus();
  else if (event.key === 'Delete') onDelete(item);
  else if (state !== undefined) onState(item, state);
  else return;
  event.preventDefault();
}

function StateWords({ item: { state, note } }: { readonly item: RecordItem }) {
  const words = wordsOf(state);
  const said = [state.kind === 'incomplete' ? `Missing: ${words}` : words, note ?? ''].filter((one) => one !== '');
  return said.length === 0 ? null : <div className={styles.words}>{said.join(' · ')}</div>;
}

function Custodian({ item, organizations }: { item: RecordItem; organizations: ReadonlyArray<Organization> }) {
  const custodian = organizations.find(({ id }) => id === item.custodianId);
  const department = custodian?.departments.find(({ id }) => id === item.departmentId);
  if (custodian === undefined) {
    const { heldBy, custodianDepartment } = recordKindFacts(item.kind);
    return <span className={styles.quiet}>{custodianDepartment === null ? heldBy : 'Not known yet'}</span>;
  }
  return (
    <>
      <div>{custodian.name}</div>
      {department === undefined ? null : <div className={styles.words}>{department.name}</div>}
    </>
  );
}

function Service({ from, to }: { readonly from: Day | null; readonly to: Day | null }) {
  const today = useToday();
  if (from === null && to === null) return null;
  if (from === null || to === null || from === to) return <>{shortDay(from ?? to, today)}</>;
  return <>{`${shortDay(from, today)} to ${shortDay(to, today)}`}</>;
}

// The weekday of a past scan tells nobody anything; the day and the year do.
function shortDay(day: Day | null, today: Day): string {
  return day === null ? '' : shortDate(day, today).replace(/^\w+, /, '');
}

/** When it is needed; once it is here the date no longer presses. */
function NeededBy({ item: { neededBy, state } }: { readonly item: RecordItem }) {
  const today = useToday();
  if (neededBy === null) return null;
  const isOpen = state.kind === 'needed' || state.kind === 'requested' || state.kind === 'incomplete';
  const isOverdue = isOpen && daysBetween(today, neededBy) < 0;
  return (
    <span className={isOverdue ? styles.overdue : isOpen ? undefined : styles.quiet}>
      {isOverdue ? 'Overdue, ' : ''}
      <SayDay day={neededBy} />
    </span>
  );
}
