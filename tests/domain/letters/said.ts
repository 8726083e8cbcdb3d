import type { Block, ComposedDocument, Span } from '../../../src/domain/shared/blocks.ts';

/** Spans as text, holes in brackets. */
export function spansText(spans: ReadonlyArray<Span>): string {
  return spans.map((span) => (span.kind === 'text' ? span.text : `[${span.label}]`)).join('');
}

/** Everything a document says, with plain spaces and holes in brackets. */
export function said({ blocks, meta }: ComposedDocument): string {
  return [...blocks.map(blockText), meta.footer ?? ''].join('\n').replaceAll('\u00A0', ' ');
}

/** What one block says; signature lines as "label: value", table cells with bars between them. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'letterhead':
      return [block.name, ...block.lines.map((line) => spansText([line])), ...block.aside].join('\n');
    case 'title':
      return [block.text, block.subtitle ?? ''].join('\n');
    case 'heading':
    case 'date':
      return block.text;
    case 'recipient':
      return block.lines.map((line) => spansText([line])).join('\n');
    case 'subject':
      return block.lines.map(spansText).join('\n');
    case 'paragraph':
      return spansText(block.spans);
    case 'list':
      return block.items.map(spansText).join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => spansText([cell])).join(' | ')).join('\n');
    case 'facts':
      return block.pairs.map(({ label, value }) => `${label}: ${spansText([value])}`).join('\n');
    case 'signature':
      return block.lines.map(({ label, value }) => `${label}: ${value === null ? '' : spansText([value])}`).join('\n');
    case 'enclosures':
      return `${block.title}: ${block.items.join('; ')}`;
    case 'banner':
      return [block.title, ...block.lines].join('\n');
    case 'checkbox':
      return `${block.checked ? '[x]' : '[ ]'} ${block.text}`;
    case 'initials':
      return block.items.join('\n');
    case 'box':
      return block.title;
    case 'space':
      return '';
    default:
      throw new Error(`A letter has no block "${block.kind}"`);
  }
}
