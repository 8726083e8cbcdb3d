import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessionPairs, pairingWarnings } from '../../../src/domain/records/pairing.ts';
import { type RecordItem, recordKinds, recordStateKinds } from '../../../src/domain/records/record-item.ts';
import type { RecordItemId } from '../../../src/domain/shared/ids.ts';
import { buildItem } from './build-record-item.ts';

const number = (accessionNumber: string | null, set: Partial<RecordItem> = {}) => ({ accessionNumber, ...set });
const withIds = (items: RecordItem[]) => items.map((item, at) => ({ ...item, id: `r${at}` as RecordItemId }));
const textsOf = (...items: RecordItem[]) => pairingWarnings(withIds(items)).map(({ text }) => text);
const pairsOf = (...items: RecordItem[]) => accessionPairs(withIds(items));

describe('a report of two exams', () => {
  const both = buildItem('imagingReport', 'checked', number('CT26-7, CT26-8', { title: 'CT chest and abdomen' }));
  const chest = buildItem('imagingStudy', 'needed', number('ct26-007'));
  const abdomen = buildItem('imagingStudy', 'needed', number('CT26 8'));

  it('is paired with both', () => {
    expect(textsOf(both, chest, abdomen)).toEqual([]);
    expect(pairsOf(both, chest, abdomen)).toEqual([
      { recordItemIds: ['r0', 'r1'], accessionNumber: 'ct26-007' },
      { recordItemIds: ['r0', 'r2'], accessionNumber: 'CT26 8' },
    ]);
  });

  it('says how many of them lack image files', () => {
    expect(textsOf(both, chest)).toEqual([
      'Imaging report: CT chest and abdomen names 2 accession numbers (CT26-7, CT26-8); 1 of them has no image files. A report does not stand for its images: add them.',
    ]);
  });

  it('is paired with two studies of one number', () => {
    const one = buildItem('imagingReport', 'checked', number('CT26-7'));

    expect(textsOf(one, chest, chest)).toEqual([]);
    expect(pairsOf(one, chest, chest)[0]?.recordItemIds).toEqual(['r0', 'r1', 'r2']);
  });
});

describe('a number of odd signs only', () => {
  it('is none, and the report says so once it is here', () => {
    expect(textsOf(buildItem('pathologyReport', 'received', number('—?')))).toEqual([
      'Pathology report has the accession number "—?", which holds neither letter nor digit. Write it down from the report: it ties the report to its slides.',
    ]);
    expect(
      pairsOf(
        buildItem('pathologyReport', 'received', number('-')),
        buildItem('pathologySlides', 'needed', number('-')),
      ),
    ).toEqual([]);
  });
});

describe('slides, blocks and image files', () => {
  it('that are here ask for their report, once for a number', () => {
    expect(
      textsOf(
        buildItem('pathologySlides', 'received', number('S26-1')),
        buildItem('tissueBlock', 'received', number('S26-1')),
        buildItem('imagingStudy', 'needed', number('R9')),
      ),
    ).toEqual([
      'No pathology report has the accession number of Pathology slides (S26-1). Add the report, or check the number.',
    ]);
  });

  it('stand with their report in one group', () => {
    expect(
      pairsOf(
        buildItem('tissueBlock', 'needed', number('S26-01')),
        buildItem('pathologyReport', 'checked', number('S26-1')),
        buildItem('pathologySlides', 'needed', number('s26 1')),
        buildItem('pathologySlides', 'notNeeded', number('S26-1')),
      ),
    ).toEqual([{ recordItemIds: ['r1', 'r2', 'r0'], accessionNumber: 'S26-1' }]);
  });
});

describe('an earlier version', () => {
  it('neither warns nor is paired', () => {
    const earlier = buildItem('pathologyReport', 'checked', number('S26-1', { id: 'earlier' as RecordItemId }));
    const later = buildItem('pathologyReport', 'checked', {
      ...number('S26-1', { supersedesId: earlier.id, id: 'later' as RecordItemId }),
    });
    const slides = buildItem('pathologySlides', 'needed', number('S26-1'));

    expect(pairingWarnings([earlier, later]).map(({ recordItemId }) => recordItemId)).toEqual(['later']);
    expect(accessionPairs([earlier, later, slides])[0]?.recordItemIds).toEqual(['later', slides.id]);
  });
});

describe('in any ledger', () => {
  const anyItem = fc
    .record({
      kind: fc.constantFrom(...recordKinds),
      state: fc.constantFrom(...recordStateKinds),
      accessionNumber: fc.option(fc.constantFrom('S26-1', 's26 01', 'S26-2', 'S26-1, S26-2', '—', ''), { nil: null }),
    })
    .map(({ kind, state, accessionNumber }) => buildItem(kind, state, { accessionNumber }));

  it('every pair holds a report and something it reports on', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 40 }), (made) => {
        const items = withIds(made);
        const kindOf = new Map(items.map((item) => [item.id, item.kind]));

        for (const { recordItemIds } of accessionPairs(items)) {
          const kinds = recordItemIds.map((id) => kindOf.get(id) ?? 'other');
          expect(kinds.some((kind) => kind.endsWith('Report'))).toBe(true);
          expect(kinds.some((kind) => !kind.endsWith('Report'))).toBe(true);
          expect(new Set(recordItemIds).size).toBe(recordItemIds.length);
        }
      }),
    );
  });
});
