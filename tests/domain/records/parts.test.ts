import { describe, expect, it } from 'vitest';
import { partEvents as offeredEvents } from '../../../src/contract/records.ts';
import { partEventLabel, partEvents, partsMissingFor, proposeParts } from '../../../src/domain/records/parts.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { OrganizationId, RecordItemId } from '../../../src/domain/shared/ids.ts';
import { buildItem } from './build-record-item.ts';

const facts = {
  title: 'left breast',
  custodianId: 'lab' as OrganizationId,
  servedFrom: '2026-10-01' as Day,
  accessionNumber: 'S26-1',
};

describe('proposeParts', () => {
  it.each([
    [
      'biopsy',
      ['pathologyReport', 'pathologySlides', 'tissueBlock'],
      ['ihcReport', 'molecularReport', 'operativeReport'],
    ],
    [
      'surgery',
      ['operativeReport', 'pathologyReport', 'pathologySlides', 'tissueBlock'],
      ['ihcReport', 'molecularReport', 'clinicNote'],
    ],
    ['cytology', ['pathologyReport', 'pathologySlides'], ['tissueBlock', 'ihcReport', 'molecularReport']],
    [
      'marrow',
      ['pathologyReport', 'hemeStudies', 'hemeStudies', 'pathologySlides'],
      ['tissueBlock', 'molecularReport'],
    ],
    ['scan', ['imagingStudy', 'imagingReport'], []],
    ['molecularTest', ['molecularReport'], ['other', 'tissueBlock']],
    ['radiation', ['radiationTherapy', 'radiationTherapy'], ['imagingStudy']],
  ] as const)('of %s ticks %j and leaves %j open', (event, ticked, open) => {
    const parts = proposeParts({ event, ...facts });

    expect(parts.filter(({ isProposed }) => isProposed).map(({ kind }) => kind)).toEqual(ticked);
    expect(parts.filter(({ isProposed }) => !isProposed).map(({ kind }) => kind)).toEqual(open);
  });

  it.each(partEvents)('of %s gives every part the custodian, day and number of the event, and says why', (event) => {
    for (const part of proposeParts({ event, ...facts })) {
      expect(part).toMatchObject({
        custodianId: 'lab',
        departmentId: null,
        servedFrom: '2026-10-01',
        accessionNumber: 'S26-1',
      });
      expect(part.title).toContain('left breast');
      expect(part.why).toMatch(/\.$/);
    }
  });

  it('titles parts of one kind apart, with or without a title of the event', () => {
    const titles = (title: string | null) =>
      proposeParts({ event: 'radiation', ...facts, title }).map((part) => part.title);

    expect(titles('Pelvis 2019')).toEqual([
      'Pelvis 2019, treatment summary',
      'Pelvis 2019, plan files (DICOM-RT)',
      'Pelvis 2019, planning scan',
    ]);
    expect(titles(' ')).toEqual(['Treatment summary', 'Plan files (DICOM-RT)', 'Planning scan']);
    expect(proposeParts({ event: 'scan', ...facts, title: null }).map((part) => part.title)).toEqual([null, null]);
  });

  it('keeps a very long title within what the ledger takes', () => {
    const [summary] = proposeParts({ event: 'radiation', ...facts, title: 'x'.repeat(200) });

    expect(summary?.title).toHaveLength(200);
    expect(summary?.title).toMatch(/…, treatment summary$/);
  });

  it('knows the events of the contract by label', () => {
    expect(offeredEvents).toEqual(partEvents);
    expect(new Set(partEvents.map(partEventLabel)).size).toBe(partEvents.length);
  });
});

describe('partsMissingFor', () => {
  const item = (
    kind: RecordItem['kind'],
    set: Partial<RecordItem> = {},
    state: RecordItem['state']['kind'] = 'needed',
  ) => buildItem(kind, state, { ...facts, id: `${kind}-${set.accessionNumber ?? 'same'}` as RecordItemId, ...set });
  const report = item('pathologyReport');
  const kindsFor = (one: RecordItem, ...others: RecordItem[]) =>
    partsMissingFor(one, [one, ...others]).map(({ kind }) => kind);

  it('of a pathology report are slides and block under its number', () => {
    const parts = partsMissingFor(report, [report]);

    expect(parts.map(({ kind, isProposed }) => [kind, isProposed])).toEqual([
      ['pathologySlides', true],
      ['tissueBlock', true],
      ['ihcReport', false],
    ]);
    expect(parts.every(({ accessionNumber }) => accessionNumber === 'S26-1')).toBe(true);
  });

  it.each([
    ['imagingReport', ['imagingStudy']],
    ['imagingStudy', ['imagingReport']],
    ['tissueBlock', ['pathologyReport', 'pathologySlides']],
    ['medications', []],
  ] as const)('of %s are %j', (kind, parts) => {
    expect(kindsFor(item(kind))).toEqual(parts);
  });

  it('leave out what has the same number, however it is written', () => {
    expect(kindsFor(report, item('pathologySlides', { accessionNumber: 's26 01' }), item('tissueBlock'))).toEqual([
      'ihcReport',
    ]);
  });

  it('keep what has another number', () => {
    expect(kindsFor(report, item('pathologySlides', { accessionNumber: 'S26-2' }))).toContain('pathologySlides');
  });

  it('compare custodian and day while a number is not known', () => {
    const unnumbered = item('pathologyReport', { accessionNumber: null });

    expect(kindsFor(unnumbered, item('pathologySlides'))).not.toContain('pathologySlides');
    expect(kindsFor(unnumbered, item('pathologySlides', { servedFrom: '2026-09-01' as Day }))).toContain(
      'pathologySlides',
    );
  });

  it('leave out a kind that is settled as not needed for the whole case', () => {
    const settled = item('tissueBlock', { accessionNumber: null, custodianId: null }, 'notNeeded');

    expect(kindsFor(report, settled)).not.toContain('tissueBlock');
  });
});
