import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordItemId } from '../../../domain/shared/ids.ts';
import type { LedgerRow } from './ledger-rows.ts';

export interface RowFocus {
  /** The record that has, or last had, the focus; null before any had. */
  readonly activeId: RecordItemId | null;
  /** The line whose controls the Tab key reaches: the active one, or the first. */
  readonly activeIndex: number;
  readonly setActive: (id: RecordItemId) => void;
  /** False when the record has no line. */
  readonly focus: (id: RecordItemId) => boolean;
}

/** Which line of the ledger the keyboard is on; a line that is not drawn yet takes the focus once it is. */
export function useRowFocus(rows: ReadonlyArray<LedgerRow>): RowFocus {
  const [activeId, setActiveId] = useState<RecordItemId | null>(null);
  const [, setTurn] = useState(0);
  const pending = useRef<RecordItemId | null>(null);
  const latest = useRef(rows);
  latest.current = rows;

  // After every drawing, since a table that is just there draws its lines only once it knows how tall the page is.
  useEffect(() => {
    if (pending.current !== null && focusLine(pending.current)) pending.current = null;
  });

  const focus = useCallback((id: RecordItemId) => {
    if (indexOf(latest.current, id) === -1) return false;
    setActiveId(id);
    if (!focusLine(id)) {
      pending.current = id;
      setTurn((before) => before + 1);
    }
    return true;
  }, []);

  const found = activeId === null ? -1 : indexOf(rows, activeId);
  const first = rows.findIndex(({ kind }) => kind === 'item');
  return { activeId, activeIndex: found === -1 ? first : found, setActive: setActiveId, focus };
}

function indexOf(rows: ReadonlyArray<LedgerRow>, id: RecordItemId): number {
  return rows.findIndex((row) => row.kind === 'item' && row.item.id === id);
}

function focusLine(id: RecordItemId): boolean {
  const line = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`);
  line?.focus();
  return line !== null;
}
