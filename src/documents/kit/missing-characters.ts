import { assertNever } from '../../domain/shared/assert-never.ts';
import type { Block, ComposedDocument, Span } from '../../domain/shared/blocks.ts';
import { canPrint, type FontKit } from './fonts.ts';

/** A character no bundled font can print, with the text it stands in. */
export interface MissingCharacter {
  readonly character: string;
  readonly where: string;
}

const LONGEST_EXCERPT = 60;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Every character of a document that the fonts lack, each once per text it stands in. An embedded font would print an
 * empty box for it and say nothing, so this is asked before anything is printed.
 */
export function missingCharacters(document: ComposedDocument, kit: FontKit): MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  for (const text of textsOf(document)) {
    for (const { segment } of clusters.segment(text.normalize('NFC'))) {
      if (segment === '\n' || [...segment].every((character) => canPrint(kit, character.codePointAt(0) ?? 0))) continue;
      const where = `in "${text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text}"`;
      found.set(`${segment} ${where}`, { character: segment, where });
    }
  }
  return [...found.values()];
}

function textsOf({ meta, blocks }: ComposedDocument): string[] {
  return [...(meta.footer === null ? [] : [meta.footer]), ...blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'letterhead':
      return [block.name, ...block.lines, ...block.aside];
    case 'title':
      return [block.text, block.subtitle ?? ''];
    case 'heading':
    case 'date':
    case 'checkbox':
      return [block.text];
    case 'recipient':
    case 'subject':
      return textsOfSpans(block.lines);
    case 'paragraph':
      return textsOfSpans(block.spans);
    case 'list':
      return block.items.flatMap(textsOfSpans);
    case 'table':
      return [...block.columns.map((column) => column.title), ...block.rows.flatMap(textsOfSpans)];
    case 'facts':
      return block.pairs.flatMap(({ label, value }) => [label, ...textsOfSpans([value])]);
    case 'signature':
      return block.lines.flatMap(({ label, value }) => [label, ...(value === null ? [] : textsOfSpans([value]))]);
    case 'enclosures':
      return [block.title, ...block.items];
    case 'banner':
      return [block.title, ...block.lines];
    case 'sides':
      return [
        block.title,
        block.note ?? '',
        ...block.sides.flatMap((side) => [side.name, side.says, side.source ?? '']),
        ...block.after.flatMap(({ label, text }) => [label, text]),
      ];
    case 'box':
      return [block.title];
    case 'code':
      return [...block.groups];
    case 'space':
      return [];
    default:
      return assertNever(block);
  }
}

function textsOfSpans(spans: ReadonlyArray<Span>): string[] {
  return spans.map((span) => (span.kind === 'text' ? span.text : span.label));
}
