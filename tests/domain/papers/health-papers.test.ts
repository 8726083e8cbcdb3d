import { describe, expect, it } from 'vitest';
import words from '../../../resources/papers/health.json' with { type: 'json' };
import { layoutDocument } from '../../../src/documents/layout/layout-document.ts';
import { findGaps } from '../../../src/domain/health/gaps.ts';
import { kinships, unknownCondition } from '../../../src/domain/health/health.ts';
import { sourceWords } from '../../../src/domain/health/labels.ts';
import { timelineKinds } from '../../../src/domain/health/timeline-event.ts';
import { composeFamilyHistory } from '../../../src/domain/papers/family-history.ts';
import type { HealthPaperFacts } from '../../../src/domain/papers/health-frame.ts';
import { composeMedications } from '../../../src/domain/papers/medications.ts';
import { composeTimeline } from '../../../src/domain/papers/timeline.ts';
import { composeTreatmentSummary } from '../../../src/domain/papers/treatment-summary.ts';
import { paperSizes } from '../../../src/domain/practice/practice.ts';
import type { ComposedDocument } from '../../../src/domain/shared/blocks.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';
import { kit } from '../../documents/print-fixture.ts';
import { shownBy } from '../../documents/shown.ts';
import {
  buildEvent,
  buildMedication,
  buildRecord,
  buildRelative,
  buildTreatment,
  TODAY,
} from '../health/build-health.ts';

const facts: HealthPaperFacts = {
  client: { legalName: 'Łucja Przykładowa-Nguyễn', dateOfBirth: '1971-04-09' as Day },
  case: { cancer: 'Breast, left' },
  practice: { name: 'Harborlight Sample Advocacy' },
  approvedOn: null,
  today: TODAY,
  sourceOf: (source) => sourceWords(source, source.recordItemId === null ? null : 'Pathology report: core biopsy'),
};

const rowsOf = ({ blocks }: ComposedDocument): string[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text.replaceAll('\u00A0', ' ') : '')))
      : [],
  );
const blockText = (document: ComposedDocument) => JSON.stringify(document.blocks);

