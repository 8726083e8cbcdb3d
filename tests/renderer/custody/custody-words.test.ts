import { expect, test } from 'vitest';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import { type CustodyView, nextStepsOf, notFollowed } from '../../../src/renderer/features/custody/custody-words.ts';

const item = (id: string, kind: RecordItem['kind'], state: RecordItem['state']['kind'] = 'needed') =>
  ({ id, kind, state: { kind: state } }) as unknown as RecordItem;

test('what travels and is not followed yet is proposed; copies and what is not needed are not', () => {
  const items = [
    item('slides', 'pathologySlides'),
    item('report', 'pathologyReport'),
    item('disc', 'imagingStudy'),
    item('block', 'tissueBlock', 'notNeeded'),
  ];
  const views = [{ material: { recordItemId: 'disc' } }] as unknown as ReadonlyArray<CustodyView>;
  expect(notFollowed(items, views).map(({ id }) => id)).toEqual(['slides']);
});

test('the usual next step comes first, and only a loan can be extended', () => {
  const view = (status: string, isLoan: boolean) =>
    ({ custody: { status }, material: { isLoan } }) as unknown as CustodyView;
  expect(nextStepsOf(view('withOwner', true))).toEqual(['sent', 'lost', 'damaged', 'extended']);
  expect(nextStepsOf(view('withHolder', false))[0]).toBe('returnSent');
  expect(nextStepsOf(view('withHolder', false))).not.toContain('extended');
  expect(nextStepsOf(view('returned', true))).toEqual([]);
});
