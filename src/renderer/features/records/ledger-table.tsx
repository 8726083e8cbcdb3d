import { Table } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Organization } from '../../../domain/directory/organization.ts';
import { type RecordItem, type RecordStateKind, recordStateKinds } from '../../../domain/records/record-item.ts';
import type { RecordItemId } from '../../../domain/shared/ids.ts';
import { useToday } from '../../lib/use-today.ts';
import type { CellField } from './cell-editor.tsx';
import { LedgerRow as Line, type RowActions } from './ledger-row.tsx';
import type { LedgerColumn, LedgerRow, LedgerSort } from './ledger-rows.ts';
import styles from './ledger-table.module.css';
import { cellKeys, stateKeys } from './state-words.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';

export interface LedgerHandle {
  /** Puts the focus on a record's line. False when the line is not in the table as it stands. */
  readonly focus: (recordItemId: RecordItemId) => boolean;
}

interface LedgerTableProps {
  readonly rows: ReadonlyArray<LedgerRow>;
  readonly organizations: ReadonlyArray<Organization>;
  readonly atRisk: ReadonlySet<RecordItemId>;
  readonly unfolded: ReadonlySet<RecordItemId>;
  /** The record open in the side panel. */
  readonly openId: RecordItemId | null;
  readonly sort: LedgerSort;
  readonly onSort: (sort: LedgerSort) => void;
  readonly onOpen: (item: RecordItem) => void;
  readonly onState: (item: RecordItem, kind: RecordStateKind) => void;
  readonly onOpenFile: (item: RecordItem) => void;
  readonly onUnfold: (item: RecordItem) => void;
  readonly onDelete: (item: RecordItem) => void;
  readonly ref: Ref<LedgerHandle>;
}

