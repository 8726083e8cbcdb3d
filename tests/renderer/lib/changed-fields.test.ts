import { describe, expect, test } from 'vitest';
import { changedFields, takenIn } from '../../../src/renderer/lib/changed-fields.ts';

const start = { goal: 'To sing', worries: 'The leg', reasons: ['confirmStage'] };

describe('what is saved', () => {
  test('is what differs from the baseline, and no other field', () => {
    expect(changedFields(start, { ...start, worries: 'The arm' })).toEqual({ worries: 'The arm' });
    expect(changedFields(start, { ...start, worries: 'The arm' }, ['goal'])).toEqual({});
  });
});

describe('what was saved elsewhere meanwhile', () => {
  const stored = { ...start, goal: 'To sing in May', reasons: ['confirmStage', 'findTrial'] };

  test('is taken into the fields nobody typed into, so that a save does not write them over', () => {
    const typed = { ...start, worries: 'The arm' };
    const taken = takenIn(start, typed, stored);
    expect(taken).toEqual({ baseline: stored, values: { ...stored, worries: 'The arm' } });
    expect(changedFields(taken?.baseline ?? start, taken?.values ?? start)).toEqual({ worries: 'The arm' });
  });

  test('leaves what was typed into the same field, and follows the others', () => {
    const typed = { ...start, goal: 'To dance' };
    expect(takenIn(start, typed, stored)).toEqual({
      baseline: { ...start, reasons: stored.reasons },
      values: { ...typed, reasons: stored.reasons },
    });
  });

  test('is nothing where the store holds what the form began with', () => {
    expect(takenIn(start, { ...start, goal: 'To dance' }, start)).toBeNull();
  });
});
