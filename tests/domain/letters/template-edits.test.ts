import { describe, expect, it } from 'vitest';
import accessRequest from '../../../resources/letters/access-request.json' with { type: 'json' };
import b from '../../../resources/letters/b.json' with { type: 'json' };
import { composeLetter } from '../../../src/domain/letters/compose-letter.ts';
import type { AccessRequestTexts } from '../../../src/domain/letters/letter-texts.ts';
import type { LetterTemplate, TemplateEdit } from '../../../src/domain/letters/template.ts';
import {
  checkEdit,
  editableStatements,
  withAccessRequestEdits,
  withEdits,
} from '../../../src/domain/letters/template-edits.ts';
import { factsFor, wordsFor } from './kind-table.ts';
import { said } from './said.ts';

const template = b as LetterTemplate;
const letterA = accessRequest as AccessRequestTexts;

function edit(statementId: string, text: string, over: Partial<TemplateEdit> = {}): TemplateEdit {
  return { kind: 'b', language: 'en', statementId, text, reason: null, ...over };
}

function sayEdited(edits: ReadonlyArray<TemplateEdit>, own: LetterTemplate = template): string {
  return said(composeLetter(factsFor(own), wordsFor(withEdits(own, edits))).document);
}

describe('an edited wording', () => {
  it('is said in place of the shipped one', () => {
    const text = 'The fee may differ; please tell me what it is before you send anything to {designee}.';

    expect(sayEdited([edit('fees', text)])).toContain('before you send anything to Example: ');
  });

  it('shows at the foot that the wording is no longer the shipped one', () => {
    expect(sayEdited([])).toContain(`Letter ${template.templateVersion},`);
    expect(sayEdited([edit('fees', 'Another fee, before.')])).toContain(`Letter ${template.templateVersion}+,`);
    expect(withAccessRequestEdits(letterA, [edit('thanks', '', { kind: 'a' })]).templateVersion).toBe('a-1+');
    expect(withAccessRequestEdits(letterA, []).templateVersion).toBe('a-1');
  });

  it('leaves the shipped template as it is', () => {
    const before = JSON.stringify(template);
    withEdits(template, [edit('fees', 'Another fee, before.')]);

    expect(JSON.stringify(template)).toBe(before);
    expect(sayEdited([])).toBe(said(composeLetter(factsFor(template), wordsFor(template)).document));
  });

  it('takes a statement out when it is empty', () => {
    const confirm = template.parts
      .flatMap((part) => (part.part === 'section' ? part.statements : []))
      .find(({ required, when }) => !required && when === undefined);
    expect(confirm).toBeDefined();
    if (confirm === undefined) return;

    expect(sayEdited([])).toContain(confirm.text.slice(0, 30));
    expect(sayEdited([edit(confirm.id, ' ')])).not.toContain(confirm.text.slice(0, 30));
  });

  it.each([
    ['subject', 'Another subject for {designee}', 'Another subject for Example: '],
    ['salutation', 'To whoever reads this:', 'To whoever reads this:'],
    ['closing', 'With thanks,', 'With thanks,'],
  ])('may be the %s', (id, text, says) => {
    expect(sayEdited([edit(id, text)])).toContain(says);
  });

  it('takes the salutation out when it is empty', () => {
    expect(sayEdited([edit('salutation', '')])).not.toContain(template.salutation);
  });

  it('changes no other kind and no other language', () => {
    const text = 'Nobody should read this, before the fee.';

    expect(sayEdited([edit('fees', text, { kind: 'c' }), edit('fees', text, { language: 'es' })])).not.toContain(text);
  });

  it('of the client leaves what a representative says, which has a wording of its own', () => {
    const facts = factsFor(template, {
      facts: (whole) => ({
        ...whole,
        client: {
          ...whole.client,
          representative: {
            name: 'Example Daughter',
            relationship: 'daughter',
            authorityType: 'healthCarePowerOfAttorney',
            documentOnFile: true,
          },
        },
      }),
    });
    const say = (edits: ReadonlyArray<TemplateEdit>) =>
      said(composeLetter(facts, wordsFor(withEdits(template, edits))).document);

    expect(say([edit('direct', 'I direct you: {designee}, {destination}, {thirdParty}.')])).toContain(
      'personal representative',
    );
    expect(say([edit('direct/representative', 'For {patient} I direct you to send it to {designee}.')])).toContain(
      'For Example Patient I direct you to send it to Example: ',
    );
  });
});

describe('a wording that is checked before it is kept', () => {
  it('has no problem when it is the shipped one, in any statement', () => {
    for (const texts of [template, letterA]) {
      for (const { id, shipped } of editableStatements(texts))
        expect(checkEdit(texts, id, shipped).problems, id).toEqual([]);
    }
  });

  it('is refused with an unknown placeholder, which is named with the ones allowed', () => {
    const { problems } = checkEdit(template, 'fees', 'A fee before {nothing} and {neither}.');

    expect(problems[0]).toEqual({ severity: 'block', text: expect.stringContaining('{nothing}, {neither}') });
    expect(problems[0]?.text).toContain('{designee}');
    expect(problems[0]?.text).toContain('{answerTime}');
  });

  it.each(['A fee before {patient', 'A fee before patient}', 'A fee before { patient }', 'A fee before {}'])(
    'is refused with broken braces: %s',
    (text) => {
      expect(checkEdit(template, 'fees', text).problems).toContainEqual({
        severity: 'block',
        text: expect.stringContaining('one name in braces'),
      });
    },
  );

  it('is warned of when a required statement is emptied', () => {
    expect(checkEdit(template, 'fees', '  ').problems).toEqual([
      { severity: 'warn', text: expect.stringContaining('required in every letter') },
    ]);
  });

  it('is warned of when it loses what it must keep, which is named', () => {
    const { problems } = checkEdit(template, 'direct', 'I direct you to send my record to {designee}.');

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'warn', text: expect.stringContaining('“{destination}”') });
    expect(problems[0]?.text).not.toContain('“{designee}”');
  });

  it('is warned of in letter (a) when a citation goes', () => {
    const { problems } = checkEdit(letterA, 'answerTime', 'Please act soon.');

    expect(problems[0]).toMatchObject({ severity: 'warn', text: expect.stringContaining('“{answerTime}”') });
  });

  it('may empty what is not required', () => {
    expect(checkEdit(letterA, 'thanks', '').problems).toEqual([]);
  });

  it('is refused for a statement the kind does not have', () => {
    expect(checkEdit(template, 'nowhere', 'Text').problems[0]).toMatchObject({ severity: 'block' });
  });
});

describe('the wordings that may be changed', () => {
  it('show the shipped and the current text of each, in the order of the letter', () => {
    const current = withEdits(template, [edit('fees', 'Another fee, before.')]);
    const list = editableStatements(template, current);

    expect(list[0]?.id).toBe('subject');
    expect(list.at(-1)?.id).toBe('closing');
    expect(list.find(({ id }) => id === 'fees')).toMatchObject({ required: true, current: 'Another fee, before.' });
    expect(list.find(({ id }) => id === 'direct')?.placeholders).toContain('designee');
    expect(list.find(({ id }) => id === 'direct')?.current).toBe(list.find(({ id }) => id === 'direct')?.shipped);
  });

  it('show letter (a) as well, with what was taken out as empty', () => {
    const current = withAccessRequestEdits(letterA, [edit('thanks', '', { kind: 'a' })]);

    expect(editableStatements(letterA, current).find(({ id }) => id === 'thanks')).toMatchObject({
      shipped: 'Thank you for your help.',
      current: '',
    });
  });
});
