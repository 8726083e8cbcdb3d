import { describe, expect, test } from 'vitest';
import { operations } from '../../../src/contract/all.ts';
import {
  activityAreaLabel,
  activityAreas,
  activityLines,
  areaOf,
  type RecordedAct,
} from '../../../src/domain/activity/activity.ts';
import type { ChangeId } from '../../../src/domain/shared/ids.ts';

function act(id: string, at: string, more: Partial<RecordedAct> = {}): RecordedAct {
  return {
    id: id as ChangeId,
    operation: 'notes.update',
    caseId: null,
    summary: 'Wrote in a note about Bo Muster',
    reason: null,
    at: `2026-11-21T${at}:00Z`,
    personName: 'Ada',
    isUndone: false,
    row: 'notes note-1',
    ...more,
  };
}

const idsOf = (acts: ReadonlyArray<RecordedAct>) => activityLines(acts).map(({ id, count }) => [id, count]);

describe('acts in a row', () => {
  test('alike and close to each other are one line, from the first to the last', () => {
    expect(activityLines([act('c', '10:20'), act('b', '10:10'), act('a', '10:00')])).toEqual([
      {
        id: 'c',
        area: 'notes',
        summary: 'Wrote in a note about Bo Muster',
        reason: null,
        at: '2026-11-21T10:20:00Z',
        since: '2026-11-21T10:00:00Z',
        personName: 'Ada',
        isUndone: false,
        count: 3,
      },
    ]);
  });

  test.each([
    ['more than a quarter of an hour apart', { at: '2026-11-21T09:44:59Z' }],
    ['by two people', { personName: 'Bo' }],
    ['of another note of the same client', { row: 'notes note-2' }],
    ['with other words', { summary: 'Pinned a note about Bo Muster' }],
    ['of another area', { operation: 'tasks.update' }],
    ['of which one was taken back', { isUndone: true }],
    ['of which one has a reason', { reason: 'Asked by phone' }],
  ])('%s stay two lines', (_what, other) => {
    expect(idsOf([act('b', '10:00'), act('a', '10:00', other)])).toEqual([
      ['b', 1],
      ['a', 1],
    ]);
  });

  test('exactly a quarter of an hour apart are one line', () => {
    expect(idsOf([act('b', '10:15'), act('a', '10:00')])).toEqual([['b', 2]]);
  });

  test('with another act between them stay apart', () => {
    const between = act('b', '10:01', { operation: 'tasks.add', summary: 'Added the task “Call”' });

    expect(idsOf([act('c', '10:02'), between, act('a', '10:00')])).toEqual([
      ['c', 1],
      ['b', 1],
      ['a', 1],
    ]);
  });
});

test.each([
  ['requests.markSent', 'requests'],
  ['contacts.add', 'requests'],
  ['talks.add', 'oncologist'],
  ['cases.update', 'case'],
  ['history.undo', 'case'],
  ['constructor.x', 'case'],
])('%s belongs to %s', (operation, area) => {
  expect(areaOf(operation)).toBe(area);
});

test('every area has its own words and something that belongs to it', () => {
  expect(new Set(activityAreas.map(activityAreaLabel)).size).toBe(activityAreas.length);
  const reached = new Set(Object.keys(operations).map(areaOf));
  expect(activityAreas.filter((area) => !reached.has(area))).toEqual([]);
});
