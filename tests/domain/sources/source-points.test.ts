import { expect, test } from 'vitest';
import data from '../../../resources/reference/source-points.json' with { type: 'json' };
import { tumorTags } from '../../../src/domain/cases/case.ts';
import { pointLabel, pointQuestion, pointSource } from '../../../src/domain/sources/labels.ts';
import { candidateStatuses, comparisonPoints } from '../../../src/domain/sources/source-candidate.ts';

test('every point of the comparison has its label, its question and its source, and no other stands there', () => {
  expect(Object.keys(data.points)).toEqual([...comparisonPoints]);
  for (const point of comparisonPoints) {
    expect(pointLabel(point)).not.toBe('');
    expect(pointQuestion(point)).toMatch(/[.?]$/);
    expect(pointSource(point)).toContain('step 3');
  }
});

test('statuses and tumor words are complete', () => {
  expect(Object.keys(data.statuses)).toEqual([...candidateStatuses]);
  expect(Object.keys(data.tumorWords)).toEqual([...tumorTags]);
});

test('every flag and note says where it comes from', () => {
  for (const { text, source } of [...Object.values(data.flags), ...data.notes]) {
    expect(text).not.toBe('');
    expect(source).not.toBe('');
  }
});

test('no word ranks or advises', () => {
  const all = JSON.stringify(data);
  expect(all).not.toMatch(/recommend|\bbest\b|\bscore|you should|guarantee|winner|\btop\b/i);
});
