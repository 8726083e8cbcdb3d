import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { boardFilter } from '../../../contract/board.ts';
import { call } from '../../lib/call.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { BoardColumns } from './board-columns.tsx';
import { BoardFilters, isNarrowing, noFilter } from './board-filters.tsx';
import { type BoardColumn, type BoardFilter, useBoard } from './use-board.ts';

/** All open cases at their step. */
export function BoardScreen() {
  const today = useToday();
  const [filter, changeFilter] = useFilter();
  const { board, columns, loadMore } = useBoard(filter);
  // Another filter is another board: every column begins at its top.
  const filterKey = JSON.stringify(filter);
  const isNarrowed = isNarrowing(filter);
  const sumOf = (part: 'count' | 'overdueCount') =>
    board.data === undefined ? null : columns.reduce((sum, column) => sum + column[part], 0);
  const matchCount = sumOf('count');
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
      tools={
        isEmpty ? undefined : (
          <BoardFilters
            filter={filter}
            matchCount={matchCount}
            overdueCount={sumOf('overdueCount')}
            onChange={changeFilter}
          />
        )
      }
      mainAction={isEmpty ? undefined : <AddClient />}
    >
      <OperationView query={board} isEmpty={() => isEmpty} empty={<EmptyBoard />}>
        {() => <BoardColumns key={filterKey} columns={columns} today={today} onNearEnd={loadMore} cardAt={cardAt} />}
      </OperationView>
    </Page>
  );
}

function AddClient() {
  return (
    <Button component={Link} to="/clients/new" leftSection={<IconPlus size={18} aria-hidden="true" />}>
      New client
    </Button>
  );
}

function EmptyBoard() {
  const hasClients = (useOperation('clients.list', {}).data?.length ?? 0) > 0;
  return (
    <EmptyState
      sentence="Each case you open for a client becomes a card here and moves through the nine steps of a second opinion."
      action={
        hasClients ? (
          <Button component={Link} to="/clients">
            Choose a client
          </Button>
        ) : (
          <AddClient />
        )
      }
    />
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
