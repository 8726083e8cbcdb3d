import { describe, expect, test } from 'vitest';
import type { BoardCard } from '../../../src/domain/cases/board-card.ts';
import { type Step, steps } from '../../../src/domain/cases/steps.ts';
import type { CaseId } from '../../../src/domain/shared/ids.ts';
import { arrowTarget, placeOf, shiftMove, withMove } from '../../../src/renderer/features/board/board-places.ts';
import type { BoardColumn } from '../../../src/renderer/features/board/use-board.ts';

/** A board of nine columns with the cards named, "records: a b". */
function boardOf(filled: Partial<Record<Step, string>>): BoardColumn[] {
  return steps.map((step) => {
    const ids = filled[step]?.split(' ') ?? [];
    const cards = ids.map((caseId) => ({ caseId, currentStep: step }) as unknown as BoardCard);
    return { step, count: cards.length, overdueCount: 0, cards };
  });
}

const board = boardOf({ reasons: 'a', records: 'b c d', decision: 'e f' });
function at(caseId: string) {
  const place = placeOf(board, caseId);
  if (place === null) throw new Error(`No card ${caseId}`);
  return place;
}

describe('arrowTarget', () => {
  test.each([
    ['c', 'ArrowUp', 'b'],
    ['c', 'ArrowDown', 'd'],
    ['c', 'Home', 'b'],
    ['b', 'End', 'd'],
    ['a', 'ArrowRight', 'b'],
    ['d', 'ArrowRight', 'f'],
    ['f', 'ArrowLeft', 'c'],
    ['d', 'ArrowLeft', 'a'],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(arrowTarget(board, at(from), key)?.caseId).toBe(to);
  });

  test.each([
    ['b', 'ArrowUp'],
    ['d', 'ArrowDown'],
    ['a', 'ArrowLeft'],
    ['e', 'ArrowRight'],
    ['a', 'x'],
  ])('from %s, %s leads nowhere', (from, key) => {
    expect(arrowTarget(board, at(from), key)).toBeNull();
  });
});

describe('shiftMove', () => {
  test('up puts the card before the one above it', () => {
    expect(shiftMove(board, at('c'), 'ArrowUp')).toEqual({ kind: 'place', beforeIndex: 0, place: 1 });
  });

  test('down puts the card before the one after next, which may be the end', () => {
    expect(shiftMove(board, at('c'), 'ArrowDown')).toEqual({ kind: 'place', beforeIndex: 3, place: 3 });
  });

  test('left and right name the step beside, empty or not', () => {
    expect(shiftMove(board, at('a'), 'ArrowRight')).toEqual({ kind: 'step', step: 'timing' });
    expect(shiftMove(board, at('e'), 'ArrowLeft')).toEqual({ kind: 'step', step: 'oncologist' });
  });

  test.each([
    ['b', 'ArrowUp'],
    ['d', 'ArrowDown'],
    ['a', 'ArrowLeft'],
    ['e', 'ArrowRight'],
  ])('at the edge, %s with %s stays where it is', (from, key) => {
    expect(shiftMove(board, at(from), key)).toBeNull();
  });
});

describe('withMove', () => {
  const idsOf = (columns: ReadonlyArray<BoardColumn>, step: Step) =>
    columns.find((column) => column.step === step)?.cards.map((card) => card.caseId);
  const moved = (caseId: string, to: Step, beforeCaseId: string | null) =>
    withMove(board, { card: at(caseId).card, to, beforeCaseId: beforeCaseId as CaseId | null });

  test('puts the card before the one named, in another column', () => {
    const after = moved('a', 'records', 'c');

    expect(idsOf(after, 'reasons')).toEqual([]);
    expect(idsOf(after, 'records')).toEqual(['b', 'a', 'c', 'd']);
    expect(after.map((column) => column.count)).toEqual([0, 0, 0, 4, 0, 0, 0, 0, 2]);
    expect(placeOf(after, 'a')?.card.currentStep).toBe('records');
  });

  test('puts the card last when none is named', () => {
    expect(idsOf(moved('b', 'records', null), 'records')).toEqual(['c', 'd', 'b']);
  });

  test('changes nothing more once the board has caught up', () => {
    const card = at('a').card;
    const once = withMove(board, { card, to: 'records', beforeCaseId: null });

    expect(withMove(once, { card, to: 'records', beforeCaseId: null })).toEqual(once);
  });

  test('only counts a card that lands beyond those fetched', () => {
    const long = board.map((column) => (column.step === 'records' ? { ...column, count: 90 } : column));

    const after = withMove(long, { card: at('a').card, to: 'records', beforeCaseId: null });

    expect(idsOf(after, 'records')).toEqual(['b', 'c', 'd']);
    expect(after[3]?.count).toBe(91);
  });
});
