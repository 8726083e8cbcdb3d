import { describe, expect, test } from 'vitest';
import { composeCaseBrief } from '../../../src/domain/papers/case-brief.ts';
import { composeSourceShortlist } from '../../../src/domain/papers/source-shortlist.ts';
import type { Block, ComposedDocument } from '../../../src/domain/shared/blocks.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { comparisonPoints } from '../../../src/domain/sources/source-candidate.ts';
import { day } from '../cases/build-case.ts';
import { briefFacts, entry, longBriefFacts, shortlistFacts } from './case-paper-fixture.ts';

const unbreak = (value: string) => value.replaceAll('\u00A0', ' ');

function led(document: ComposedDocument): Record<string, string> {
  return Object.fromEntries(
    document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && typeof block.lead === 'string'
        ? [[block.lead, unbreak(block.spans.map((span) => (span.kind === 'text' ? span.text : '')).join(''))]]
        : [],
    ),
  );
}

type Table = Extract<Block, { kind: 'table' }>;

function tables(document: ComposedDocument): ReadonlyArray<{ columns: string[]; rows: string[][] }> {
  return document.blocks
    .filter((block): block is Table => block.kind === 'table')
    .map(({ columns, rows }) => ({
      columns: columns.map(({ title }) => title),
      rows: rows.map((row) => row.map((span) => (span.kind === 'text' ? unbreak(span.text) : span.label))),
    }));
}

describe('the case brief', () => {
  test('says the whole case in the words of the client', () => {
    expect(led(composeCaseBrief(briefFacts()))).toEqual({
      Cancer: 'Colon, stage III',
      'Why now': 'Several acceptable ways forward; treatment turns on a biomarker',
      'Hopes for': 'Check the proposed plan; have peace of mind',
      Goal: '“To play the violin at Easter”',
      Worries: '“Numb hands”',
      Values:
        'Length and quality of life: “Time with the grandchildren first”. To be avoided: “Numb hands”. Work: “Teaches”',
      'First opinion': 'Dr. Ada First, November 10, 2026: Surgery, then six months of chemotherapy',
      'Treated by': 'Dr. Bo Surgeon (Surgeon, 555-0160)',
      Dates:
        'Standard, opened November 16, 2026, consultation December 1, 2026, decision by December 14, 2026, latest safe start December 15, 2026',
      Support: 'Maja Przykładowa (Daughter, 555-0101, may be told); Jan Przykładowy (Brother, may not be told)',
      'Language, access': 'Polish; needs an interpreter; Hears badly on the left',
      Insurance: 'Example Health Plan (M-100, 555-0150)',
      'Who decides': 'The client with others',
    });
  });

  test('draws the window to scale, dashed while nobody confirmed it', () => {
    const [, window] = composeCaseBrief(briefFacts()).blocks;
    expect(window).toMatchObject({ kind: 'window', isConfirmed: true, sentence: expect.stringContaining('23 days') });
    if (window?.kind !== 'window') throw new Error('no window');
    expect(window.marks.map(({ label }) => label)).toEqual([
      'Opened',
      'Today',
      'Consultation',
      'Decide by',
      'Latest safe start',
    ]);
    expect(window.marks[0]?.place).toBe(0);
    expect(window.marks.at(-1)?.place).toBe(1);
    expect(window.used).toBeCloseTo(5 / 29);
    const open = briefFacts();
    const unconfirmed = composeCaseBrief({ ...open, case: { ...open.case, urgencyConfirmedBy: null } }).blocks[1];
    expect(unconfirmed).toMatchObject({ isConfirmed: false });
  });

  test.each([
    ['a consultation after the window', { consultOn: day('2026-12-25') }, day('2026-11-21'), 'Consult'],
    ['a window that has passed', {}, day('2026-12-30'), 'Today'],
    ['a consultation before the case was opened', { consultOn: day('2026-11-02') }, day('2026-11-21'), 'Consult'],
  ])('draws %s where it lies, apart from the days of the window', (_what, set, today, name) => {
    const facts = briefFacts();
    const [, window] = composeCaseBrief({ ...facts, today, case: { ...facts.case, ...set } }).blocks;
    if (window?.kind !== 'window') throw new Error('no window');
    const places = window.marks.map(({ place }) => place);
    expect(Math.min(...places)).toBe(0);
    expect(Math.max(...places)).toBe(1);
    const own = window.marks.find(({ label }) => label.startsWith(name))?.place;
    expect(places.filter((place) => place === own)).toHaveLength(1);
  });

  test('without a date it says the window in words', () => {
    const { case: one } = briefFacts();
    const document = composeCaseBrief(
      briefFacts({ decisionBy: null, case: { ...one, latestSafeStart: null }, windowSentence: 'No date yet' }),
    );
    expect(document.blocks[1]).toMatchObject({ kind: 'paragraph', spans: [{ text: 'No date yet' }] });
  });

  test('leaves out what nobody has said, and never has a gap', () => {
    const { case: one, client } = briefFacts();
    const bare = composeCaseBrief(
      briefFacts({
        case: { ...one, goal: null, worries: null, triggers: [], careTeam: [], decisionMaker: null },
        client: { ...client, supportPeople: [], insurance: [] },
      }),
    );
    expect(Object.keys(led(bare))).not.toContain('Goal');
    expect(Object.keys(led(bare))).not.toContain('Support');
    expect(bare.gaps).toEqual([]);
  });

  test.each([
    [null, 'not yet approved by the client'],
    ['2026-11-20' as Day, 'client-approved on November 20, 2026'],
  ])('says at the foot whether the client approved it (%s)', (approvedOn, said) => {
    const { footer } = composeCaseBrief(briefFacts({ approvedOn })).meta;
    expect(unbreak(footer ?? '')).toContain(
      `Prepared by the advocate for Łukasz Przykładowy; not medical advice; ${said}`,
    );
  });

  test('each shorter wording says which parts were shortened', () => {
    let document = composeCaseBrief(longBriefFacts());
    expect(led(document)['Left out']).toBeUndefined();
    let levels = 0;
    while (document.limit !== null) {
      document = document.limit.shorter;
      levels += 1;
      expect(led(document)['Left out']).toMatch(
        /^Shortened to stay on one page: .*goal.*The case file holds all of it/,
      );
    }
    expect(levels).toBe(5);
    expect(led(document)['Treated by']).toMatch(/and 38 more$/);
    expect(led(document).Goal?.length).toBeLessThanOrEqual(62);
  });
});

