import { ActionIcon, Button, Table } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconLink, IconPaperclip } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode, type Ref } from 'react';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem, RecordStateKind } from '../../../domain/records/record-item.ts';
import { type Day, daysBetween, relativeDay, sayDay, shortDate } from '../../../domain/shared/days.ts';
import { CellEditor, type CellField } from './cell-editor.tsx';
import styles from './ledger-row.module.css';
import type { ItemRow } from './ledger-rows.ts';
import { wordsOf } from './next-state.ts';
import { StateMenu } from './state-menu.tsx';
import { allKeys } from './state-words.ts';

/** What a line of the ledger can ask for; the same object for all lines and always. */
export interface RowActions {
  readonly onOpen: (item: RecordItem) => void;
  readonly onState: (item: RecordItem, kind: RecordStateKind) => void;
  readonly onEditCell: (item: RecordItem, field: CellField | null) => void;
  readonly onOpenFile: (item: RecordItem) => void;
  readonly onUnfold: (item: RecordItem) => void;
  readonly onActive: (item: RecordItem) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, item: RecordItem) => void;
}

interface LedgerRowProps {
  readonly row: ItemRow;
  readonly index: number;
  readonly today: Day;
  readonly custodian: string | null;
  readonly department: string | null;
  /** Its tissue may soon be gone. */
  readonly isAtRisk: boolean;
  readonly isUnfolded: boolean;
  readonly isOpen: boolean;
  /** The line whose controls the Tab key reaches. */
  readonly isActive: boolean;
  /** It belongs with the line that has the focus. */
  readonly isJoined: boolean;
  readonly editing: CellField | null;
  readonly actions: RowActions;
  readonly ref: Ref<HTMLTableRowElement>;
}