describe('the timeline', () => {
  const biopsy = buildEvent({
    kind: 'diagnosis',
    from: '2026-01-10',
    title: 'Cancer found',
    recordItemId: 'r' as never,
    page: 2,
    toldBy: null,
  });
  const visit = buildEvent({ from: '2026-10-01', precision: 'month', title: 'Visit', isOngoing: false });
  const missing = buildRecord({ kind: 'operativeReport', title: 'Sentinel node', servedFrom: '2026-04-01' as Day });
  const events = [visit, biopsy];

  it('cites the record with its page, or says who told it, in every line', () => {
    const document = composeTimeline({ ...facts, events, gaps: findGaps(events, [missing], TODAY) });

    expect(rowsOf(document)).toEqual([
      ['1', 'Jan 10, 2026', 'Diagnosis: Cancer found', 'Pathology report: core biopsy, page 2'],
      ['', 'Jan 2026 to Sep 2026', 'Nothing known for 263 days', 'Missing: Operative report: Sentinel node'],
      ['2', 'Oct 2026', 'Visit: Visit', 'As told by Ana'],
    ]);
    expect(blockText(document)).toContain('"label":"Missing: Operative report: Sentinel node"');
  });

  it('has the foot of the process: for whom, not medical advice, approved or not yet', () => {
    const foot = (approvedOn: Day | null) =>
      composeTimeline({ ...facts, approvedOn, events, gaps: [] }).meta.footer?.replaceAll('\u00A0', ' ');

    expect(foot(null)).toBe(
      'Prepared by the advocate for Łucja Przykładowa-Nguyễn; not medical advice; not yet approved by the client. Harborlight Sample Advocacy, November 21, 2026.',
    );
    expect(foot('2026-11-20' as Day)).toContain('client-approved on November 20, 2026');
  });

  it.each(paperSizes)('keeps twenty events on one page of %s', (paper) => {
    const many = Array.from({ length: 20 }, (_, place) =>
      buildEvent({
        kind: place % 3 === 0 ? 'test' : 'visit',
        from: addDays(TODAY, -place * 12),
        title: `Event number ${place}`,
      }),
    );

    expect(layoutDocument(composeTimeline({ ...facts, events: many, gaps: [] }), kit, paper).pages).toHaveLength(1);
  });

  const sixty = (title: (place: number) => string, isFromRecord = true) =>
    Array.from({ length: 60 }, (_, place) =>
      buildEvent({
        kind: timelineKinds[place % timelineKinds.length] ?? 'visit',
        from: addDays(TODAY, -place * 12),
        to: place % 7 === 0 ? addDays(TODAY, -place * 12 + 9) : null,
        isOngoing: false,
        title: title(place),
        recordItemId: isFromRecord && place % 2 === 0 ? (`r${place % 20}` as never) : null,
        page: (place % 5) + 1,
        toldBy: place % 2 === 0 ? null : 'Ana',
      }),
    );
  const longName = (place: number) => `${place} ${'long name of a thing '.repeat(9)}`;
  const spanOfNames = [
    ['short names', (place: number) => `CT no. ${place}`],
    ['very long names', longName],
  ] as const;

  it.each(paperSizes.flatMap((paper) => spanOfNames.map(([names, title]) => [names, paper, title] as const)))(
    'keeps sixty events with %s on one page of %s, each with its number, day and source',
    (_, paper, title) => {
      const events = sixty(title);
      const gaps = findGaps([...events, buildEvent({ kind: 'diagnosis', from: '2024-01-01' })], [missing], TODAY);
      const { pages, document } = layoutDocument(composeTimeline({ ...facts, events, gaps }), kit, paper);

      expect(pages).toHaveLength(1);
      const rows = rowsOf(document);
      const cells = rows.flatMap(([when, what, nextWhen, nextWhat]) => [
        [when, what],
        [nextWhen, nextWhat],
      ]);
      for (let place = 1; place <= 60; place += 1) {
        const [, what] = cells.find(([when]) => when?.startsWith(`${place}  `)) ?? [];
        expect(what).toMatch(/\((?:[a-z]\d?)(?:, p\. \d)?\)$/);
      }
      const key = rows.find(([only]) => only?.startsWith('Where it is from: '))?.[0] ?? '';
      expect(key).toContain('As told by Ana');
      expect(key).toContain('Pathology report');
      expect(rows.at(-1)?.[0]).toContain('Set short to stay on one page');
    },
  );

  it('leaves no word out when it is asked for in full', () => {
    const events = sixty(longName);
    const whole = composeTimeline({ ...facts, events, gaps: [], isInFull: true });
    const { pages, document } = layoutDocument(whole, kit, 'letter');

    expect(pages.length).toBeGreaterThan(1);
    expect(rowsOf(document)).toHaveLength(60);
    expect(JSON.stringify(document.blocks)).not.toContain('…');
  });

  it.each(paperSizes)('carries 300 events with long names onto further pages of %s, none lost', (paper) => {
    const many = Array.from({ length: 300 }, (_, place) =>
      buildEvent({ from: addDays(TODAY, -place * 20), title: `${place} ${'long name '.repeat(19)}` }),
    );
    const document = composeTimeline({ ...facts, events: many, gaps: [] });
    const { pages, document: used } = layoutDocument(document, kit, paper);

    expect(rowsOf(used)).toHaveLength(300);
    expect(pages.length).toBeGreaterThan(5);
    for (const { marks } of pages) {
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(-0.01);
        expect(y).toBeLessThan(760);
      }
    }
  });
});

describe('the medication and allergy sheet', () => {
  it('says blood thinners first, and apart what is taken now, supplements and what was stopped', () => {
    const document = composeMedications({
      ...facts,
      medications: [
        buildMedication({ name: 'Eliquis', dose: '5 mg', frequency: 'twice a day' }),
        buildMedication({ name: 'Turmeric', isSupplement: true }),
        buildMedication({ name: 'Warfarin', stoppedOn: addDays(TODAY, -1) }),
        buildMedication({ name: 'Ends later', stoppedOn: addDays(TODAY, 5) }),
      ],
      allergies: [],
    });
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

    expect(document.blocks[1]).toMatchObject({
      kind: 'banner',
      lines: ['Eliquis: by its name, apixaban (list of 2026-11)'],
    });
    expect(headings).toEqual(['Medicines taken now', 'Supplements', 'No longer taken', 'Allergies and reactions']);
    expect(rowsOf(document)).toEqual([
      ['Eliquis (blood thinner)', '5 mg, twice a day', 'not known', 'not known', 'As told by Ana'],
      ['Ends later', 'not known', 'not known', 'not known', 'As told by Ana'],
      ['Turmeric', 'not known', 'not known', 'not known', 'As told by Ana'],
      ['Warfarin (blood thinner)', 'not known', 'Nov 20, 2026', 'not known', 'As told by Ana'],
    ]);
  });

  it('never says that what is not written down does not exist', () => {
    const document = composeMedications({ ...facts, medications: [], allergies: [] });

    expect(blockText(document)).toContain(words.medications.noAllergies);
    expect(blockText(document)).toContain('does not mean that none are taken');
  });

  it('repeats its head on each page of a long list', () => {
    const medications = Array.from({ length: 120 }, (_, place) => buildMedication({ name: `Medicine ${place}` }));
    const { pages } = layoutDocument(composeMedications({ ...facts, medications, allergies: [] }), kit, 'letter');

    const isHead = ({ marks }: (typeof pages)[number]) =>
      marks.some((mark) => mark.kind === 'text' && shownBy(mark) === 'How it is taken');

    expect(pages.length).toBeGreaterThan(2);
    // The last page may hold the allergies alone.
    expect(pages.slice(0, -1).every(isHead)).toBe(true);
  });
});

