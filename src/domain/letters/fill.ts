import { type Span, text } from '../shared/blocks.ts';

/** A value for a placeholder, a hole with its label while nobody has given it, or a sentence that may hold holes. */
export type Filling = { readonly value: string } | { readonly gap: string } | { readonly spans: ReadonlyArray<Span> };

/** Values by placeholder name. */
export type Fillings = Readonly<Record<string, Filling>>;

/** Text with its {placeholders} filled; a missing value becomes a marked hole in place. */
export function fill(template: string, fillings: Fillings): ReadonlyArray<Span> {
  const spans: Span[] = [];
  for (const [place, part] of template.split(/\{(\w+)\}/).entries()) {
    const isName = place % 2 === 1;
    const filling = isName ? fillings[part] : { value: part };
    if (filling === undefined) throw new Error(`No value is known for the placeholder {${part}}.`);
    if ('spans' in filling) spans.push(...filling.spans);
    else if ('gap' in filling) spans.push({ kind: 'gap', label: filling.gap });
    else if (filling.value !== '') spans.push(text(filling.value));
  }
  return joinTexts(spans);
}

/** Text with its placeholders filled, as plain text; a missing value is left out. */
export function fillText(template: string, fillings: Fillings): string {
  return fill(template, fillings)
    .map((span) => (span.kind === 'text' ? span.text : ''))
    .join('');
}

/** Neighboring runs of one weight made into one. */
export function joinTexts(spans: ReadonlyArray<Span>): ReadonlyArray<Span> {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.kind === 'text' && last?.kind === 'text' && (last.bold ?? false) === (span.bold ?? false)) {
      joined[joined.length - 1] = text(last.text + span.text, span.bold ?? false);
    } else {
      joined.push(span);
    }
  }
  return joined;
}
