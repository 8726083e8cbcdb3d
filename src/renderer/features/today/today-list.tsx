import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { Day } from '../../../domain/shared/days.ts';
import styles from './today-list.module.css';
import { type Row, sayDue, sayLeft } from './today-words.ts';

/** What can be done to the row in hand by one key. */
export type RowAct = 'open' | 'log' | 'snooze' | 'done' | 'keys';

const acts: Readonly<Record<string, RowAct>> = {
  Enter: 'open',
  l: 'log',
  s: 'snooze',
  d: 'done',
  '?': 'keys',
};

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  j: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  k: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 0,
  End: (_at, last) => last,
};

export interface TodayListHandle {
  focus(): void;
}

interface TodayListProps {
  readonly rows: ReadonlyArray<Row>;
  readonly at: number;
  readonly today: Day;
  readonly onMove: (at: number) => void;
  readonly onAct: (act: RowAct) => void;
  readonly ref?: Ref<TodayListHandle>;
}

/** The rows in their ranking: one stop of the Tab key, moved through by arrows or j and k, each act one key. */
export function TodayList({ rows, at, today, onMove, onAct, ref }: TodayListProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => list.current?.focus() }), []);
  const shownAt = useRef(at);
  useEffect(() => {
    if (shownAt.current === at) return;
    shownAt.current = at;
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const move = moves[key];
    const act = acts[key];
    if (move === undefined && act === undefined) return;
    event.preventDefault();
    if (move !== undefined) onMove(Math.min(rows.length - 1, Math.max(0, move(at, rows.length - 1))));
    else if (act !== undefined) onAct(act);
  };

  return (
    <ul
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list whose rows are chosen is a listbox.
      role="listbox"
      aria-label="What is to be done"
      aria-activedescendant={rows.length === 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={press}
    >
      {rows.map((row, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the row in hand.
        <li
          key={row.key}
          id={`${id}-${place}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a row of the listbox.
          role="option"
          aria-selected={place === at}
          className={styles.row}
          onClick={() => onMove(place)}
          onDoubleClick={() => onAct('open')}
        >
          <RowWords row={row} today={today} />
        </li>
      ))}
    </ul>
  );
}

function RowWords({ row, today }: { readonly row: Row; readonly today: Day }) {
  const left = sayLeft(row);
  const tone = row.isEmergency || (row.daysLeft !== null && row.daysLeft < 0) ? 'overdue' : 'quiet';
  return (
    <>
      <span className={styles.left} data-tone={tone} title={row.window ?? undefined}>
        {left === 'over' || left === 'now' ? <IconAlertTriangle size={14} aria-hidden="true" /> : null}
        {left}
      </span>
      <span className={styles.middle}>
        <span className={styles.what}>
          <strong>{row.clientName ?? 'Practice'}</strong> {row.what}
        </span>
        <span className={styles.why}>{[row.with, row.why].filter((part) => part !== null).join(' · ')}</span>
      </span>
      <span className={styles.due} data-tone={row.isOverdue ? 'overdue' : 'quiet'}>
        {row.isOverdue ? <IconClock size={14} aria-hidden="true" /> : null}
        {row.isOverdue ? 'Overdue ' : ''}
        {sayDue(row, today)}
      </span>
    </>
  );
}
