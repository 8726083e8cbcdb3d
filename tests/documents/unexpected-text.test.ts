import { describe, expect, it } from 'vitest';
import { FOOTER_SIZE, MARGIN, papers } from '../../src/documents/kit/page.ts';
import { layoutDocument } from '../../src/documents/layout/layout-document.ts';
import type { PlacedPage } from '../../src/documents/layout/paginate.ts';
import { type Block, type ComposedDocument, text } from '../../src/domain/shared/blocks.ts';
import { documentOf, kit } from './print-fixture.ts';
import { shownBy } from './shown.ts';

const layout = (document: ComposedDocument) => layoutDocument(document, kit, 'letter').pages;
const textsOn = (page: PlacedPage | undefined) =>
  (page?.marks ?? []).filter((mark) => mark.kind === 'text').map((mark) => ({ ...mark, shown: shownBy(mark) }));
const filler = (words: number) => Array.from({ length: words }, (_, place) => `word${place % 7}`).join(' ');
const paragraph = (words: number): Block => ({ kind: 'paragraph', spans: [text(filler(words))] });

describe('text that no page expects', () => {
  const long = 'Wolfeschlegelsteinhausen'.repeat(420);
  const blocks: ReadonlyArray<Block> = [
    { kind: 'letterhead', name: long, lines: [text(long)], aside: ['x'] },
    { kind: 'recipient', lines: [text(long)] },
    { kind: 'subject', lines: [[text(long)]] },
    { kind: 'paragraph', spans: [text(long)], lead: 'Lead' },
    {
      kind: 'table',
      columns: [
        { title: 'A', share: 1 },
        { title: 'B', share: 9 },
      ],
      rows: [[text(long), text(long)]],
    },
    { kind: 'list', ordered: true, items: [[text(long)]] },
    { kind: 'facts', pairs: [{ label: 'Name', value: text(long) }] },
    { kind: 'banner', title: 'Notice', lines: [long] },
    {
      kind: 'sides',
      title: 'Point',
      note: null,
      sides: [
        { name: 'One', says: long, source: null },
        { name: 'Two', says: 'x', source: null },
      ],
      after: [],
    },
    { kind: 'signature', lines: [{ label: 'Name', value: text(long) }] },
    { kind: 'enclosures', title: 'Enclosures', items: [long] },
    { kind: 'checkbox', text: long, checked: true },
  ];

  it.each(blocks.map((block) => [block.kind, block] as const))(
    'of ten thousand letters in a %s is all there',
    (_, block) => {
      const pages = layout(documentOf([block]));
      const shown = pages.flatMap((page) => textsOn(page).map((mark) => mark.shown)).join('');

      expect(shown.match(/W/g)?.length).toBeGreaterThanOrEqual(420);
      for (const page of pages) {
        const body = textsOn(page).filter(({ size }) => size > FOOTER_SIZE);
        for (const mark of body) expect(mark.y + MARGIN).toBeLessThan(papers.letter.height - MARGIN);
      }
    },
  );

  it('breaks an address of nine lines below the window and goes on', () => {
    const lines = Array.from({ length: 9 }, (_, place) => text(`Line ${place + 1}`));
    const shown = textsOn(layout(documentOf([{ kind: 'recipient', lines }, paragraph(5)]))[0]).map(
      (mark) => mark.shown,
    );

    expect(shown.slice(0, 9)).toEqual(lines.map((_, place) => `Line ${place + 1}`));
    expect(shown[9]).toBe('word0 word1 word2 word3 word4');
  });

  it('uses the shorter wording when the longer runs over its limit', () => {
    const shorter = documentOf([paragraph(30)]);
    const laidOut = layoutDocument({ ...documentOf([paragraph(3_000)]), limit: { pages: 2, shorter } }, kit, 'letter');

    expect(laidOut.document).toBe(shorter);
    expect(laidOut.pages).toHaveLength(1);
  });
});
