import { expect, test } from 'vitest';
import { operations } from '../../../src/contract/all.ts';
import { historyLines } from '../../../src/renderer/features/history/history-lines.ts';

type Change = Parameters<typeof historyLines>[0][number];

let count = 0;
function change(at: string, other: Partial<Change> = {}): Change {
  count += 1;
  return {
    id: `change-${count}` as Change['id'],
    operation: 'notes.update',
    summary: 'Wrote in a note about Olaf Przykładowy',
    reason: null,
    at: `2026-11-21T${at}Z`,
    personName: 'Ada Advocate',
    isUndone: false,
    row: 'notes note-1',
    ...other,
  };
}

test('the saves of a text in a row are one line, with how many and since when; undo names the newest', () => {
  const saves = [change('10:00:16'), change('10:00:08'), change('10:00:00')];

  expect(historyLines(saves)).toEqual([{ change: saves[0], count: 3, since: '2026-11-21T10:00:00Z' }]);
});

test.each([
  ['by somebody else', { personName: 'Bo Beispiel' }],
  ['that was taken back', { isUndone: true }],
  ['of another note of the same client', { row: 'notes note-2' }],
  ['about another client', { summary: 'Wrote in a note about Łukasz Przykładowy' }],
])('a save %s stands for itself', (_what, other) => {
  expect(historyLines([change('10:00:08'), change('10:00:00', other)])).toHaveLength(2);
});

test('saves of another time of writing, and acts that are no saves, stand for themselves', () => {
  expect(historyLines([change('10:20:00'), change('10:00:00')])).toHaveLength(2);
  const added = { operation: 'notes.add' };
  expect(historyLines([change('10:00:08', added), change('10:00:00', added)])).toHaveLength(2);
});

test('every operation that is called a save of its own exists', () => {
  for (const name of ['notes.update', 'consultations.saveNotes', 'questions.updateAnswer'] as const) {
    const saves = [change('10:00:08', { operation: name }), change('10:00:00', { operation: name })];
    expect(operations[name].writes).toBe(true);
    expect(historyLines(saves)).toHaveLength(1);
  }
});
