import { expect, test } from 'vitest';
import type { CaseId, SourceCandidateId } from '../../../src/domain/shared/ids.ts';
import { newCandidate } from '../../../src/domain/sources/new-candidate.ts';
import { parseCents } from '../../../src/renderer/features/sources/intake-values.ts';
import { type CandidateView, placeBeside } from '../../../src/renderer/features/sources/source-words.ts';

const views = ['a', 'b', 'c'].map((name) => ({
  candidate: newCandidate(name as SourceCandidateId, 'k' as CaseId, { name }),
  place: null,
  designation: null,
  facts: [],
  flags: [],
})) as unknown as ReadonlyArray<CandidateView>;

test.each([
  ['a', 'earlier', undefined],
  ['b', 'earlier', 'a'],
  ['c', 'earlier', 'b'],
  ['a', 'later', 'c'],
  ['b', 'later', null],
  ['c', 'later', undefined],
  ['nobody', 'later', undefined],
  ['nobody', 'earlier', undefined],
] as const)('%s moved %s comes to stand before %s', (id, side, before) => {
  expect(placeBeside(views, { id: id as SourceCandidateId }, side)).toBe(before);
});

test.each([
  ['', null],
  ['450', 45_000],
  ['$1,250.50', 125_050],
  ['0.5', 50],
  ['12.345', undefined],
  ['-3', undefined],
  ['about 400', undefined],
  ['12345678', undefined],
])('the amount "%s" is %s cents', (typed, cents) => {
  expect(parseCents(typed)).toBe(cents);
});
