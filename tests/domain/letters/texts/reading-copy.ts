import { describe, expect, it } from 'vitest';
import { checkTemplate, placeholdersOf, statementsOf } from '../../../../src/domain/letters/check-template.ts';
import type { Signer } from '../../../../src/domain/letters/letter.ts';
import type { LetterTemplate } from '../../../../src/domain/letters/template.ts';
import { composeKind, type KindCase } from '../kind-table.ts';

/** Keys whose values are words and so differ between languages. */
const words: ReadonlySet<string> = new Set([
  'language',
  'source',
  'title',
  'subject',
  'salutation',
  'closing',
  'footer',
  'lead',
  'text',
  'representativeText',
  'advocateText',
  'label',
  'help',
  'mustKeep',
]);

function withoutWords(template: LetterTemplate): unknown {
  return JSON.parse(
    JSON.stringify(template, (key: string, value: unknown) =>
      words.has(key) ? (value === null || value === undefined ? null : `(${key})`) : value,
    ),
  );
}

/** Every text with placeholders, by where it stands. */
function placeholders(template: LetterTemplate): Readonly<Record<string, ReadonlyArray<string>>> {
  const texts: Array<readonly [string, string]> = [
    ['subject', template.subject],
    ['footer', template.footer],
    ...statementsOf(template).flatMap(({ id, text, representativeText = '', advocateText = '', mustKeep = [] }) => [
      [`${id}`, text] as const,
      [`${id}, representative`, representativeText] as const,
      [`${id}, advocate`, advocateText] as const,
      [`${id}, kept`, mustKeep.filter((piece) => piece.startsWith('{')).join(' ')] as const,
    ]),
    ...template.parts.flatMap((part) =>
      part.part === 'facts' ? part.rows.map(({ id, text }) => [`row ${part.id}.${id}`, text] as const) : [],
    ),
    ...template.enclosures.map(({ id, text }) => [`enclosure ${id}`, text] as const),
  ];
  return Object.fromEntries(texts.map(([where, text]) => [where, [...placeholdersOf(text)].sort()]));
}

/**
 * The test every translated letter has: it is the English letter in other words, no more and no less, and complete facts
 * leave no hole in it, whoever signs.
 */
export function describeReadingCopy(english: LetterTemplate, spanish: LetterTemplate, given: KindCase = {}): void {
  describe(`the Spanish reading copy of letter (${english.kind})`, () => {
    it('has the same parts, fields, switches and conditions as the English letter', () => {
      expect(spanish.language).toBe('es');
      expect(withoutWords(spanish)).toEqual(withoutWords(english));
    });

    it('has the same placeholders in every statement', () => {
      expect(placeholders(spanish)).toEqual(placeholders(english));
    });

    it('is sound, and none of its sentences was left in English', () => {
      expect(checkTemplate(spanish)).toEqual([]);
      const said = new Set(statementsOf(english).map(({ text }) => text));
      const left = statementsOf(spanish).filter(({ text }) => /[a-z]{2,}/.test(text.replaceAll(/\{\w+\}/g, '')));
      expect(left.filter(({ text }) => said.has(text)).map(({ id }) => id)).toEqual([]);
    });

    it.each(english.signers.map((signer) => [signer]))('lacks nothing when the %s signs', (signer: Signer) => {
      expect(composeKind(spanish, { ...given, signer }).document.gaps).toEqual([]);
    });
  });
}