describe('the family history', () => {
  it('draws the family and lists each generation', () => {
    const some = [
      buildRelative({ kinship: 'maternalGrandmother', cancer: 'Breast cancer', ageAtDiagnosis: 61 }),
      buildRelative({ kinship: 'sister', geneticResult: 'BRCA1 carrier', isLiving: true }),
    ];
    const document = composeFamilyHistory({ ...facts, relatives: some });

    expect(rowsOf(document)).toEqual([
      ['Grandparents'],
      ['Mother’s mother', 'Breast cancer, at age 61', 'not known', 'not known', 'As told by Ana'],
      ['Sisters, brothers and cousins'],
      ['Sister', 'no cancer known', 'living', 'BRCA1 carrier', 'As told by Ana'],
    ]);
    expect(document.blocks.map(({ kind }) => kind)).toContain('pedigree');
  });

  it.each(paperSizes)('draws a family of any size over as many pages of %s as it takes, nobody lost', (paper) => {
    const many = Array.from({ length: 120 }, (_, place) =>
      buildRelative({ kinship: kinships[place % 12] ?? 'cousin', name: `Name${place}`, cancer: 'colon cancer' }),
    );
    const document = composeFamilyHistory({ ...facts, relatives: many });
    const drawn = { ...document, blocks: document.blocks.filter(({ kind }) => kind === 'pedigree') };
    const { pages } = layoutDocument(drawn, kit, paper);
    const height = paper === 'a4' ? 842 : 792;

    expect(pages.length).toBeGreaterThan(1);
    const said = pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [shownBy(mark)] : [])));
    for (let place = 0; place < many.length; place += 1) expect(said.join(' ')).toContain(`(Name${place})`);
    for (const { marks } of pages) {
      const polygons = marks.filter(({ kind }) => kind === 'polygon');
      expect(polygons.length).toBeGreaterThan(0);
      expect(Math.max(...polygons.map(({ y }) => y))).toBeLessThan(height - 142);
    }
  });
});

describe('the treatment summary', () => {
  it('gives lines, Gray and sessions, edges of operations, and the condition', () => {
    const document = composeTreatmentSummary({
      ...facts,
      treatments: [
        buildTreatment({ name: 'CAPOX', line: 2, intent: 'control', cycles: 4, reasonStopped: 'Numb hands' }),
        buildTreatment({ kind: 'radiation', name: 'Breast', doseGy: 40.05, fractions: 15, site: 'Left breast' }),
        buildTreatment({
          kind: 'surgery',
          name: 'Lumpectomy',
          residual: 'R1',
          from: '2024-01-01' as Day,
          precision: 'year',
        }),
      ],
      condition: { ...unknownCondition, ecog: 1, ecogSaidBy: 'Dr. Ada Example', implants: 'Pacemaker' },
    });

    expect(rowsOf(document).map(([when, name, details]) => [when, name, details])).toEqual([
      ['date not known', 'Line 2: CAPOX', 'Aim: to control\nCycles: 4\nStopped because: Numb hands'],
      ['date not known', 'Breast', 'Site: Left breast\n40.05 Gy in 15 sessions'],
      ['2024', 'Lumpectomy', 'Edge: R1, cancer at the edge under the microscope'],
    ]);
    expect(blockText(document)).toContain('light work, said by Dr. Ada Example');
    expect(blockText(document)).toContain('Pacemaker');
  });
});
