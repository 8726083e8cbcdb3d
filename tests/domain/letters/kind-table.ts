import { describe, expect, it } from 'vitest';
import commonEnglish from '../../../resources/letters/common.json' with { type: 'json' };
import commonSpanish from '../../../resources/letters/es/common.json' with { type: 'json' };
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';
import { checkTemplate, placeholdersOf, statementsOf } from '../../../src/domain/letters/check-template.ts';
import {
  type ComposedLetter,
  composeLetter,
  isPrintable,
  type LetterWords,
} from '../../../src/domain/letters/compose-letter.ts';
import { exampleFacts } from '../../../src/domain/letters/example-facts.ts';
import { factGaps } from '../../../src/domain/letters/fact-gaps.ts';
import { createFiller, isFactName } from '../../../src/domain/letters/filler.ts';
import type { LetterFields, LetterSwitches, Signer } from '../../../src/domain/letters/letter.ts';
import type { LetterFacts } from '../../../src/domain/letters/letter-facts.ts';
import { isSaid, wording } from '../../../src/domain/letters/letter-parts.ts';
import type { LetterCommonWords, LetterTemplate } from '../../../src/domain/letters/template.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import { said, spansText } from './said.ts';
import { withoutFact } from './without-fact.ts';

export const TODAY = '2026-11-21' as Day;

/** The words of a template of any language, with the shipped law. */
export function wordsFor(template: LetterTemplate): LetterWords {
  const common = (template.language === 'en' ? commonEnglish : commonSpanish) as LetterCommonWords;
  return { template, common, law: shippedLaw };
}

export interface KindCase {
  /** Changes to the complete example facts (src/domain/letters/example-facts.ts). */
  readonly facts?: (facts: LetterFacts) => LetterFacts;
  /** Fields typed in place of the examples; the others keep theirs. */
  readonly fields?: LetterFields;
  readonly switches?: LetterSwitches;
  readonly signer?: Signer;
}

export interface KindTable extends KindCase {
  /** What a statement must say in a complete letter, by statement id; the pattern is held against that statement. */
  readonly says?: Readonly<Record<string, RegExp>>;
  /** What the whole letter must say or never say. */
  readonly letterSays?: ReadonlyArray<RegExp>;
  readonly neverSays?: ReadonlyArray<RegExp>;
  /** What stands only while a switch is on. */
  readonly clauses?: Readonly<Record<string, RegExp>>;
}

/** Complete facts of a kind, with what this case changes. */
export function factsFor(template: LetterTemplate, given: KindCase = {}): LetterFacts {
  const whole = exampleFacts(template, TODAY);
  const draft = {
    ...whole.draft,
    signer: given.signer ?? whole.draft.signer,
    fields: { ...whole.draft.fields, ...given.fields },
    switches: { ...whole.draft.switches, ...given.switches },
  };
  const facts = { ...whole, draft };
  return given.facts === undefined ? facts : given.facts(facts);
}

export function composeKind(template: LetterTemplate, given: KindCase = {}): ComposedLetter {
  return composeLetter(factsFor(template, given), wordsFor(template));
}

/** Everything the letter says, with plain spaces and holes in brackets. */
export function sayKind(template: LetterTemplate, given: KindCase = {}): string {
  return said(composeKind(template, given).document);
}

/**
 * The table test every kind of letter has: its template is sound; complete facts give a letter that can be printed and
 * says each required statement; each required field and fact taken away in turn is a named gap and nothing is printed;
 * each optional clause follows its switch.
 */
