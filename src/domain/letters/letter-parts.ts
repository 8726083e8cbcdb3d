import { permissions, sensitiveCategories } from '../authority/authorization.ts';
import { type Block, type Span, text } from '../shared/blocks.ts';
import { joinTexts } from './fill.ts';
import type { Filler } from './filler.ts';
import { contactsTable, inventoryTable, scopeTable } from './letter-tables.ts';
import { capitalized } from './letter-words.ts';
import type { TemplatePart, TemplateStatement } from './template.ts';

type Section = Extract<TemplatePart, { part: 'section' }>;
type Facts = Extract<TemplatePart, { part: 'facts' }>;

/** The body of a letter: its parts in order, each as the blocks it becomes; a part whose condition fails is left out. */
export function partBlocks(parts: ReadonlyArray<TemplatePart>, filler: Filler): ReadonlyArray<Block> {
  const blocks: Block[] = [];
  for (const part of parts) {
    if ('when' in part && !filler.holds(part.when)) continue;
    const own = blocksOf(part, filler);
    const last = blocks.at(-1);
    // Words that lead into a table stay on its page.
    if (own[0]?.kind === 'table' && last?.kind === 'paragraph')
      blocks[blocks.length - 1] = { ...last, keepWithNext: true };
    blocks.push(...own);
  }
  return blocks;
}

function blocksOf(part: TemplatePart, filler: Filler): ReadonlyArray<Block> {
  switch (part.part) {
    case 'section':
      return section(part, filler);
    case 'scopeTable':
      return [scopeTable(part.which, filler)];
    case 'contactsTable':
      return underLead(part.lead, contactsTable(filler.facts.contacts, filler.words.common));
    case 'inventoryTable':
      return underLead(part.lead, inventoryTable(filler));
    case 'facts':
      return factPairs(part, filler);
    case 'permissionTicks':
      return permissionTicks(part.lead, filler);
    case 'initials': {
      const { common } = filler.words;
      return [
        { kind: 'paragraph', lead: part.lead, spans: filler.spans(part.text), keepWithNext: true },
        {
          kind: 'initials',
          label: common.signature.initials,
          items: sensitiveCategories.map((category) => common.sensitiveCategories[category] ?? category),
        },
      ];
    }
    case 'ticks':
      return part.items.map((item, place) => ({
        kind: 'checkbox',
        lead: place === 0 ? part.lead : null,
        text: filler.plain(item.text),
        checked: item.ticked !== undefined && filler.holds(item.ticked),
      }));
    case 'box':
      return [{ kind: 'box', title: part.title, lines: part.lines }];
  }
}

function section(part: Section, filler: Filler): ReadonlyArray<Block> {
  const texts = part.statements.filter((statement) => isSaid(statement, filler)).map((one) => wording(one, filler));
  if (texts.length === 0) return [];
  if (part.as === 'list' || part.as === 'numbered') {
    const items = texts.flatMap((given) => filler.entries(given));
    return [{ kind: 'list', lead: part.lead, items, ordered: part.as === 'numbered' }];
  }
  const spans = texts.flatMap(
    (given, place): ReadonlyArray<Span> => [...(place === 0 ? [] : [text(' ')]), ...filler.spans(given)],
  );
  return [{ kind: 'paragraph', lead: part.lead, spans: joinTexts(spans) }];
}

/** True when a statement stands in this letter: its condition holds, and no edit has emptied it. */
export function isSaid(statement: TemplateStatement, filler: Filler): boolean {
  return statement.text.trim() !== '' && filler.holds(statement.when);
}

/** The wording for whoever signs. */
export function wording(statement: TemplateStatement, { facts: { draft, client } }: Filler): string {
  if (draft.signer === 'advocate' && statement.advocateText !== undefined) return statement.advocateText;
  if (draft.signer === 'client' && client.representative !== null && statement.representativeText !== undefined) {
    return statement.representativeText;
  }
  return statement.text;
}

function factPairs(part: Facts, filler: Filler): ReadonlyArray<Block> {
  const pairs = part.rows.flatMap((row) => {
    if (!filler.holds(row.when) || (!row.required && !filler.isKnown(row.text))) return [];
    const entries = filler.entries(row.text).map((spans) => (isOwnWords(row.text, filler) ? begun(spans) : spans));
    return entries.map((spans, place) => ({ label: place === 0 ? row.label : '', spans }));
  });
  if (pairs.length === 0) return [];
  return [
    { kind: 'facts', lead: part.lead, pairs: pairs.map(({ label, spans }) => ({ label, value: oneSpan(spans) })) },
  ];
}

const ownWords = ['{receiptProof}', '{material}'];

// Words of ours that also stand within sentences begin large beside a label; what somebody typed stays as typed.
function isOwnWords(given: string, { words }: Filler): boolean {
  const isChoice = words.template.fields.some(({ id, type }) => type === 'choice' && given === `{${id}}`);
  return isChoice || ownWords.some((name) => given.startsWith(name));
}

function begun(spans: ReadonlyArray<Span>): ReadonlyArray<Span> {
  return spans.map((span, place) =>
    place === 0 && span.kind === 'text' ? { ...span, text: capitalized(span.text) } : span,
  );
}

// A value of a pair is one run: with a hole in it, the hole is what counts.
function oneSpan(spans: ReadonlyArray<Span>): Span {
  return spans.find(({ kind }) => kind === 'gap') ?? spans[0] ?? text('');
}

function permissionTicks(lead: string | null, { facts, words }: Filler): ReadonlyArray<Block> {
  return permissions.map((permission, place) => ({
    kind: 'checkbox',
    lead: place === 0 ? lead : null,
    text: words.common.permissions[permission] ?? permission,
    checked: facts.authorization?.permissions.includes(permission) ?? false,
  }));
}

function underLead(lead: string | null, table: Block | null): ReadonlyArray<Block> {
  if (table === null) return [];
  return lead === null ? [table] : [{ kind: 'heading', text: lead }, table];
}
