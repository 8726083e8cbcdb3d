import { law, letterTexts } from '../../../src/application/resources.ts';
import { type AccessRequestFacts, composeAccessRequest } from '../../../src/domain/letters/access-request.ts';
import type { AccessRequestOptions, Request } from '../../../src/domain/requests/request.ts';
import type { Block, ComposedDocument, Span } from '../../../src/domain/shared/blocks.ts';
import { letterFacts, letterRequest } from './letter-facts.ts';

export function compose(facts: AccessRequestFacts = letterFacts()): ComposedDocument {
  return composeAccessRequest(facts, letterTexts, law);
}

export function withRequest(overrides: Partial<Request>): AccessRequestFacts {
  return letterFacts({ request: letterRequest(overrides) });
}

export function withOptions(options: Partial<AccessRequestOptions>): AccessRequestFacts {
  return withRequest({ options: { ...letterRequest().options, ...options } });
}

const spansText = (spans: ReadonlyArray<Span>) =>
  spans.map((span) => (span.kind === 'text' ? span.text : `[${span.label}]`)).join('');

/** Everything the letter says, with plain spaces and holes in brackets. */
export function saidIn(facts: AccessRequestFacts = letterFacts()): string {
  const { blocks, meta } = compose(facts);
  return [...blocks.map(blockText), meta.footer ?? ''].join('\n').replaceAll('\u00A0', ' ');
}

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'letterhead':
      return [block.name, spansText(block.lines), ...block.aside].join('\n');
    case 'recipient':
      return block.lines.map((line) => spansText([line])).join('\n');
    case 'subject':
      return block.lines.map(spansText).join('\n');
    case 'paragraph':
      return spansText(block.spans);
    case 'table':
      return block.rows.map((row) => row.map((cell) => spansText([cell])).join(' | ')).join('\n');
    case 'signature':
      return block.lines.map(({ label, value }) => `${label}: ${value === null ? '' : spansText([value])}`).join('\n');
    case 'enclosures':
      return `${block.title}: ${block.items.join('; ')}`;
    case 'date':
      return block.text;
    default:
      throw new Error(`A letter has no block "${block.kind}"`);
  }
}