/** One thing of the ledger, as a dense line. */
export const LedgerRow = memo(function LedgerRow(props: LedgerRowProps) {
  const { row, index, today, isOpen, isActive, isJoined, editing, actions, ref } = props;
  const { item } = row;
  const tabIndex = isActive ? 0 : -1;
  return (
    <Table.Tr
      ref={ref}
      data-index={index}
      aria-rowindex={index + 2}
      data-open={isOpen || undefined}
      data-joined={isJoined || undefined}
      data-earlier={row.isEarlier || undefined}
      className={styles.row}
      onFocus={() => actions.onActive(item)}
    >
      <Table.Th scope="row" className={styles.record}>
        {row.bracket === null ? null : <span className={styles.bracket} data-part={row.bracket} aria-hidden="true" />}
        <button
          type="button"
          className={styles.name}
          data-record={item.id}
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-keyshortcuts={allKeys}
          onClick={() => actions.onOpen(item)}
          onKeyDown={(event) => actions.onKey(event, item)}
        >
          <span className={styles.kind}>{recordKindFacts(item.kind).label}</span>
          {item.title === null ? null : <span className={styles.title}>{item.title}</span>}
        </button>
        <RecordWords {...props} />
      </Table.Th>
      <Table.Td>
        <StateMenu item={item} tabIndex={tabIndex} onChoose={(kind) => actions.onState(item, kind)} />
      </Table.Td>
      <Table.Td>
        <Custodian item={item} name={props.custodian} department={props.department} />
      </Table.Td>
      <Table.Td>{saySpan(item.servedFrom, item.servedTo, today)}</Table.Td>
      <Table.Td>
        <EditableCell
          item={item}
          field="accessionNumber"
          says={item.accessionNumber}
          spoken={item.accessionNumber}
          {...{ tabIndex, editing, actions }}
        />
      </Table.Td>
      <Table.Td>
        <EditableCell
          item={item}
          field="neededBy"
          says={<NeededBy item={item} today={today} />}
          spoken={spokenNeeded(item, today)}
          {...{ tabIndex, editing, actions }}
        />
      </Table.Td>
      <Table.Td className={styles.file}>
        {item.fileId === null ? null : (
          <ActionIcon
            variant="subtle"
            tabIndex={tabIndex}
            aria-label={`Open the document of ${recordItemName(item)}`}
            onClick={() => actions.onOpenFile(item)}
          >
            <IconPaperclip size={18} aria-hidden="true" />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  );
});

function RecordWords({ row, isAtRisk, isUnfolded, isActive, today, actions }: LedgerRowProps) {
  const { item, partners, earlier, isEarlier } = row;
  const words = wordsOf(item.state);
  const said = [item.state.kind === 'incomplete' ? `Missing: ${words}` : words, item.note ?? ''].filter(Boolean);
  return (
    <>
      {said.length === 0 ? null : <div className={styles.words}>{said.join(' · ')}</div>}
      {isEarlier ? <div className={styles.words}>Earlier version, kept; it no longer counts</div> : null}
      {partners.length === 0 ? null : (
        <div className={styles.mark}>
          <IconLink size={14} aria-hidden="true" />
          <span>{`belongs with ${namesOf(partners)}`}</span>
        </div>
      )}
      {isAtRisk ? (
        <div className={styles.risk}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          <span>tissue at risk</span>
        </div>
      ) : null}
      {earlier.length === 0 ? null : (
        <Button
          variant="subtle"
          color="quiet"
          size="compact-xs"
          tabIndex={isActive ? 0 : -1}
          className={styles.unfold ?? ''}
          aria-expanded={isUnfolded}
          leftSection={isUnfolded ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          onClick={() => actions.onUnfold(item)}
        >
          {sayEarlier(earlier, today)}
        </Button>
      )}
    </>
  );
}

/** "pathology slides, tissue block": the kinds, each once. */
function namesOf(items: ReadonlyArray<RecordItem>): string {
  return [...new Set(items.map(({ kind }) => lowered(recordKindFacts(kind).label)))].join(', ');
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function sayEarlier(earlier: ReadonlyArray<RecordItem>, today: Day): string {
  const [only, ...others] = earlier;
  if (only === undefined) return '';
  if (others.length > 0) return `Amended; ${earlier.length} earlier versions kept`;
  const day = 'receivedOn' in only.state ? only.state.receivedOn : only.servedFrom;
  return day === null ? 'Amended; earlier version kept' : `Amended; earlier version of ${shortDay(day, today)} kept`;
}

interface CustodianProps {
  readonly item: RecordItem;
  readonly name: string | null;
  readonly department: string | null;
}

function Custodian({ item, name, department }: CustodianProps) {
  if (name === null) {
    const { heldBy, custodianDepartment } = recordKindFacts(item.kind);
    return <span className={styles.quiet}>{custodianDepartment === null ? heldBy : 'Not known yet'}</span>;
  }
  return (
    <>
      <div className={styles.holder} title={name}>
        {name}
      </div>
      {department === null ? null : <div className={styles.words}>{department}</div>}
    </>
  );
}

interface EditableCellProps {
  readonly item: RecordItem;
  readonly field: CellField;
  /** What the cell holds, for the eye and for the ear; null when it holds nothing. */
  readonly says: ReactNode;
  readonly spoken: string | null;
  readonly tabIndex: 0 | -1;
  readonly editing: CellField | null;
  readonly actions: RowActions;
}

const cellNames: Readonly<Record<CellField, string>> = {
  accessionNumber: 'accession number',
  neededBy: 'needed-by date',
};

function EditableCell({ item, field, says, spoken, tabIndex, editing, actions }: EditableCellProps) {
  const isBlank = spoken === null;
  const cell = (
    <button
      type="button"
      className={styles.cellButton}
      data-blank={isBlank || undefined}
      tabIndex={tabIndex}
      aria-label={
        isBlank
          ? `Add the ${cellNames[field]} of ${recordItemName(item)}`
          : `${spoken}: change the ${cellNames[field]} of ${recordItemName(item)}`
      }
      onClick={() => actions.onEditCell(item, field)}
    >
      {isBlank ? 'Add' : says}
    </button>
  );
  if (editing !== field) return cell;
  return (
    <CellEditor item={item} field={field} onClose={() => actions.onEditCell(item, null)}>
      {cell}
    </CellEditor>
  );
}

/** When it is needed; once it is here the date no longer presses. */
function NeededBy({ item, today }: { readonly item: RecordItem; readonly today: Day }) {
  if (item.neededBy === null) return null;
  const { day, distance, isOverdue } = sayNeeded(item, item.neededBy, today);
  return (
    <time
      dateTime={item.neededBy}
      title={sayDay(item.neededBy, today)}
      className={isOverdue ? styles.overdue : distance === null ? styles.quietDay : styles.day}
    >
      <span>{day}</span> {distance === null ? null : <span className={styles.distance}>{distance}</span>}
    </time>
  );
}

interface Needed {
  readonly day: string;
  /** null once the thing is here. */
  readonly distance: string | null;
  readonly isOverdue: boolean;
}

function sayNeeded({ state }: RecordItem, neededBy: Day, today: Day): Needed {
  const isOpen = state.kind === 'needed' || state.kind === 'requested' || state.kind === 'incomplete';
  const isOverdue = isOpen && daysBetween(today, neededBy) < 0;
  const distance = isOverdue ? `overdue, ${relativeDay(neededBy, today)}` : relativeDay(neededBy, today);
  return { day: shortDay(neededBy, today), distance: isOpen ? distance : null, isOverdue };
}

function spokenNeeded(item: RecordItem, today: Day): string | null {
  if (item.neededBy === null) return null;
  const { day, distance } = sayNeeded(item, item.neededBy, today);
  return distance === null ? day : `${day} ${distance}`;
}

function saySpan(from: Day | null, to: Day | null, today: Day): string {
  if (from === null && to === null) return '';
  if (from === null || to === null || from === to) return shortDay(from ?? to, today);
  return `${shortDay(from, today)} to ${shortDay(to, today)}`;
}

// The weekday of a past scan tells nobody anything; the day and the year do.
function shortDay(day: Day | null, today: Day): string {
  return day === null ? '' : shortDate(day, today).replace(/^\w+, /, '');
}
