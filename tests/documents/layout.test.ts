import { describe, expect, it } from 'vitest';
import { law, letterTexts } from '../../src/application/resources.ts';
import { MARGIN, papers } from '../../src/documents/kit/page.ts';
import { layoutDocument } from '../../src/documents/layout/layout-document.ts';
import type { Mark } from '../../src/documents/layout/unit.ts';
import { composeAccessRequest } from '../../src/domain/letters/access-request.ts';
import { type PaperSize, paperSizes } from '../../src/domain/practice/practice.ts';
import { type Block, type ComposedDocument, text } from '../../src/domain/shared/blocks.ts';
import { letterFacts } from '../domain/letters/letter-facts.ts';
import { documentOf, kit } from './print-fixture.ts';
import { shownBy } from './shown.ts';

const layout = (document: ComposedDocument, paper: PaperSize = 'letter') => layoutDocument(document, kit, paper).pages;
const textsOn = (page: { marks: ReadonlyArray<Mark> } | undefined) =>
  (page?.marks ?? []).filter((mark) => mark.kind === 'text').map((mark) => ({ ...mark, shown: shownBy(mark) }));
const filler = (words: number) => Array.from({ length: words }, (_, place) => `word${place % 7}`).join(' ');
const paragraph = (words: number): Block => ({ kind: 'paragraph', spans: [text(filler(words))] });
const table = (rows: number): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  columns: [
    { title: 'Head one', share: 70 },
    { title: 'Head two', share: 30 },
  ],
  rows: Array.from({ length: rows }, (_, place) => [
    text(`Row ${place} with words that need two lines in all of this column`),
    text('x'),
  ]),
});

