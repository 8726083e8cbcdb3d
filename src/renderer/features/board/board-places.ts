import type { BoardCard } from '../../../domain/cases/board-card.ts';
import { type Step, steps } from '../../../domain/cases/steps.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import type { BoardColumn } from './use-board.ts';
import type { WantedMove } from './use-moves.ts';

/** Where a card stands on the board. */
export interface Place {
  readonly column: BoardColumn;
  readonly index: number;
  readonly card: BoardCard;
}

/** The place of a card; null when it is not on the board. */
export function placeOf(columns: ReadonlyArray<BoardColumn>, caseId: string): Place | null {
  for (const column of columns) {
    const index = column.cards.findIndex((card) => card.caseId === caseId);
    const card = column.cards[index];
    if (card !== undefined) return { column, index, card };
  }
  return null;
}

/** The card an arrow key, Home or End leads to; empty columns are passed over. Null when the key leads nowhere. */
export function arrowTarget(columns: ReadonlyArray<BoardColumn>, from: Place, key: string): BoardCard | null {
  const { cards } = from.column;
  switch (key) {
    case 'ArrowUp':
      return cards[from.index - 1] ?? null;
    case 'ArrowDown':
      return cards[from.index + 1] ?? null;
    case 'Home':
      return cards[0] ?? null;
    case 'End':
      return cards.at(-1) ?? null;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const at = columns.indexOf(from.column);
      const beside = key === 'ArrowLeft' ? columns.slice(0, at).reverse() : columns.slice(at + 1);
      const next = beside.find((column) => column.cards.length > 0);
      return next?.cards[Math.min(from.index, next.cards.length - 1)] ?? null;
    }
    default:
      return null;
  }
}

/** What Alt with an arrow key asks for: another place in the column, or the step beside. */
export type Shift =
  | { readonly kind: 'step'; readonly step: Step }
  /** To stand before the card now at `beforeIndex`, which makes it number `place` of the column. */
  | { readonly kind: 'place'; readonly beforeIndex: number; readonly place: number };

/** Null when the card is already at that end. */
export function shiftMove(columns: ReadonlyArray<BoardColumn>, from: Place, key: string): Shift | null {
  const { index, column } = from;
  switch (key) {
    case 'ArrowUp':
      return index === 0 ? null : { kind: 'place', beforeIndex: index - 1, place: index };
    case 'ArrowDown':
      return index >= column.count - 1 ? null : { kind: 'place', beforeIndex: index + 2, place: index + 2 };
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = steps[steps.indexOf(column.step) + (key === 'ArrowLeft' ? -1 : 1)];
      return step === undefined || !columns.some((one) => one.step === step) ? null : { kind: 'step', step };
    }
    default:
      return null;
  }
}

/**
 * Where a card comes to stand when only a step is chosen: first, where it is seen at once. Null when the column is empty
 * or the card leads it already.
 */
export function firstPlace(columns: ReadonlyArray<BoardColumn>, card: BoardCard, to: Step): CaseId | null {
  const first = columns.find((column) => column.step === to)?.cards[0]?.caseId ?? null;
  return first === card.caseId ? null : first;
}

/** The board as it will be once the card stands at its new place; a card not on the board changes nothing. */
export function withMove(
  columns: ReadonlyArray<BoardColumn>,
  { card, to, beforeCaseId }: Pick<WantedMove, 'card' | 'to' | 'beforeCaseId'>,
): ReadonlyArray<BoardColumn> {
  const from = placeOf(columns, card.caseId);
  if (from === null) return columns;
  return columns.map((column) => {
    if (column !== from.column && column.step !== to) return column;
    const others = column.cards.filter((other) => other.caseId !== card.caseId);
    const count = column.count - (column === from.column ? 1 : 0);
    if (column.step !== to) return { ...column, count, cards: others };
    const at = others.findIndex((other) => other.caseId === beforeCaseId);
    const isPastLoaded = at < 0 && others.length < count;
    const moved = { ...from.card, currentStep: to };
    const cards = isPastLoaded ? others : others.toSpliced(at < 0 ? others.length : at, 0, moved);
    return { ...column, count: count + 1, cards };
  });
}