export function describeKind(template: LetterTemplate, table: KindTable = {}): void {
  const words = wordsFor(template);
  const facts = factsFor(template, table);
  const filler = createFiller(facts, words);
  const statements = statementsOf(template).filter((statement) => isSaid(statement, filler));
  const required = statements.filter(({ required: isRequired }) => isRequired);

  describe(`the wording of letter (${template.kind}), ${template.language}`, () => {
    it('is sound', () => {
      expect(checkTemplate(template)).toEqual([]);
    });

    it('has required statements that say what they must keep', () => {
      expect(required.length).toBeGreaterThan(0);
      // A reading copy is not edited and binds nobody; the English letter holds the pieces.
      if (template.language !== 'en') return;
      expect(required.filter(({ mustKeep = [] }) => mustKeep.length === 0).map(({ id }) => id)).toEqual([]);
    });
  });

  describe(`letter (${template.kind}) with complete facts, ${template.language}`, () => {
    const letter = composeLetter(facts, words);
    const whole = said(letter.document);

    it('lacks nothing and may be printed', () => {
      expect(letter.document.gaps).toEqual([]);
      expect(letter.findings.filter(({ overridden }) => overridden === null)).toEqual([]);
      expect(isPrintable(letter)).toBe(true);
      expect(whole).not.toMatch(/[{}]/);
    });

    it.each(required.map((statement) => [statement.id, statement] as const))('says %s', (_, statement) => {
      const text = spansText(filler.spans(wording(statement, filler))).replaceAll('\u00A0', ' ');
      for (const line of text.split('\n')) expect(whole).toContain(line);
    });

    it.each(Object.entries(table.says ?? {}))('says of %s: %s', (id, pattern) => {
      const statement = statements.find((one) => one.id === id);
      expect(statement, `no statement “${id}” is said`).toBeDefined();
      if (statement === undefined) return;
      expect(spansText(filler.spans(wording(statement, filler))).replaceAll('\u00A0', ' ')).toMatch(pattern);
    });

    it.each((table.letterSays ?? []).map((pattern) => [pattern]))('says %s', (pattern) => {
      expect(whole).toMatch(pattern);
    });

    it.each((table.neverSays ?? []).map((pattern) => [pattern]))('never says %s', (pattern) => {
      expect(whole).not.toMatch(pattern);
    });
  });

  const needed = template.fields.filter(
    ({ required: isRequired, requiredWhen }) =>
      isRequired || (requiredWhen !== undefined && filler.holds(requiredWhen)),
  );
  if (needed.length > 0) {
    describe(`letter (${template.kind}) without a field it needs, ${template.language}`, () => {
      it.each(needed.map((field) => [field.id, field] as const))(
        '%s is a named gap and nothing is printed',
        (id, field) => {
          const bare = { ...facts, draft: { ...facts.draft, fields: { ...facts.draft.fields, [id]: '' } } };
          const proposed =
            field.proposed !== undefined && isFactName(field.proposed) ? withoutFact[field.proposed] : null;
          const letter = composeLetter(proposed === null ? bare : proposed(bare), words);

          expect(letter.document.gaps).toContainEqual({ label: field.label, where: 'letter', field: `fields.${id}` });
          expect(isPrintable(letter)).toBe(false);
        },
      );
    });
  }

  const used = new Set(required.flatMap((statement) => placeholdersOf(wording(statement, filler))));
  for (const part of template.parts) {
    if (part.part !== 'facts' || !filler.holds(part.when)) continue;
    const rows = part.rows.filter((row) => row.required && filler.holds(row.when));
    for (const name of rows.flatMap(({ text }) => placeholdersOf(text))) used.add(name);
  }
  const ownFields = new Set(template.fields.map(({ id }) => id));
  const removable = [...used].filter(isFactName).filter((name) => withoutFact[name] !== null && !ownFields.has(name));
  const letterFacts = removable.filter((name) => {
    const change = withoutFact[name];
    if (change === null) return false;
    const left = createFiller(change(facts), words);
    // Where a condition asks for the fact itself, the statement goes with it and nothing is missing.
    return (
      statementsOf(template).some(
        (statement) =>
          statement.required && isSaid(statement, left) && placeholdersOf(wording(statement, left)).includes(name),
      ) ||
      template.parts.some(
        (part) =>
          part.part === 'facts' &&
          left.holds(part.when) &&
          part.rows.some((row) => row.required && left.holds(row.when) && placeholdersOf(row.text).includes(name)),
      )
    );
  });
  if (letterFacts.length > 0) {
    describe(`letter (${template.kind}) without a fact it needs, ${template.language}`, () => {
      it.each(letterFacts)('%s is a named gap and nothing is printed', (name) => {
        const letter = composeLetter(withoutFact[name]?.(facts) ?? facts, words);
        const { where, field } = factGaps[name];

        expect(letter.document.gaps).toContainEqual(expect.objectContaining({ where, field }));
        expect(isPrintable(letter)).toBe(false);
      });
    });
  }

  describe(`letter (${template.kind}) without what every letter has, ${template.language}`, () => {
    it.each(['patient', 'patientBorn'] as const)('%s is a named gap and nothing is printed', (name) => {
      const letter = composeLetter(withoutFact[name]?.(facts) ?? facts, words);
      const { where, field } = factGaps[name];

      expect(letter.document.gaps).toContainEqual(expect.objectContaining({ where, field }));
      expect(isPrintable(letter)).toBe(false);
    });
  });

  const clauses = Object.entries(table.clauses ?? {});
  if (clauses.length > 0) {
    describe(`the optional clauses of letter (${template.kind}), ${template.language}`, () => {
      it.each(clauses)('%s stands only when it is switched on', (id, pattern) => {
        const withSwitch = (isOn: boolean) =>
          said(
            composeLetter(
              { ...facts, draft: { ...facts.draft, switches: { ...facts.draft.switches, [id]: isOn } } },
              words,
            ).document,
          );
        expect(withSwitch(true)).toMatch(pattern);
        expect(withSwitch(false)).not.toMatch(pattern);
      });
    });
  }
}
