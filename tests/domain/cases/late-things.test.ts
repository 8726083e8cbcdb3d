import { expect, test } from 'vitest';
import { lateThings } from '../../../src/domain/cases/late-things.ts';

test('what is late is said with where it is worked on, and what there is none of is left out', () => {
  expect(lateThings({ followUps: 2, loans: 1, tasks: 1 })).toEqual([
    { place: 'requests', text: '2 follow-ups late' },
    { place: 'custody', text: '1 loan overdue' },
    { place: 'notes', text: '1 task overdue' },
  ]);
  expect(lateThings({ followUps: 0, loans: 0, tasks: 2 })).toEqual([{ place: 'notes', text: '2 tasks overdue' }]);
  expect(lateThings({ followUps: 0, loans: 0, tasks: 0 })).toEqual([]);
});
