import { useCallback, useEffect, useMemo, useState } from 'react';
import { withMove } from './board-places.ts';
import type { BoardColumn } from './use-board.ts';
import type { WantedMove } from './use-moves.ts';

interface AheadMove {
  readonly wanted: WantedMove;
  readonly isDone: boolean;
}

/**
 * Shows moves before the store has answered, so that a dropped card does not jump back. A move is forgotten when it is
 * refused, and when the columns were read again after it was done.
 */
export function useMovesAhead(columns: ReadonlyArray<BoardColumn>) {
  const [moves, setMoves] = useState<ReadonlyArray<AheadMove>>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: columns read again are the trigger.
  useEffect(() => {
    setMoves((before) => (before.some((move) => move.isDone) ? before.filter((move) => !move.isDone) : before));
  }, [columns]);

  const shown = useMemo(() => moves.reduce((board, { wanted }) => withMove(board, wanted), columns), [columns, moves]);

  /** Shows the move; the function it gives back says how it ended. */
  const showAhead = useCallback((wanted: WantedMove) => {
    setMoves((before) => [...before, { wanted, isDone: false }]);
    return (isDone: boolean) =>
      setMoves((before) =>
        before.flatMap((move) => (move.wanted !== wanted ? [move] : isDone ? [{ wanted, isDone }] : [])),
      );
  }, []);

  return { shown, showAhead };
}
