import { describe, expect, it } from 'vitest';
import { drawDocument } from '../../src/documents/draw-document.ts';
import { missingCharacters } from '../../src/documents/kit/missing-characters.ts';
import { MARGIN, papers, WINDOW_TOP } from '../../src/documents/kit/page.ts';
import { layoutDocument } from '../../src/documents/layout/layout-document.ts';
import type { Mark } from '../../src/documents/layout/unit.ts';
import { composeLetter } from '../../src/domain/letters/compose-letter.ts';
import type { LetterKind } from '../../src/domain/letters/letter.ts';
import { composeLabelSheet } from '../../src/domain/papers/label-sheet.ts';
import { shippedPaperWords } from '../../src/domain/papers/paper-words.ts';
import type { PaperSize } from '../../src/domain/practice/practice.ts';
import type { Block, ComposedDocument } from '../../src/domain/shared/blocks.ts';
import { factsFor, TODAY, wordsFor } from '../domain/letters/kind-table.ts';
import { templateOf } from '../domain/letters/templates.ts';
import { documentOf, faultsOf, hasTools, kit, textOfPages } from './print-fixture.ts';
import { shownBy, type TextMark } from './shown.ts';

const withTools = describe.skipIf(!hasTools);

const textMarks = (marks: ReadonlyArray<Mark>): TextMark[] => marks.filter((mark) => mark.kind === 'text');
const textOf = shownBy;
const pagesOf = (document: ComposedDocument, paper: PaperSize = 'letter') => layoutDocument(document, kit, paper).pages;
const pageOf = (blocks: ReadonlyArray<Block>) => pagesOf(documentOf(blocks))[0]?.marks ?? [];

function labelSheet(labels: ReadonlyArray<ReadonlyArray<string>>, paperSize: PaperSize, startAt = 1) {
  return composeLabelSheet({ labels, startAt, paperSize, today: TODAY }, shippedPaperWords);
}
const address = ['Example General Hospital', 'Attn: Records', '1 Example Street', 'Exampleton, OH 00001'];

describe('a sheet of labels', () => {
  const inch = 72;
  const mm = 72 / 25.4;

  it.each([
    [
      'letter',
      { left: 0.1875 * inch, top: 0.5 * inch, across: 2.75 * inch, width: 2.625 * inch, height: inch, rows: 10 },
    ],
    ['a4', { left: 7.2 * mm, top: 15.15 * mm, across: 66 * mm, width: 63.5 * mm, height: 38.1 * mm, rows: 7 }],
  ] as const)('of %s puts every line inside its own label', (paper, sheet) => {
    const count = sheet.rows * 3;
    const [page, ...others] = pagesOf(
      labelSheet(
        Array.from({ length: count }, () => address),
        paper,
      ),
      paper,
    );
    const marks = textMarks(page?.marks ?? []);

    expect(others).toEqual([]);
    expect(marks).toHaveLength(count * address.length);
    for (const [index, mark] of marks.entries()) {
      const place = Math.floor(index / address.length);
      const left = sheet.left + (place % 3) * sheet.across;
      const top = sheet.top + Math.floor(place / 3) * sheet.height;
      expect(mark.x + MARGIN).toBeGreaterThan(left);
      expect(mark.x + MARGIN).toBeLessThan(left + sheet.width);
      expect(mark.y + MARGIN - mark.size).toBeGreaterThanOrEqual(top);
      expect(mark.y + MARGIN + mark.size * 0.3).toBeLessThanOrEqual(top + sheet.height);
    }
    expect(sheet.left + sheet.across * 2 + sheet.width).toBeLessThan(papers[paper].width);
  });

  it('begins at the first free label and goes on to the next sheet', () => {
    const pages = pagesOf(
      labelSheet(
        Array.from({ length: 5 }, () => ['One']),
        'letter',
        28,
      ),
    );

    expect(pages.map(({ marks }) => textMarks(marks).length)).toEqual([3, 2]);
  });

  it('sets a name that is a little too long smaller, and breaks a longer one', () => {
    const long = textMarks(
      pagesOf(labelSheet([['Example General Hospital of Exampleton', 'One']], 'letter'))[0]?.marks ?? [],
    );
    expect(long).toHaveLength(2);
    expect(long[0]?.size).toBeLessThan(10);

    const longer = textMarks(
      pagesOf(
        labelSheet([['Example General Hospital and Medical Center of Greater Exampleton County', 'One']], 'letter'),
      )[0]?.marks ?? [],
    );
    expect(longer.length).toBeGreaterThan(2);
  });

  it('names an address of nine lines that does not fit, and cuts none silently', () => {
    const nine = Array.from({ length: 9 }, (_, place) => `Line ${place + 1}`);
    const onLetter = textMarks(pagesOf(labelSheet([nine], 'letter'))[0]?.marks ?? [])
      .map(textOf)
      .join(' ');
    const onA4 = textMarks(pagesOf(labelSheet([nine], 'a4'), 'a4')[0]?.marks ?? []).map(textOf);

    expect(onLetter).toMatch(/^Line 1 This address has more lines than a label holds/);
    expect(onLetter).not.toContain('Line 2');
    expect(onA4).toEqual(nine);
  });

  it('keeps the size of its sheet whatever paper the rest is printed on', () => {
    expect(layoutDocument(labelSheet([address], 'letter'), kit, 'a4').paper).toBe(papers.letter);
  });

  it('names characters that cannot be printed', () => {
    expect(missingCharacters(labelSheet([['Example', 'اسم']], 'letter'), kit)[0]?.where).toBe('label 1');
  });
});

