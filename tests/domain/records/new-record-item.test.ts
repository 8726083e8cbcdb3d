import { describe, expect, it } from 'vitest';
import { recordItemSchema } from '../../../src/contract/records.ts';
import { newRecordItem } from '../../../src/domain/records/new-record-item.ts';
import type { CaseId, RecordItemId } from '../../../src/domain/shared/ids.ts';

describe('newRecordItem', () => {
  it('is needed until told otherwise', () => {
    const item = newRecordItem('record-a' as RecordItemId, 'case-a' as CaseId, { kind: 'pathologySlides' });

    expect(() => recordItemSchema.parse(item)).not.toThrow();
    expect(item).toMatchObject({ kind: 'pathologySlides', caseId: 'case-a', state: { kind: 'needed' } });
  });

  it('takes the state and number that were given', () => {
    const given = {
      kind: 'pathologyReport',
      accessionNumber: 'S26-1',
      state: { kind: 'needed' },
      title: undefined,
    } as const;

    const item = newRecordItem('record-a' as RecordItemId, 'case-a' as CaseId, given);

    expect(item).toMatchObject({ accessionNumber: 'S26-1', title: null });
  });
});
