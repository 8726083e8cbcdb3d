import { expect, test } from 'vitest';
import { countOfPlaywright, countOfVitest } from './count.ts';

test('tests of the unit run are counted, and a file that broke before its first test counts as a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countOfVitest(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('an end-to-end test that passed only at the second try counts as a failure, as does an error outside of tests', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
  expect(countOfPlaywright(JSON.stringify(report))).toEqual({ passed: 7, failed: 3, skipped: 2 });
});
