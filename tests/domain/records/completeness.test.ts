import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeness as completenessSchema } from '../../../src/contract/records.ts';
import { completenessOf, missingKinds } from '../../../src/domain/records/completeness.ts';
import { packetOrder, recordKindFacts } from '../../../src/domain/records/kinds.ts';
import {
  type PacketTier,
  packetTiers,
  type RecordItem,
  type RecordKind,
  recordKinds,
  recordStateKinds,
} from '../../../src/domain/records/record-item.ts';
import type { RecordItemId } from '../../../src/domain/shared/ids.ts';
import { buildItem, someState } from './build-record-item.ts';

const minimumKinds: ReadonlyArray<RecordKind> = [
  'admin',
  'timeline',
  'proposedPlan',
  'stagingWorkup',
  'clinicNote',
  'pathologyReport',
  'imagingReport',
  'medications',
  'allergies',
];
const goodKinds: ReadonlyArray<RecordKind> = [
  'pathologySlides',
  'ihcReport',
  'molecularReport',
  'imagingStudy',
  'operativeReport',
  'surgeryHistory',
  'systemicTherapy',
  'radiationTherapy',
  'labResults',
  'tumorMarkers',
  'condition',
  'familyHistory',
];

const checked = (kinds: ReadonlyArray<RecordKind>) => kinds.map((kind) => buildItem(kind));

function lineOf(kind: RecordKind, items: ReadonlyArray<RecordItem>) {
  return completenessOf(items)
    .tiers.flatMap(({ lines }) => lines)
    .find((line) => line.kind === kind);
}

const tierRank = (tier: PacketTier | null) => (tier === null ? -1 : packetTiers.indexOf(tier));

describe('the packet tiers', () => {
  it('of an empty ledger are all unreached, with every kind missing', () => {
    const { tiers, reached, warnings } = completenessOf([]);

    expect(reached).toBeNull();
    expect(warnings).toEqual([]);
    expect(tiers.map(({ checkedCount, applicableCount }) => [checkedCount, applicableCount])).toEqual([
      [0, minimumKinds.length],
      [0, goodKinds.length],
      [0, 1],
    ]);
    expect(tiers.flatMap(({ lines }) => lines).every(({ state }) => state === 'missing')).toBe(true);
  });

  it('ask for the kinds of their section of the process reference', () => {
    const [minimum, good, gold] = completenessOf([]).tiers.map(({ lines }) => lines.map(({ kind }) => kind));

    expect(minimum).toEqual(minimumKinds);
    expect(good).toEqual(goodKinds);
    expect(gold).toEqual(['tissueBlock']);
  });

  it.each([
    [null, minimumKinds.slice(1)],
    ['minimum', minimumKinds],
    ['minimum', [...minimumKinds, ...goodKinds.slice(1)]],
    ['good', [...minimumKinds, ...goodKinds]],
    ['gold', [...minimumKinds, ...goodKinds, 'tissueBlock']],
    [null, [...goodKinds, 'tissueBlock']],
  ] as ReadonlyArray<[PacketTier | null, RecordKind[]]>)('reach %s with %j checked', (reached, kinds) => {
    expect(completenessOf(checked(kinds)).reached).toBe(reached);
  });

  it.each(recordStateKinds.filter((state) => state !== 'checked' && state !== 'notNeeded'))(
    'are not reached by what is only %s',
    (state) => {
      const items = [...checked(minimumKinds.slice(1)), buildItem('admin', state)];

      expect(completenessOf(items).reached).toBeNull();
    },
  );

  it('leave out a kind that is not needed', () => {
    const items = [...checked(minimumKinds.slice(1)), buildItem('admin', 'notNeeded')];

    const [minimum] = completenessOf(items).tiers;

    expect(minimum).toMatchObject({ isReached: true, checkedCount: 8, applicableCount: 8 });
  });

  it('keep a kind of which one is not needed and another is', () => {
    const items = [...checked(minimumKinds), buildItem('tissueBlock', 'notNeeded'), buildItem('tissueBlock', 'needed')];

    expect(lineOf('tissueBlock', items)?.state).toBe('missing');
  });

  it('are not reached by declaring everything of a tier not needed', () => {
    const items = [...checked([...minimumKinds, ...goodKinds]), buildItem('tissueBlock', 'notNeeded')];

    expect(completenessOf(items).reached).toBe('good');
  });

  it('ask for marrow studies only where the ledger lists them', () => {
    const items = checked([...minimumKinds, ...goodKinds]);

    expect(lineOf('hemeStudies', items)).toBeUndefined();
    expect(completenessOf([...items, buildItem('hemeStudies', 'requested')]).reached).toBe('minimum');
  });

  it('count a kind once one of its items is checked, and say how many are', () => {
    const items = [buildItem('clinicNote', 'checked'), buildItem('clinicNote', 'requested')];

    expect(lineOf('clinicNote', items)).toMatchObject({ state: 'checked', note: '1 of 2 checked.' });
  });

  it('say what an incomplete thing lacks', () => {
    expect(lineOf('clinicNote', [buildItem('clinicNote', 'incomplete')])).toMatchObject({
      state: 'here',
      note: 'Incomplete: page 3',
    });
  });

  it('have the shape of the contract', () => {
    const items = recordStateKinds.map((state, place) => buildItem(recordKinds[place] ?? 'other', state));

    expect(() => completenessSchema.parse(completenessOf(items))).not.toThrow();
  });
});

