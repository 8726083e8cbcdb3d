import { expect, test } from 'vitest';
import { historyWords } from '../../../src/renderer/features/directory/history-words.ts';
import { sayMoving } from '../../../src/renderer/features/directory/say-count.ts';

const history = {
  requestCount: 4,
  openCount: 1,
  answeredCount: 2,
  medianDays: 12,
  fastestDays: 5,
  slowestDays: 19,
  refusedCount: 1,
  overdueCount: 0,
  medianFeeCents: null,
};

test('what was seen of a custodian is said in one line of plain figures', () => {
  expect(historyWords(history)).toBe('4 requests, median 12 days, 1 refusal');
});

test('what was not seen yet is left out', () => {
  expect(historyWords({ ...history, requestCount: 1, medianDays: null, refusedCount: 0 })).toBe('1 request');
});

test('a merge says what moves before it is made', () => {
  const none = { requests: 0, records: 0, letters: 0, departments: 0, clinicians: 0, forms: 0, others: 0 };

  expect(sayMoving({ ...none, requests: 3, records: 5, forms: 2 }, 'Example General')).toBe(
    '3 requests, 5 records and 2 forms move to Example General.',
  );
  expect(sayMoving({ ...none, others: 1 }, 'Example General')).toBe('1 other entry moves to Example General.');
  expect(sayMoving(none, 'Example General')).toBe('Nothing names it yet, so nothing moves to Example General.');
});
