import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/domain/letters/check-template.ts';
import type { LetterTemplate, TemplatePart } from '../../../src/domain/letters/template.ts';
import { templateOf } from './templates.ts';

const sound = templateOf('b');
const section = (text: string, over: object = {}): TemplatePart => ({
  part: 'section',
  id: 'one',
  lead: null,
  statements: [{ id: 'one', required: true, text, ...over }],
});
const broken = (over: Partial<LetterTemplate>) => checkTemplate({ ...sound, ...over });
const withPart = (part: TemplatePart) => broken({ parts: [part] });
const field = { id: 'one', label: 'One', type: 'line', required: false, help: null } as const;

describe('a template that is read', () => {
  it.each([
    [
      'an unknown placeholder',
      () => withPart(section('See {nothing}.')),
      'statement one: {nothing} stands for nothing.',
    ],
    [
      'one in what a representative says',
      () => withPart(section('Text.', { representativeText: '{nobody}' })),
      'statement one: {nobody} stands for nothing.',
    ],
    ['one in the subject', () => broken({ subject: '{nothing}' }), 'subject: {nothing} stands for nothing.'],
    ['one in the foot', () => broken({ footer: '{nothing}' }), 'footer: {nothing} stands for nothing.'],
    [
      'one in an enclosure',
      () => broken({ enclosures: [{ id: 'paper', text: '{nothing}' }] }),
      'enclosure paper: {nothing} stands for nothing.',
    ],
    [
      'one in words over initials',
      () => withPart({ part: 'initials', lead: null, text: '{nothing}' }),
      'the words over the initials: {nothing} stands for nothing.',
    ],
    ['a brace that stands alone', () => withPart(section('See {patient.')), 'statement one: A brace stands alone'],
    [
      'an unknown switch',
      () => withPart(section('Text.', { when: { switch: 'none' } })),
      'statement one: there is no switch “none”.',
    ],
    [
      'an unknown field',
      () => withPart(section('Text.', { when: { not: { field: 'none' } } })),
      'statement one: there is no field “none”.',
    ],
    [
      'an unknown choice',
      () => withPart(section('Text.', { when: { any: [{ field: 'electronicForm', is: 'stone' }] } })),
      'statement one: field “electronicForm” has no choice “stone”.',
    ],
    [
      'an unknown fact',
      () => withPart(section('Text.', { when: { all: [{ fact: 'none' }] } })),
      'statement one: there is no fact “none”.',
    ],
    [
      'a signer who does not sign it',
      () => withPart(section('Text.', { when: { signer: 'advocate' } })),
      'statement one: “advocate” does not sign this letter.',
    ],
    [
      'a field with the name of a point of law',
      () => broken({ fields: [{ ...field, id: 'fee' }] }),
      'field fee: a point of law has this name.',
    ],
    [
      'a choice without choices',
      () => broken({ fields: [{ ...field, type: 'choice' }] }),
      'field one: there is no choice.',
    ],
    [
      'a proposal of no fact',
      () => broken({ fields: [{ ...field, proposed: 'none' }] }),
      'field one: there is no fact “none” to propose.',
    ],
    ['two fields of one name', () => broken({ fields: [field, field] }), 'Two of one name: field “one”.'],
    [
      'a statement that lacks what it must keep',
      () => withPart(section('Text.', { mustKeep: ['{patient}'] })),
      'statement one: it lacks “{patient}” itself.',
    ],
  ])('with %s is refused in a plain sentence', (_, check, sentence) => {
    expect(check().join('\n')).toContain(sentence);
  });

  it('has nothing against it when it is sound', () => {
    expect(checkTemplate(sound)).toEqual([]);
  });
});
