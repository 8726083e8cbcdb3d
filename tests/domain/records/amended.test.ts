import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendedWarnings, supersede } from '../../../src/domain/records/amended.ts';
import { completenessOf } from '../../../src/domain/records/completeness.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import { currentItems, currentVersion, versionsOf } from '../../../src/domain/records/versions.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, OrganizationId, RecordItemId } from '../../../src/domain/shared/ids.ts';
import { buildItem } from './build-record-item.ts';

const id = (name: string) => name as RecordItemId;
const report = (name: string, set: Partial<RecordItem> = {}) =>
  buildItem('pathologyReport', 'checked', { id: id(name), ...set });

const first = report('first', {
  title: 'Core biopsy',
  custodianId: 'lab' as OrganizationId,
  servedFrom: '2026-10-01' as Day,
  accessionNumber: 'S26-1',
});

describe('supersede', () => {
  it('keeps both versions, and gives the later one what it does not say itself', () => {
    const items = supersede([first], report('second', { accessionNumber: null }), first.id);

    expect(items).toHaveLength(2);
    expect(items[0]).toBe(first);
    expect(items[1]).toMatchObject({
      id: 'second',
      supersedesId: 'first',
      title: 'Core biopsy',
      custodianId: 'lab',
      servedFrom: '2026-10-01',
      accessionNumber: 'S26-1',
    });
  });

  it('links one that is listed already, in its place', () => {
    const items = supersede([report('second'), first], report('second'), first.id);

    expect(items.map((item) => item.id)).toEqual(['second', 'first']);
    expect(currentItems(items).map((item) => item.id)).toEqual(['second']);
  });

  it.each([
    ['an earlier version nobody listed', [first], report('second'), 'gone', 'notFound'],
    ['itself', [first], first, 'first', 'invalidInput'],
    [
      'a record of another kind',
      [first],
      buildItem('imagingReport', 'checked', { id: id('second') }),
      'first',
      'invalidInput',
    ],
    ['a record of another case', [first], report('second', { caseId: 'case-b' as CaseId }), 'first', 'invalidInput'],
    [
      'a version that has a later one',
      [first, report('second', { supersedesId: first.id })],
      report('third'),
      'first',
      'alreadyExists',
    ],
    ['a circle', [first, report('second', { supersedesId: first.id })], first, 'second', 'invalidInput'],
  ] as const)('refuses %s', (_what, items, newer, older, code) => {
    expect(() => supersede(items, newer, id(older))).toThrow(expect.objectContaining({ code }));
  });
});

describe('the versions of a record', () => {
  const second = report('second', { supersedesId: first.id });
  const third = report('third', { supersedesId: second.id });

  it('are a chain from whichever of them one asks, the last being current', () => {
    const items = [third, buildItem('clinicNote'), first, second];

    for (const one of ['first', 'second', 'third']) {
      expect(versionsOf(items, id(one)).map((item) => item.id)).toEqual(['first', 'second', 'third']);
      expect(currentVersion(items, id(one))).toBe(third);
    }
    expect(versionsOf(items, id('gone'))).toEqual([]);
  });

  it('count once: an earlier one that is checked does not stand for a later one that is not here', () => {
    const [minimum] = completenessOf([
      first,
      report('second', { supersedesId: first.id, state: { kind: 'needed' } }),
    ]).tiers;

    expect(minimum?.lines.find(({ kind }) => kind === 'pathologyReport')?.state).toBe('missing');
    expect(minimum?.checkedCount).toBe(0);
  });

  it('make the earlier one current again when the later one is gone', () => {
    expect(currentItems([first, third]).map((item) => item.id)).toEqual(['first', 'third']);
  });

  it('never all disappear, whatever the links are', () => {
    const links = fc.array(fc.option(fc.nat(9), { nil: null }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(links, (targets) => {
        const items = targets.map((target, place) =>
          report(`r${place}`, { supersedesId: target === null ? null : id(`r${target}`) }),
        );
        const current = currentItems(items);

        expect(current.length).toBeGreaterThan(0);
        for (const item of items) {
          const versions = versionsOf(items, item.id);
          expect(versions).toContain(item);
          expect(new Set(versions).size).toBe(versions.length);
        }
      }),
    );
  });
});

describe('an amended record', () => {
  const second = report('second', { supersedesId: first.id, title: 'Core biopsy', accessionNumber: 'S26-01' });

  it('warns where the earlier version was used, once for each place', () => {
    const use = (where: string, recordItemId = first.id) => ({ recordItemId, where });
    const uses = [
      use("Dr. Lee's opinion"),
      use("Dr. Lee's opinion"),
      use('the packet of November 5'),
      use('x', second.id),
    ];

    const warnings = amendedWarnings([first, second], uses);

    expect(warnings.map(({ recordItemId }) => recordItemId)).toEqual(['second', 'second']);
    expect(warnings[0]?.text).toBe(
      "Pathology report: Core biopsy has a later version, and Dr. Lee's opinion rests on the earlier one. Send the later version there and ask whether anything changes.",
    );
  });

  it('warns when its number is another than that of the earlier version', () => {
    const other = { ...second, accessionNumber: 'S26-9' };

    expect(amendedWarnings([first, second], [])).toEqual([]);
    expect(amendedWarnings([first, other], []).map(({ text }) => text)).toEqual([
      'Pathology report: Core biopsy has the accession number S26-9, its earlier version S26-1. An amended report keeps its number: check that both are of the same specimen or exam.',
    ]);
  });
});