/** The ledger of a case: one dense line per needed thing; only the lines in sight are drawn, so that 500 stay quick. */
export function LedgerTable(props: LedgerTableProps) {
  const { rows, organizations, atRisk, unfolded, openId, sort, onSort, ref } = props;
  const today = useToday();
  const { activeId, activeIndex, setActive, focus } = useRowFocus(rows);
  const [editing, setEditing] = useState<{ readonly id: RecordItemId; readonly field: CellField } | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const inSight = useRowsInSight(rows, body, activeIndex);
  useImperativeHandle(ref, () => ({ focus }), [focus]);

  const editCell = (item: RecordItem, field: CellField | null) => {
    setEditing(field === null ? null : { id: item.id, field });
    // The small form took the focus with it.
    if (field === null) requestAnimationFrame(() => focus(item.id));
  };
  const goTo = (index: number, step: 1 | -1) => {
    for (let place = index; place >= 0 && place < rows.length; place += step) {
      const row = rows[place];
      if (row?.kind === 'item') return focus(row.item.id);
    }
    return false;
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>, item: RecordItem) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const at = rows.findIndex((row) => row.kind === 'item' && row.item.id === item.id);
    const state = recordStateKinds.find((kind) => stateKeys[kind] === key);
    if (event.key === 'ArrowDown') goTo(at + 1, 1);
    else if (event.key === 'ArrowUp') goTo(at - 1, -1);
    else if (event.key === 'PageDown') goTo(Math.min(at + PAGE, rows.length - 1), -1);
    else if (event.key === 'PageUp') goTo(Math.max(at - PAGE, 0), 1);
    else if (event.key === 'Home') goTo(0, 1);
    else if (event.key === 'End') goTo(rows.length - 1, -1);
    else if (event.key === 'Delete') props.onDelete(item);
    else if (key === cellKeys.neededBy) editCell(item, 'neededBy');
    else if (key === cellKeys.accessionNumber) editCell(item, 'accessionNumber');
    else if (key === cellKeys.file && item.fileId !== null) props.onOpenFile(item);
    else if (state !== undefined) props.onState(item, state);
    else return;
    event.preventDefault();
  };

  const actions = useStableActions({
    onOpen: props.onOpen,
    onState: props.onState,
    onEditCell: editCell,
    onOpenFile: props.onOpenFile,
    onUnfold: props.onUnfold,
    onActive: (item) => setActive(item.id),
    onKey: handleKey,
  });
  const byId = useMemo(() => new Map(organizations.map((one) => [one.id, one])), [organizations]);
  const active = rows[activeIndex];
  const partnersOfActive = active?.kind === 'item' && activeId !== null ? active.partners : [];

  return (
    <Table
      className={styles.table}
      layout="fixed"
      verticalSpacing="xs"
      horizontalSpacing="sm"
      aria-rowcount={rows.length + 1}
    >
      <caption className={styles.keys}>
        On a record: arrow keys go up and down, Enter opens it, {keyHint} set its state, B its needed-by date, U its
        accession number, F opens its document, Delete removes it.
      </caption>
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          {columns.map(({ column, label, className }) => (
            <SortableHeading key={column} {...{ column, label, className, sort, onSort }} />
          ))}
          <Table.Th scope="col" className={styles.file}>
            File
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        {inSight.parts.map((part) => {
          if (part.kind === 'space') return <Space key={part.key} height={part.height} />;
          const row = rows[part.index];
          if (row === undefined) return null;
          if (row.kind === 'group') {
            return (
              <Table.Tr key={row.label} ref={inSight.measure} data-index={part.index} aria-rowindex={part.index + 2}>
                <Table.Td colSpan={columns.length + 1} className={styles.group}>
                  {row.label}
                </Table.Td>
              </Table.Tr>
            );
          }
          const { item } = row;
          const custodian = item.custodianId === null ? undefined : byId.get(item.custodianId);
          return (
            <Line
              key={item.id}
              ref={inSight.measure}
              row={row}
              index={part.index}
              today={today}
              custodian={custodian?.name ?? null}
              department={custodian?.departments.find(({ id }) => id === item.departmentId)?.name ?? null}
              isAtRisk={atRisk.has(item.id)}
              isUnfolded={unfolded.has(item.id)}
              isOpen={item.id === openId}
              isActive={part.index === activeIndex}
              isJoined={partnersOfActive.includes(item)}
              editing={editing?.id === item.id ? editing.field : null}
              actions={actions}
            />
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** Lines passed by PageUp and PageDown. */
const PAGE = 8;

const keyHint = recordStateKinds.map((kind) => stateKeys[kind].toUpperCase()).join(' ');

const columns: ReadonlyArray<{
  readonly column: LedgerColumn;
  readonly label: string;
  readonly className: string | undefined;
}> = [
  { column: 'record', label: 'Record', className: undefined },
  { column: 'state', label: 'State', className: styles.stateColumn },
  { column: 'custodian', label: 'Custodian', className: styles.custodian },
  { column: 'service', label: 'Service', className: styles.service },
  { column: 'accession', label: 'Accession', className: styles.accession },
  { column: 'needed', label: 'Needed by', className: styles.needed },
];

interface SortableHeadingProps {
  readonly column: LedgerColumn;
  readonly label: string;
  readonly className: string | undefined;
  readonly sort: LedgerSort;
  readonly onSort: (sort: LedgerSort) => void;
}

/** Pressed once it sorts upward, twice downward, and the third time gives packet order back. */
function SortableHeading({ column, label, className = '', sort, onSort }: SortableHeadingProps) {
  const own = sort?.column === column ? sort : null;
  const next: LedgerSort =
    own === null ? { column, isDescending: false } : own.isDescending ? null : { column, isDescending: true };
  return (
    <Table.Th
      scope="col"
      className={className}
      aria-sort={own === null ? 'none' : own.isDescending ? 'descending' : 'ascending'}
    >
      <button type="button" className={styles.sort} onClick={() => onSort(next)}>
        {label}
        {own === null ? null : own.isDescending ? (
          <IconArrowDown size={14} aria-hidden="true" />
        ) : (
          <IconArrowUp size={14} aria-hidden="true" />
        )}
      </button>
    </Table.Th>
  );
}

/** Stands for the lines that are not drawn. */
function Space({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in an empty line takes the focus.
    <tr aria-hidden="true">
      <td colSpan={columns.length + 1} className={styles.space} style={{ height }} />
    </tr>
  );
}

/** The same object for as long as the table lives, so that a line is drawn again only when it changed. */
function useStableActions(actions: RowActions): RowActions {
  const latest = useRef(actions);
  latest.current = actions;
  return useMemo(
    () => ({
      onOpen: (item) => latest.current.onOpen(item),
      onState: (item, kind) => latest.current.onState(item, kind),
      onEditCell: (item, field) => latest.current.onEditCell(item, field),
      onOpenFile: (item) => latest.current.onOpenFile(item),
      onUnfold: (item) => latest.current.onUnfold(item),
      onActive: (item) => latest.current.onActive(item),
      onKey: (event, item) => latest.current.onKey(event, item),
    }),
    [],
  );
}
