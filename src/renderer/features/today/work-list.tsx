import { Button, Kbd } from '@mantine/core';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { announce } from '../../ui/announce.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { logKinds } from './log-kinds.ts';
import { RowDetail } from './row-detail.tsx';
import styles from './today-list.module.css';
import { type RowAct, TodayList, type TodayListHandle } from './today-list.tsx';
import { placeOf, type Row, type Today } from './today-words.ts';
import { useRowLog } from './use-row-log.ts';

interface WorkListProps {
  readonly today: Today;
  /** How many rows of the ranking stand before these. */
  readonly before: number;
  /** Reads further rows. */
  readonly onMore: () => void;
  /** Goes back to the first rows. */
  readonly onFirst: () => void;
}

/** The list left, the row in hand right. */
export function WorkList({ today, before, onMore, onFirst }: WorkListProps) {
  const { rows, total } = today;
  const after = Math.max(0, total - before - rows.length);
  const list = useRef<TodayListHandle>(null);
  const navigate = useNavigate();
  const { done } = useRowLog();
  // A line belongs to the row it was opened for: when that is settled meanwhile, nothing typed goes to another.
  const [line, setLine] = useState<{ readonly key: string; readonly kind: 'log' | 'snooze' } | null>(null);
  const [isShowingKeys, setShowingKeys] = useState(false);
  const { at, row, choose } = useRowInHand(rows);
  // The list is what the window waits for: the row in hand follows once the list is on screen.
  const isListShown = useDeferredValue(true, false);

  // The list is where the day begins: its keys work at once, unless someone is elsewhere already.
  useEffect(() => {
    const active = document.activeElement;
    if (active === document.body || active?.id === 'main') list.current?.focus();
  }, []);

  const move = (next: number) => {
    setLine(null);
    choose(next);
  };
  const leave = () => {
    setLine(null);
    list.current?.focus();
  };
  const finish = async (chosen: Row) => {
    const kind = chosen.log === null ? null : logKinds[chosen.log];
    if (kind?.done === undefined) {
      if (kind === null) announce('This is done where it is open: press Enter.');
      else setLine({ key: chosen.key, kind: 'log' });
      return;
    }
    try {
      await done(chosen);
      list.current?.focus();
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    }
  };
  const act = (what: RowAct) => {
    if (what === 'keys') {
      setShowingKeys(true);
      return;
    }
    if (row === undefined) return;
    switch (what) {
      case 'open': {
        const place = placeOf(row);
        if (place === null) announce('This belongs to no case.');
        else void navigate(place);
        break;
      }
      case 'log':
        if (row.log === null) announce('This is worked on where it is open: press Enter.');
        else setLine({ key: row.key, kind: 'log' });
        break;
      case 'snooze':
        setLine({ key: row.key, kind: 'snooze' });
        break;
      case 'done':
        void finish(row);
        break;
    }
  };

  return (
    <>
      <TwoPanes
        name="today"
        leftShare={56}
        left={
          <div className={styles.pane}>
            {/* For the eye only: a row says to a reader what its window is, and when it is due. */}
            <p className={styles.columns} aria-hidden="true">
              <span>Window</span>
              <span>What is to be done</span>
              <span>Due</span>
            </p>
            <TodayList ref={list} rows={rows} at={at} today={today.today} onMove={move} onAct={act} />
            {rows.length < total && (
              <p className={styles.rest}>
                {before === 0 ? null : (
                  <>
                    {before} before these in the ranking.
                    <Button variant="subtle" size="compact-sm" onClick={onFirst}>
                      Back to the first
                    </Button>
                  </>
                )}
                {after === 0 ? null : (
                  <>
                    {after} after these in the ranking.
                    <Button variant="subtle" size="compact-sm" onClick={onMore}>
                      Show more
                    </Button>
                  </>
                )}
              </p>
            )}
            <p className={styles.hints}>
              <span>
                <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> move
              </span>
              <span>
                <Kbd size="xs">Enter</Kbd> open
              </span>
              <span>
                <Kbd size="xs">L</Kbd> log
              </span>
              <span>
                <Kbd size="xs">S</Kbd> snooze
              </span>
              <span>
                <Kbd size="xs">D</Kbd> done
              </span>
              <Button variant="subtle" size="compact-xs" onClick={() => setShowingKeys(true)}>
                All keys (?)
              </Button>
            </p>
          </div>
        }
        right={
          row === undefined || !isListShown ? null : (
            <RowDetail
              row={row}
              open={line?.key === row.key ? line.kind : null}
              onOpen={(kind) => setLine({ key: row.key, kind })}
              onDone={() => void finish(row)}
              onLeave={leave}
            />
          )
        }
      />
      <KeysDialog isOpen={isShowingKeys} onClose={() => setShowingKeys(false)} />
    </>
  );
}

/** The row in hand is known by its key; once that is worked off, the one that took its place is next. */
function useRowInHand(rows: ReadonlyArray<Row>) {
  const [inHand, setInHand] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const found = inHand === null ? 0 : rows.findIndex(({ key }) => key === inHand.key);
  const at = found >= 0 ? found : Math.min(inHand?.at ?? 0, rows.length - 1);
  const row = rows[at];
  const choose = (next: number) => {
    const chosen = rows[next];
    if (chosen !== undefined) setInHand({ key: chosen.key, at: next });
  };
  // What stands in the place of a row worked off is in hand from now on, wherever it moves.
  useEffect(() => {
    if (row !== undefined && (inHand === null || inHand.key !== row.key || inHand.at !== at)) {
      setInHand({ key: row.key, at });
    }
  }, [row, at, inHand]);
  return { at, row, choose };
}