describe('a report', () => {
  it('never completes slides, block or image files, and the line says so', () => {
    const items = checked(['pathologyReport', 'imagingReport']);

    expect(lineOf('pathologySlides', items)).toMatchObject({
      state: 'missing',
      note: 'The report is here; it does not stand for the slides.',
    });
    expect(lineOf('tissueBlock', items)).toMatchObject({
      state: 'missing',
      note: 'The report is here; it does not stand for the block.',
    });
    expect(lineOf('imagingStudy', items)).toMatchObject({
      state: 'missing',
      note: 'The report is here; it does not stand for the image files.',
    });
  });

  it('that is only asked for says nothing about them yet', () => {
    expect(lineOf('pathologySlides', [buildItem('pathologyReport', 'requested')])?.note).toBeNull();
  });
});

const anyItem = fc
  .record({
    kind: fc.constantFrom(...recordKinds),
    state: fc.constantFrom(...recordStateKinds),
    accessionNumber: fc.constantFrom(null, 'S26-1', 'S26-2', 'R900'),
  })
  .map(({ kind, state, accessionNumber }) => buildItem(kind, state, { accessionNumber }));
const anyLedger = fc.array(anyItem, { maxLength: 60 });
// Half the ledgers are far along, so that tiers are reached often enough to be lost.
const farAlong = anyLedger.map((items) => [...checked([...minimumKinds, ...goodKinds]), ...items]);
const anyOrFarLedger = fc.oneof(anyLedger, farAlong);
const originals = ['pathologySlides', 'tissueBlock', 'imagingStudy'] as const;

describe('in any ledger', () => {
  it('adding a checked thing never lowers the tier reached', () => {
    fc.assert(
      fc.property(anyOrFarLedger, fc.constantFrom(...recordKinds), (items, kind) => {
        const before = completenessOf(items).reached;
        const after = completenessOf([...items, buildItem(kind)]).reached;

        expect(tierRank(after)).toBeGreaterThanOrEqual(tierRank(before));
      }),
    );
  });

  it('checking a thing never lowers the tier reached', () => {
    fc.assert(
      fc.property(anyOrFarLedger, fc.nat(), (items, pick) => {
        const place = items.length === 0 ? 0 : pick % items.length;
        const after = items.map((item, at) => (at === place ? { ...item, state: someState.checked } : item));

        expect(tierRank(completenessOf(after).reached)).toBeGreaterThanOrEqual(tierRank(completenessOf(items).reached));
      }),
    );
  });

  it('a report changes neither state nor count of slides, block and image files', () => {
    const report = fc.constantFrom('pathologyReport', 'imagingReport', 'ihcReport' as RecordKind);
    fc.assert(
      fc.property(anyOrFarLedger, report, fc.constantFrom(...recordStateKinds), (items, kind, state) => {
        const withReport = [...items, buildItem(kind, state, { accessionNumber: 'S26-1' })];

        for (const original of originals) {
          expect(lineOf(original, withReport)?.state).toBe(lineOf(original, items)?.state);
        }
      }),
    );
  });

  it('no tier is reached without the ones below it, and never more is checked than applies', () => {
    fc.assert(
      fc.property(anyOrFarLedger, (items) => {
        const { tiers, reached } = completenessOf(items);

        tiers.forEach((tier, place) => {
          expect(tier.checkedCount).toBeLessThanOrEqual(tier.applicableCount);
          expect(tier.isReached).toBe(place <= tierRank(reached));
        });
      }),
    );
  });

  it('the order of the things does not matter to the tiers', () => {
    fc.assert(
      fc.property(anyOrFarLedger, (items) => {
        const states = (ledger: ReadonlyArray<RecordItem>) =>
          completenessOf(ledger).tiers.map(({ isReached, lines }) => [isReached, lines.map(({ state }) => state)]);

        expect(states(items.toReversed())).toEqual(states(items));
      }),
    );
  });
});