describe('the source shortlist', () => {
  test('sets candidates side by side in the order given, every point with its answer', () => {
    const [grid] = tables(composeSourceShortlist(shortlistFacts()));
    expect(grid?.columns).toEqual(['', 'Far Center', 'Near Center']);
    const rows = new Map(grid?.rows.map(([label, ...cells]) => [label, cells]));
    expect(grid?.rows).toHaveLength(3 + 7);
    expect(rows.get('Where it stands')).toEqual(['Chosen: Sees this cancer most', 'Considered']);
    expect(rows.get('Focuses on this cancer')).toEqual(['Yes: Colon and rectum', 'Not asked']);
    expect(rows.get("In the plan's network")).toEqual(['No', 'Not asked']);
    expect(rows.get('Earliest slot')).toEqual(['December 1, 2026', 'Not known']);
  });

  test('what nobody was asked yet is named once and takes no row', () => {
    const said = JSON.stringify(composeSourceShortlist(shortlistFacts()).blocks);
    expect(said).toContain('Not asked of anyone yet: board certified, fellowship in this field,');
    const [asked] = tables(composeSourceShortlist(shortlistFacts()));
    expect(asked?.rows.map(([label]) => label)).not.toContain('Board certified');
    const points = comparisonPoints.map((point) => ({ point, answer: 'unknown', note: null }) as const);
    const all = JSON.stringify(composeSourceShortlist(shortlistFacts([entry('A', { points })])).blocks);
    expect(all).not.toContain('Not asked of anyone');
  });

  test('what is not known of any candidate is named in a line and takes no row', () => {
    const bare = composeSourceShortlist(shortlistFacts([{ ...entry('A'), place: null, designation: null }]));
    const said = JSON.stringify(bare.blocks);
    expect(said).toContain('Not known yet: intake opened, contact, records it asks for,');
    expect(said).toMatch(/Not known yet: place, designation/);
    for (const { rows } of tables(bare)) expect(rows.map(([label]) => label)).not.toContain('Place');
  });

  test('says how each intake works and keeps the lines of a list apart', () => {
    const [, intake] = tables(composeSourceShortlist(shortlistFacts()));
    const rows = new Map(intake?.rows.map(([label, ...cells]) => [label, cells]));
    expect(rows.get('Intake opened')).toEqual(['November 20, 2026, number SO-17', 'Not known']);
    expect(rows.get('Records it asks for')?.[0]).toBe('Pathology report; Slides; Images of the last CT');
  });

  test('the cost sheet names every fee, the sum of what is named, and the answer of the plan', () => {
    const [, , costs] = tables(composeSourceShortlist(shortlistFacts()));
    expect(costs?.rows).toEqual([
      ['Far Center', 'Consult', '$450.00', 'asked on November 20, 2026'],
      ['', 'Pathology re-read', '$320.50', 'billed apart'],
      ['', 'Amounts named so far', '$770.50', ''],
      [
        '',
        'Health plan',
        'Covered in part',
        'Kim at the plan, on November 20, 2026, reference R-9, referral needed, plan need not agree beforehand',
      ],
      ['Near Center', 'fees not asked yet', '', ''],
      ['', 'Health plan', 'no answer written down', ''],
    ]);
  });

  test('who was ruled out stands below with the reason, not in the grid', () => {
    const document = composeSourceShortlist(shortlistFacts());
    expect(tables(document)[0]?.columns).not.toContain('Late Center');
    expect(JSON.stringify(document.blocks)).toContain('Late Center: Slot too late');
  });

  test.each([
    [1, [1]],
    [4, [4]],
    [5, [3, 2]],
    [9, [3, 3, 3]],
  ])('%i candidates stand in groups of %j', (count, groups) => {
    const entries = Array.from({ length: count }, (_, index) => entry(`Center ${index}`));
    const grids = tables(composeSourceShortlist(shortlistFacts(entries))).filter(
      ({ rows }) => rows[0]?.[0] === 'Where it stands',
    );
    expect(grids.map(({ columns }) => columns.length - 1)).toEqual(groups);
  });

  test('a list ruled out as a whole still prints', () => {
    const document = composeSourceShortlist(shortlistFacts([entry('A', { status: 'ruledOut' })]));
    expect(tables(document)).toEqual([]);
    expect(JSON.stringify(document.blocks)).toContain('Ruled out');
  });

  test('nothing on it ranks', () => {
    expect(JSON.stringify(composeSourceShortlist(shortlistFacts()))).not.toMatch(
      /\bbest\b|recommend|score|\brank(?!ed)/i,
    );
  });
});