describe('a page', () => {
  it.each(paperSizes)('of %s keeps all text between its margins', (paper) => {
    const { width, height } = papers[paper];
    for (const page of layout(composeAccessRequest(letterFacts(), letterTexts, law), paper)) {
      for (const mark of textsOn(page)) {
        const end =
          mark.x +
          mark.runs.flatMap(({ words }) => words).reduce((sum, word) => sum + (word.width * mark.size) / 1000, 0);
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(width - MARGIN * 2 + 0.01);
        expect(mark.y + MARGIN).toBeLessThan(height - 30);
      }
    }
  });

  it('sets running text in lines of 66 to 75 characters', () => {
    const prose =
      'Please act on this request no later than thirty days after you receive it, and tell me in writing if you need longer, ' +
      'giving the reason and the date by which you will finish, because a consultation depends on these records being complete. ';
    const [page] = layout(documentOf([{ kind: 'paragraph', spans: [text(prose.repeat(6))] }]));
    const lengths = textsOn(page)
      .slice(0, -1)
      .map(({ shown }) => shown.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;

    expect(mean).toBeGreaterThan(66);
    expect(mean).toBeLessThan(76);
  });

  it.each([
    ['November 21, 2026', /November$/],
    ['21 de noviembre de 2026', /\b21$/],
  ])('never parts the month from the day of %s', (date, parted) => {
    for (let words = 3; words < 40; words += 1) {
      const block: Block = { kind: 'paragraph', spans: [text(`${filler(words)} ${date} and on`)] };
      for (const page of layout(documentOf([block]))) {
        for (const { shown } of textsOn(page)) expect(shown).not.toMatch(parted);
      }
    }
  });

  it('never ends or begins with one line of a paragraph', () => {
    for (let words = 300; words < 420; words += 7) {
      const pages = layout(documentOf([paragraph(words), paragraph(words)]));
      const shared = pages.slice(0, 2).map((page) => textsOn(page).length);
      expect(pages.length).toBeGreaterThan(1);
      expect(Math.min(...shared)).toBeGreaterThan(1);
    }
  });

  it('never ends with a heading', () => {
    for (let words = 430; words < 620; words += 6) {
      const pages = layout(documentOf([paragraph(words), { kind: 'heading', text: 'A heading' }, paragraph(60)]));
      for (const page of pages) expect(textsOn(page).at(-1)?.shown).not.toBe('A heading');
    }
  });

  it('never ends with a heading and one item of a list', () => {
    const list: Block = { kind: 'list', ordered: false, items: [1, 2, 3, 4].map((place) => [text(`Item ${place}`)]) };
    for (let words = 430; words < 620; words += 6) {
      const pages = layout(documentOf([paragraph(words), { kind: 'heading', text: 'A heading' }, list]));
      for (const page of pages) expect(textsOn(page).at(-1)?.shown).not.toMatch(/A heading|Item 1/);
    }
  });

  it('never ends with a word beside a list and one of its ticks', () => {
    const ticks = ['First', 'Second', 'Third'].map(
      (name, place): Block => ({ kind: 'checkbox', lead: place === 0 ? 'Papers' : null, text: name, checked: false }),
    );
    for (let words = 460; words < 560; words += 4) {
      const pages = layout(documentOf([paragraph(words), ...ticks]));
      const tops = pages.map((page) => textsOn(page).map(({ shown }) => shown));
      const place = tops.findIndex((shown) => shown.includes('First'));
      expect(tops[place]).toContain('Second');
    }
  });

  it('never holds a signature alone', () => {
    const signature: Block = { kind: 'signature', lines: [{ label: 'Signature', value: null }] };
    for (let words = 430; words < 640; words += 6) {
      const pages = layout(
        documentOf([paragraph(words), { kind: 'paragraph', spans: [text('Sincerely,')] }, signature]),
      );
      const signed = textsOn(pages.find((page) => textsOn(page).some(({ shown }) => shown === 'Signature')));
      expect(signed.map(({ shown }) => shown)).toContain('Sincerely,');
      expect(signed.length).toBeGreaterThan(3);
    }
  });

  it('sets what is known of a signer beside the longest label, never over it', () => {
    const lines = [
      { label: 'Signature', value: null },
      { label: 'Kinship or other relationship', value: text('Daughter') },
      { label: 'Name', value: text('Anna Example') },
    ];
    const [page] = layout(documentOf([{ kind: 'signature', lines }]));
    const at = (shown: string) => textsOn(page).find((mark) => mark.shown === shown);
    const label = at('Kinship or other relationship');
    const width = label?.runs
      .flatMap(({ words }) => words)
      .reduce((sum, word) => sum + (word.width * (label?.size ?? 0)) / 1000, label.x);

    expect(at('Daughter')?.x).toBeGreaterThan(width ?? Number.POSITIVE_INFINITY);
    expect(at('Anna Example')?.x).toBe(at('Daughter')?.x);
  });

  it('keeps words that lead into a table with it', () => {
    for (let words = 430; words < 620; words += 6) {
      const lead: Block = { kind: 'paragraph', spans: [text('These records:')], keepWithNext: true };
      const pages = layout(documentOf([paragraph(words), lead, table(3)]));
      for (const page of pages) expect(textsOn(page).at(-1)?.shown).not.toMatch(/These records:|Head/);
    }
  });

  it.each([
    ['on two lines', 'somebody; not medical advice; approved on ______. Practice, last day.'],
    [
      'on three lines, as in Spanish',
      'Łukasz Przykładowy por su defensor del paciente; no es consejo médico; aprobado por el cliente el 20 de noviembre de 2026. Sample Advocacy, 21 de noviembre de 2026, last day.',
    ],
  ])('says the whole foot %s, in smaller type where large print has no room for it', (_where, rest) => {
    const footer = `Prepared by the advocate for ${rest}`;
    const [page] = layout(documentOf([paragraph(2_000)], { style: 'largePrint', footer }));
    expect(
      textsOn(page)
        .map(({ shown }) => shown)
        .join(' '),
    ).toContain('last day.');
  });

  it('says in one label what falls on one place of the window', () => {
    const marks = [
      { label: 'Opened', place: 0 },
      { label: 'Today', place: 0 },
      { label: 'Decide by', place: 1 },
    ];
    const [page] = layout(documentOf([{ kind: 'window', used: 0, isConfirmed: true, marks, sentence: 'All is open' }]));
    const shown = textsOn(page).map((mark) => mark.shown);
    expect(shown).toContain('Opened · Today');
    expect(shown).not.toContain('Today');
  });

  it('of a paper without a number counts pages only when there is more than one', () => {
    const one = layout(documentOf([paragraph(20)]));
    const many = layout(documentOf([paragraph(2_000)], { reference: 'CB-0012' }));

    expect(
      textsOn(one[0])
        .map(({ shown }) => shown)
        .join(' '),
    ).not.toContain('Page');
    expect(many.map((page) => textsOn(page).at(-1)?.shown)).toEqual(
      many.map((_, place) => `CB-0012 · Page ${place + 1} of ${many.length}`),
    );
  });
});

it('says of a letter with a number that its one page is the whole', () => {
  const [page] = layout(documentOf([paragraph(20)], { reference: 'CB-0012' }));

  expect(textsOn(page).at(-1)?.shown).toBe('CB-0012 · Page 1 of 1');
});

describe('a long table', () => {
  const pages = layout(documentOf([table(200)]));

  it('repeats its head on every page', () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages)
      expect(
        textsOn(page)
          .slice(0, 2)
          .map(({ shown }) => shown),
      ).toEqual(['Head one', 'Head two']);
  });

  it('sets a row of one cell over the whole width, and never last on a page', () => {
    const group = text('A family of rows whose name is longer than the column it begins in');
    for (let before = 20; before < 44; before += 1) {
      const rows = [...table(before).rows, [group], ...table(3).rows];
      const shown = layout(documentOf([{ ...table(1), rows }])).map((page) => textsOn(page).map((mark) => mark.shown));
      expect(shown.flat().filter((line) => line.includes('longer than the column it begins in'))).toHaveLength(1);
      for (const page of shown) expect(page.at(-1)).not.toContain('A family of rows');
    }
  });

  it('holds every row once and splits none', () => {
    const starts = pages.flatMap((page) => textsOn(page).filter(({ shown }) => /^Row \d/.test(shown)));
    expect(starts).toHaveLength(200);
    for (const page of pages) {
      const shown = textsOn(page).map((mark) => mark.shown);
      const rows = shown.filter((line) => /^Row \d/.test(line)).length;
      expect(shown.filter((line) => line === 'x')).toHaveLength(rows);
      expect(shown.filter((line) => /column$/.test(line))).toHaveLength(rows);
    }
  });
});

describe('a letter', () => {
  const composed = composeAccessRequest(letterFacts(), letterTexts, law);

  it('places the address for the window of a #10 envelope', () => {
    const recipient = textsOn(layout(composed)[0]).find(({ shown }) => shown === 'Invented General Hospital');
    const inches = ((recipient?.y ?? 0) + MARGIN) / 72;

    // 4.5 by 1 1/8 inches, 1/2 inch above the lower edge of the folded third, 7/8 inch from the left.
    expect(inches).toBeGreaterThan(2.1);
    expect(inches).toBeLessThan(2.5);
    expect(((recipient?.x ?? 0) + MARGIN) / 72).toBeGreaterThan(0.875);
  });

  it('sets words about a paragraph beside it', () => {
    const marks = textsOn(layout(composed)[0]);
    const lead = marks.find(({ shown }) => shown === 'Time');
    const line = marks.find(({ shown }) => shown.startsWith('I would be grateful'));

    expect(lead?.x).toBe(0);
    expect(line?.x).toBe(82);
    expect(Math.abs((lead?.y ?? 0) - (line?.y ?? 99))).toBeLessThan(0.5);
  });
});
