import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { OperationInput } from '../../../contract/all.ts';
import type { BoardCard } from '../../../domain/cases/board-card.ts';
import type { Step } from '../../../domain/cases/steps.ts';
import { call } from '../../lib/call.ts';
import { useOperation } from '../../lib/use-operation.ts';

export type BoardFilter = Required<NonNullable<OperationInput<'board.get'>['filter']>>;

export interface BoardColumn {
  readonly step: Step;
  /** Cards that match the filter; `cards` holds those fetched so far. */
  readonly count: number;
  readonly overdueCount: number;
  readonly cards: ReadonlyArray<BoardCard>;
}

const PER_COLUMN = 30;

/** How many pages beyond the first a column was scrolled to. */
type Pages = Readonly<Partial<Record<Step, number>>>;
const noPages: Pages = {};

/** The nine columns; further cards of a column are fetched as it is scrolled. */
export function useBoard(filter: BoardFilter) {
  const board = useOperation('board.get', { filter, perColumn: PER_COLUMN }, { keepLast: true });
  const [asked, setAsked] = useState<{ filter: BoardFilter; pages: Pages }>({ filter, pages: {} });
  // Another filter begins at the first page again.
  const pages = asked.filter === filter ? asked.pages : noPages;

  const wanted = useMemo(
    () =>
      Object.entries(pages).flatMap(([step, count]) =>
        Array.from({ length: count ?? 0 }, (_, page) => ({
          step: step as Step,
          filter,
          offset: PER_COLUMN * (page + 1),
          limit: PER_COLUMN,
        })),
      ),
    [pages, filter],
  );
  const further = useQueries({
    queries: wanted.map((input) => ({
      queryKey: ['board.column', input],
      queryFn: () => call('board.column', input),
    })),
    combine: (results) => results.map((result) => result.data?.cards ?? []),
  });

  const columns = useMemo(
    () =>
      (board.data?.columns ?? []).map((column): BoardColumn => {
        const more = wanted.flatMap(({ step }, index) => (step === column.step ? (further[index] ?? []) : []));
        return { ...column, cards: withoutRepeats([...column.cards, ...more]) };
      }),
    [board.data, wanted, further],
  );

  const loadMore = useCallback(
    (column: BoardColumn) => {
      const lastPage = Math.ceil(column.count / PER_COLUMN) - 1;
      setAsked((before) => {
        const known = before.filter === filter ? before.pages : noPages;
        const now = known[column.step] ?? 0;
        const arrived = Math.ceil(column.cards.length / PER_COLUMN) - 1;
        if (now >= lastPage || now > arrived) return before;
        return { filter, pages: { ...known, [column.step]: now + 1 } };
      });
    },
    [filter],
  );

  return { board, columns, loadMore };
}

// Between two answers a moved card may stand at the end of one page and the start of the next.
function withoutRepeats(cards: ReadonlyArray<BoardCard>): BoardCard[] {
  return [...new Map(cards.map((card) => [card.caseId, card])).values()];
}