describe('missingKinds', () => {
  it('names every kind of the tier and those below that the ledger does not list', () => {
    const items = [buildItem('admin', 'needed'), buildItem('timeline', 'notNeeded')];

    expect(missingKinds('minimum', items)).toEqual(minimumKinds.slice(2));
    expect(missingKinds('gold', [])).toHaveLength(minimumKinds.length + goodKinds.length + 1);
  });

  it('adds up to a reached tier once all of them are checked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...packetTiers), (tier) => {
        expect(completenessOf(checked(missingKinds(tier, []))).reached).toBe(tier);
      }),
    );
  });
});

describe('the pairing of reports', () => {
  const warningsOf = (...items: RecordItem[]) =>
    completenessOf(items.map((item, place) => ({ ...item, id: `record-${place}` as RecordItemId }))).warnings;
  const number = (accessionNumber: string | null) => ({ accessionNumber });

  it.each([
    ['imagingReport', 'imagingStudy'],
    ['pathologyReport', 'pathologySlides'],
  ] as const)('of %s is by accession number with %s', (report, original) => {
    const paired = warningsOf(
      buildItem(report, 'checked', number('S26-1')),
      buildItem(original, 'needed', number('s26-1 ')),
    );
    const other = warningsOf(
      buildItem(report, 'checked', number('S26-1')),
      buildItem(original, 'checked', number('S26-2')),
    );

    expect(paired).toEqual([]);
    expect(other.map(({ recordItemId }) => recordItemId)).toEqual(['record-0', 'record-1']);
    expect(other[0]?.text).toContain('A report does not stand for its');
    expect(other[1]?.text).toContain('Add the report, or check the number.');
  });

  it('does not cross between pathology and imaging', () => {
    const warnings = warningsOf(
      buildItem('pathologyReport', 'checked', number('S26-1')),
      buildItem('imagingStudy', 'checked', number('S26-1')),
    );

    expect(warnings.map(({ text }) => text)).toEqual([
      'Pathology report (S26-1) has no slides with the same accession number. A report does not stand for its slides: add them.',
      'No imaging report has the accession number of Imaging study files (S26-1). Add the report, or check the number.',
    ]);
  });

  it('asks for the number of a report that is here without one', () => {
    expect(warningsOf(buildItem('imagingReport', 'received', { title: 'CT chest' })).map(({ text }) => text)).toEqual([
      'Imaging report: CT chest has no accession number. Write it down from the report: it ties the report to its images.',
    ]);
  });

  it('offers the number to image files that have none', () => {
    const [warning] = warningsOf(
      buildItem('imagingReport', 'checked', number('R900')),
      buildItem('imagingStudy', 'needed'),
    );

    expect(warning?.text).toContain('If those listed without a number belong to it, write R900 there');
  });

  it.each(['needed', 'requested', 'notNeeded', 'notAvailable'] as const)(
    'says nothing of a report that is %s and has no number',
    (state) => {
      expect(warningsOf(buildItem('pathologyReport', state))).toEqual([]);
    },
  );

  it('is settled by a logged "not needed"', () => {
    const forAll = buildItem('pathologySlides', 'notNeeded');
    const forOne = buildItem('pathologySlides', 'notNeeded', number('S26-2'));

    expect(warningsOf(buildItem('pathologyReport', 'checked', number('S26-1')), forAll)).toEqual([]);
    expect(warningsOf(buildItem('pathologyReport', 'checked', number('S26-1')), forOne)).toHaveLength(1);
    expect(warningsOf(buildItem('pathologyReport', 'checked', number('S26-2')), forOne)).toEqual([]);
  });
});

describe('the packet order', () => {
  it('holds every kind once', () => {
    expect(packetOrder.toSorted()).toEqual(recordKinds.toSorted());
  });

  it('puts a report before what it reports on', () => {
    for (const kind of ['pathologyReport', 'imagingReport'] as const) {
      const partner = recordKindFacts(kind).pairsWith ?? kind;
      expect(packetOrder.indexOf(kind)).toBeLessThan(packetOrder.indexOf(partner));
    }
  });
});