describe('words beside a list, facts or boxes to tick', () => {
  const beside: ReadonlyArray<[string, Block]> = [
    ['a list', { kind: 'list', lead: 'Beside', ordered: false, items: [[{ kind: 'text', text: 'First' }]] }],
    ['facts', { kind: 'facts', lead: 'Beside', pairs: [{ label: 'Label', value: { kind: 'text', text: 'First' } }] }],
    ['a box to tick', { kind: 'checkbox', lead: 'Beside', text: 'First', checked: true }],
  ];

  it.each(beside)('stand in the column at the left of %s', (_, block) => {
    const marks = textMarks(pageOf([block]));
    const lead = marks.find((mark) => textOf(mark) === 'Beside');
    const first = marks.find((mark) => textOf(mark) === 'First');

    expect(lead?.x).toBe(0);
    expect(first?.x).toBeGreaterThan(82);
    expect(Math.abs((lead?.y ?? 0) - (first?.y ?? 0))).toBeLessThan(1.5);
  });
});

describe('room for initials', () => {
  it('has a rule before each line, and no line over the rule', () => {
    const long =
      'Records of a kind that take more than one line to be named in full, so that it has to be broken somewhere';
    const marks = pageOf([{ kind: 'initials', label: 'Initials', items: ['Short', long, 'Short again'] }]);
    const rules = marks.filter((mark) => mark.kind === 'rule');

    expect(rules).toHaveLength(3);
    for (const mark of textMarks(marks)) {
      if (textOf(mark) === 'Initials') continue;
      for (const rule of rules) if (rule.kind === 'rule') expect(mark.x).toBeGreaterThanOrEqual(rule.x + rule.width);
    }
    const lines = textMarks(marks)
      .filter((mark) => textOf(mark) !== 'Initials')
      .map(({ y }) => y);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });
});

const kinds = [...'bcdefghijklmnopqrs', 'reminder', 'questions'] as ReadonlyArray<Exclude<LetterKind, 'a'>>;

describe.each(kinds)('letter (%s) on paper', (kind) => {
  const template = templateOf(kind);
  const { document } = composeLetter(factsFor(template), wordsFor(template));

  it.each(['letter', 'a4'] as const)('on %s has text within its margins and no line over another', (paper) => {
    const { width } = papers[paper];
    for (const { marks } of pagesOf(document, paper)) {
      const texts = textMarks(marks);
      for (const mark of texts) {
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x + widthOf(mark)).toBeLessThanOrEqual(width - MARGIN * 2 + 1);
      }
      expect(overlaps(texts)).toEqual([]);
    }
  });

  it('has its address in the window of a #10 envelope', () => {
    const address = document.blocks.find((block) => block.kind === 'recipient');
    if (address?.kind !== 'recipient' || template.shape !== 'letter') return;
    const [name] = address.lines;
    const first = textMarks(pagesOf(document)[0]?.marks ?? []).find(
      (mark) => name?.kind === 'text' && textOf(mark) === name.text,
    );

    expect((first?.y ?? 0) + MARGIN).toBeGreaterThan(WINDOW_TOP);
    expect((first?.y ?? 0) + MARGIN).toBeLessThan(WINDOW_TOP + 24);
    expect(first?.x).toBe(0);
  });

  it('never leaves its signature alone on a page', () => {
    const pages = pagesOf(document);
    const signed = pages.find(({ marks }) => textMarks(marks).some((mark) => textOf(mark) === 'Signature'));
    if (template.shape === 'worksheet') return;
    const words = textMarks(signed?.marks ?? []).map(textOf);

    expect(words.indexOf('Signature')).toBeGreaterThan(0);
  });
});

