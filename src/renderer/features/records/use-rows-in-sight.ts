import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { LedgerRow } from './ledger-rows.ts';

/** A line to draw, or the room of lines that are not drawn. */
export type Part =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'space'; readonly key: string; readonly height: number };

export interface RowsInSight {
  readonly parts: ReadonlyArray<Part>;
  /** The ref of every line drawn, which tells how tall it came out. */
  readonly measure: (line: HTMLTableRowElement | null) => void;
}

const ROW_HEIGHT = 52;
const GROUP_HEIGHT = 30;
const BEYOND_SIGHT = 10;

/** Which lines of a long table to draw: those in sight of the part of the page that scrolls, and the active one. */
export function useRowsInSight(
  rows: ReadonlyArray<LedgerRow>,
  body: RefObject<HTMLElement | null>,
  activeIndex: number,
): RowsInSight {
  const { scroller, above } = useScroller(body);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeIndex < 0 || activeIndex >= range.count || indexes.includes(activeIndex)) return indexes;
      // The line with the focus stays, or the keyboard would fall off the page.
      return [...indexes, activeIndex].toSorted((one, other) => one - other);
    },
    [activeIndex],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => {
      const row = rows[index];
      return row?.kind === 'item' ? row.item.id : (row?.label ?? index);
    },
    overscan: BEYOND_SIGHT,
    scrollMargin: above,
    rangeExtractor,
    useFlushSync: false,
  });

  const parts: Part[] = [];
  let at = above;
  for (const { index, start, end } of virtualizer.getVirtualItems()) {
    if (start > at) parts.push({ kind: 'space', key: `before ${index}`, height: start - at });
    parts.push({ kind: 'row', index });
    at = end;
  }
  const rest = above + virtualizer.getTotalSize() - at;
  if (rest > 0) parts.push({ kind: 'space', key: 'after', height: rest });
  return { parts, measure: virtualizer.measureElement };
}

interface Scroller {
  readonly scroller: HTMLElement | null;
  /** How far the table's body begins below the top of what scrolls. */
  readonly above: number;
}

function useScroller(body: RefObject<HTMLElement | null>): Scroller {
  const [found, setFound] = useState<Scroller>({ scroller: null, above: 0 });
  useLayoutEffect(() => {
    const own = body.current;
    const scroller = own === null ? null : scrollParent(own);
    if (own === null || scroller === null) return undefined;
    const look = () => {
      const above = Math.round(
        own.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
      );
      setFound((before) => (before.scroller === scroller && before.above === above ? before : { scroller, above }));
    };
    look();
    // What stands above the table may grow: a warning, a filter that wraps.
    const observer = new ResizeObserver(look);
    for (let one = own.closest('table')?.parentElement; one && one !== scroller; one = one.parentElement) {
      observer.observe(one);
    }
    return () => observer.disconnect();
  }, [body]);
  return found;
}

function scrollParent(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}
