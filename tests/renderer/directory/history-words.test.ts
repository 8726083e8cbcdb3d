import { expect, test } from 'vitest';
import { historyWords } from '../../../src/renderer/features/directory/history-words.ts';

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
