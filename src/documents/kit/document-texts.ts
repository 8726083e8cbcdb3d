import { assertNever } from '../../domain/shared/assert-never.ts';
import type { Block, ComposedDocument, Span } from '../../domain/shared/blocks.ts';

/** A text of a document with where it stands, in words for the person who looks for it. */
export interface PlacedWords {
  readonly text: string;
  readonly where: string;
}

/** Every text a document will show, in its order; the wording of an automatic shortening is part of the longer one. */
export function textsOf({ meta, blocks }: ComposedDocument): ReadonlyArray<PlacedWords> {
  return [
    { text: meta.title, where: 'the title' },
    ...blocks.flatMap(blockTexts),
    ...(meta.footer === null ? [] : [{ text: meta.footer, where: 'the line at the foot' }]),
  ];
}

function blockTexts(block: Block): ReadonlyArray<PlacedWords> {
  switch (block.kind) {
    case 'letterhead':
      return [
        { text: block.name, where: 'the name at the top' },
        ...spanTexts('the address at the top', block.lines),
        ...at('the lines about the practice', ...block.aside),
      ];
    case 'title':
      return at('the title', block.text, block.subtitle);
    case 'heading':
      return at(`the heading “${block.text}”`, block.text);
    case 'date':
      return at('the date', block.text);
    case 'recipient':
      return spanTexts('the address it goes to', block.lines);
    case 'subject':
      // The label before the lines is the letter's own wording.
      return block.lines.flatMap((line) => spanTexts('the subject lines', line));
    case 'paragraph':
      return [
        ...at('a paragraph', block.lead ?? null),
        ...spanTexts(block.lead ? `the paragraph “${block.lead}”` : 'a paragraph', block.spans),
      ];
    case 'list':
      return [
        ...at('the words beside a list', block.lead ?? null),
        ...block.items.flatMap((item, place) => spanTexts(`line ${place + 1} of a list`, item)),
      ];
    case 'table':
      return [
        ...at('the head of the table', ...block.columns.map(({ title }) => title)),
        ...block.rows.flatMap((row, place) => spanTexts(`row ${place + 1} of the table`, row)),
      ];
    case 'timeline':
      return [
        ...at(
          'the picture of the timeline',
          block.picture.todayLabel,
          ...block.picture.lanes.map(({ label }) => label),
        ),
        ...block.picture.items.flatMap(({ label }) => at(`“${label}” on the timeline`, label)),
      ];
    case 'pedigree':
      return block.pedigree.rows.flatMap(({ label, people }) => [
        ...at('the picture of the family', label),
        ...people.flatMap((person) => at(`“${person.name}” in the family`, person.name, ...person.lines)),
      ]);
    case 'window':
      return at('the picture of the window', block.sentence, ...block.marks.map(({ label }) => label));
    case 'facts':
      return block.pairs.flatMap(({ label, value }) => [
        ...at(`“${label}”`, label),
        ...spanTexts(`“${label}”`, [value]),
      ]);
    case 'signature':
      return block.lines.flatMap(({ label, value }) => [
        ...at('the signature', label),
        ...spanTexts(`“${label}” of the signature`, value === null ? [] : [value]),
      ]);
    case 'enclosures':
      return at(`“${block.title}”`, block.title, ...block.items);
    case 'banner':
      return at('the notice', block.title, ...block.lines);
    case 'sides':
      return [
        ...at(`the point “${block.title}”`, block.title, block.note),
        ...block.sides.flatMap(({ name, says, source }) => [
          ...at(`the name “${name}”`, name),
          ...at(`what ${name} says on “${block.title}”`, says, source),
        ]),
        ...block.after.flatMap(({ label, text }) => at(`the point “${block.title}”`, label, text)),
      ];
    case 'box':
      return at(`the box “${block.title}”`, block.title);
    case 'initials':
      return at('the lines to be initialed', block.label, ...block.items);
    case 'checkbox':
      return at(`“${block.text}”`, block.text);
    case 'code':
      return at('the key', ...block.groups);
    case 'labels':
      return [
        ...block.labels.flatMap((lines, place) => at(`label ${place + 1}`, ...lines)),
        ...at('the labels', block.doesNotFit),
      ];
    case 'space':
      return [];
    default:
      return assertNever(block);
  }
}

function at(where: string, ...texts: ReadonlyArray<string | null>): ReadonlyArray<PlacedWords> {
  return texts.flatMap((text) => (text === null ? [] : [{ text, where }]));
}

function spanTexts(where: string, spans: ReadonlyArray<Span>): ReadonlyArray<PlacedWords> {
  return spans.map((span) => ({ text: span.kind === 'text' ? span.text : span.label, where }));
}
