import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { boardFilter } from '../../../contract/board.ts';
import { call } from '../../lib/call.ts';
import { useToday } from '../../lib/use-today.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { BoardColumns } from './board-columns.tsx';
import { BoardFilters, noFilter } from './board-filters.tsx';
import { type BoardColumn, type BoardFilter, useBoard } from './use-board.ts';

/** All open cases at their step. */
export function BoardScreen() {
  const today = useToday();
  const [filter, changeFilter] = useFilter();
  const { board, columns, loadMore } = useBoard(filter);
  const isNarrowed = filter.text !== '' || filter.urgency !== null || filter.clientId !== null;
  const matchCount = board.data === undefined ? null : columns.reduce((sum, column) => sum + column.count, 0);
  const isEmpty = matchCount === 0 && !isNarrowed;

  const cardAt = useCallback(
    async (column: BoardColumn, index: number) => {
      const known = column.cards[index];
      if (known !== undefined || index >= column.count) return known?.caseId ?? null;
      const { cards } = await call('board.column', { step: column.step, filter, offset: index, limit: 1 });
      return cards[0]?.caseId ?? null;
    },
    [filter],
  );

  return (
    <Page
      title="Board"
      width="full"
      tools={isEmpty ? undefined : <BoardFilters filter={filter} matchCount={matchCount} onChange={changeFilter} />}
      mainAction={
        <Button component={Link} to="/clients/new" leftSection={<IconPlus size={18} aria-hidden="true" />}>
          Add a client
        </Button>
      }
    >
      <OperationView
        query={board}
        isEmpty={() => isEmpty}
        empty={
          <EmptyState
            sentence="Each case is a card here and moves from left to right through the nine steps of a second opinion. Begin with the client; the case is opened from there."
            action={
              <Button component={Link} to="/clients">
                Go to the clients
              </Button>
            }
          />
        }
      >
        {() => <BoardColumns columns={columns} today={today} onNearEnd={loadMore} cardAt={cardAt} />}
      </OperationView>
    </Page>
  );
}

// The filter is part of the address, so that coming back to the board finds it as it was left.
function useFilter(): [BoardFilter, (change: Partial<BoardFilter>) => void] {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  const filter = useMemo((): BoardFilter => {
    const given = Object.fromEntries(new URLSearchParams(key));
    const read = boardFilter.safeParse(given);
    return read.success ? read.data : noFilter;
  }, [key]);
  const change = useCallback(
    (part: Partial<BoardFilter>) => {
      const next = { ...filter, ...part };
      const entries = Object.entries(next).filter(([, value]) => value !== null && value !== '') as [string, string][];
      setParams(entries, { replace: true });
    },
    [filter, setParams],
  );
  return [filter, change];
}
