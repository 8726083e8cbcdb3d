import type { BoardCard } from '../../../domain/cases/board-card.ts';

const DRAG = Symbol('board card');
const PLACE = Symbol('board place');

/** What travels with a dragged card. */
export function dragData(card: BoardCard): Record<string | symbol, unknown> {
  return { [DRAG]: true, card };
}

/** The card that is being dragged; null when something else is. */
export function draggedCard(data: Record<string | symbol, unknown>): BoardCard | null {
  return data[DRAG] === true ? (data.card as BoardCard) : null;
}

/** Where a card would land: before or after the card under the pointer, or at the end of a column. */
export type DropPlace =
  | { readonly kind: 'card'; readonly card: BoardCard; readonly index: number; readonly edge: 'before' | 'after' }
  | { readonly kind: 'column'; readonly step: BoardCard['currentStep'] };

export function placeData(place: DropPlace): Record<string | symbol, unknown> {
  return { [PLACE]: true, place };
}

export function dropPlace(data: Record<string | symbol, unknown> | undefined): DropPlace | null {
  return data?.[PLACE] === true ? (data.place as DropPlace) : null;
}