describe('a letter that ends a few lines into its second page', () => {
  const lines = (count: number): ComposedDocument =>
    documentOf(
      Array.from({ length: count }, (_, place) => ({
        kind: 'paragraph',
        spans: [{ kind: 'text', text: `Line ${place + 1}` }],
      })),
    );
  const pageCount = (count: number) => pagesOf(lines(count)).length;

  it('is set closer when that spares the page, and as usual when it does not', () => {
    const most = Array.from({ length: 80 }, (_, place) => place + 1).findLast((count) => pageCount(count) === 1) ?? 0;
    const leading = (count: number) => {
      const [one, other] = textMarks(pagesOf(lines(count))[0]?.marks ?? []);
      return (other?.y ?? 0) - (one?.y ?? 0);
    };

    expect(leading(most)).toBeLessThan(leading(5));
    expect(leading(most + 1)).toBe(leading(5));
    expect(pageCount(most + 1)).toBe(2);
  });
});

describe('a letter with names and addresses that no page expects', () => {
  const template = templateOf('f');
  const long = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim();
  const base = factsFor(template);
  const { organization } = base.recipient;
  const facts = {
    ...base,
    client: { ...base.client, legalName: long, otherNames: [long, 'X'.repeat(120)] },
    recipient: {
      ...base.recipient,
      departmentId: null,
      organization:
        organization === null
          ? null
          : {
              ...organization,
              name: long,
              address: {
                lines: Array.from({ length: 9 }, (_, place) => `Line ${place + 1} of the address`),
                city: 'Exampleton',
                region: 'OH',
                postalCode: '00001',
                country: 'USA',
              },
            },
    },
  };

  it('moves what follows down and lays nothing over anything', () => {
    const { document } = composeLetter(facts, wordsFor(template));

    for (const { marks } of pagesOf(document)) expect(overlaps(textMarks(marks))).toEqual([]);
  });
});

withTools('a drawn letter of every kind', () => {
  it.each(kinds)('(%s) is a sound file that says its subject', (kind) => {
    const template = templateOf(kind);
    const { document } = composeLetter(factsFor(template), wordsFor(template));
    const { pdf } = drawDocument(document, kit, { paperSize: 'letter', showGaps: false });

    expect(faultsOf(pdf)).toBe('');
    expect(textOfPages(pdf).join(' ')).toContain('Example Patient');
  });

  it('has the same bytes each time', () => {
    const template = templateOf('c');
    const draw = () =>
      drawDocument(composeLetter(factsFor(template), wordsFor(template)).document, kit, {
        paperSize: 'letter',
        showGaps: false,
      }).pdf;

    expect(Buffer.from(draw()).equals(Buffer.from(draw()))).toBe(true);
  });
});

function widthOf({ runs, size }: TextMark): number {
  const units = runs.flatMap(({ words }) => words).reduce((sum, { width }) => sum + width, 0);
  return (units * size) / 1000;
}

/** Pairs of lines that lie over each other, as texts; letters reach from a little above to a little below the baseline. */
function overlaps(texts: ReadonlyArray<TextMark>): string[] {
  const boxes = texts.map((mark) => ({
    text: textOf(mark),
    left: mark.x,
    right: mark.x + widthOf(mark),
    top: mark.y - mark.size * 0.72,
    bottom: mark.y + mark.size * 0.2,
  }));
  return boxes.flatMap((one, place) =>
    boxes
      .slice(place + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom - 0.5 &&
          other.top < one.bottom - 0.5,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}
