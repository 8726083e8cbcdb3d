import { describe, expect, it } from 'vitest';
import { findBankQuestion } from '../../../src/domain/questions/bank.ts';
import { typedFill } from '../../../src/domain/questions/fill.ts';
import {
  guessCategory,
  isOwnWording,
  judgeWording,
  nearestTemplates,
} from '../../../src/domain/questions/specificity.ts';
import { buildQuestion } from './build-question-facts.ts';

const judge = (text: string, fills: Parameters<typeof judgeWording>[0]['fills'] = []) =>
  judgeWording(buildQuestion({ text, fills }));

describe('judgeWording', () => {
  it.each([
    // workflow.md section 8: the examples of the rule.
    [
      'With a 2.1 cm HER2-positive tumor and clear nodes, is chemotherapy before surgery better than surgery first, if avoiding mastectomy matters most to me?',
      true,
    ],
    [
      'Is a trial open for KRAS G12C lung cancer that has grown on first-line treatment, within four hours of home?',
      true,
    ],
    [
      'I play the violin: how likely is lasting hand numbness with oxaliplatin, and is three months instead of six acceptable at my stage?',
      true,
    ],
    ['Is this the right treatment?', false],
    ['Any trials?', false],
    ['What are the side effects?', false],
    ['Will I be okay?', false],
    ['What should I do?', false],
    ['Is chemotherapy needed?', false],
    ['Is chemotherapy needed or is watching as safe?', true],
    ['Can I have radiation near home?', true],
    ['My tumor is T2: what does that mean?', false],
    ['What does stage IIB mean for my job?', true],
    ['Will it hurt?', false],
    ['How likely is it that Herceptin harms my heart?', true],
    ['¿Es este el tratamiento correcto?', false],
  ])('%s: %s', (text, isSpecific) => {
    expect(judge(text).isSpecific).toBe(isSpecific);
  });

  it('counts fills as what their placeholders name, two findings as two, and a blank as nothing', () => {
    const text = 'Do you agree this is {histology}, grade {grade}?';
    const [histology, grade] = [typedFill('histology', 'melanoma'), typedFill('grade', '2')];

    expect(judge(text, [histology, grade])).toMatchObject({ isSpecific: true, names: ['finding'] });
    expect(judge(text, [histology]).isSpecific).toBe(false);
    expect(judge(text).isSpecific).toBe(false);
    expect(
      judge('Is {proposedTreatment} safer than waiting?', [typedFill('proposedTreatment', 'surgery')]).names,
    ).toContain('option');
  });

  it.each([
    ['What is the best treatment?', ['best treatment']],
    ['Are there other options, and is this right?', ['other options', 'is this right']],
    ['Anything else?', ['anything else']],
    ['Should I worry?', ['should i worry']],
    ['Is surgery the best treatmentwise?', []],
    ['Why this stage?', []],
  ])('flags the general words of %s', (text, generic) => {
    expect(judge(text).generic).toEqual(generic);
  });

  it('sees a question that asks for the advocate’s judgement, by its words or by whom it asks', () => {
    expect(judge('What does my advocate think of this plan?').asksAdvocate).toBe(true);
    expect(judgeWording(buildQuestion({ askedOf: 'The nurse navigator' })).asksAdvocate).toBe(true);
    expect(judge('What would you advise?').asksAdvocate).toBe(false);
  });
});

it('calls a wording the bank’s only while it is word for word so', () => {
  const d1 = findBankQuestion('D1');
  expect(isOwnWording({ bankId: 'D1', text: d1?.text ?? '' })).toBe(false);
  expect(isOwnWording({ bankId: 'D1', text: 'What would you do first?' })).toBe(true);
  expect(isOwnWording({ bankId: null, text: d1?.text ?? '' })).toBe(true);
});

describe('nearestTemplates', () => {
  const nearest = (text: string, tags: string[] = [], onList: string[] = []) =>
    nearestTemplates(buildQuestion({ text, category: guessCategory(text) }), tags, new Set(onList)).map(({ id }) => id);

  it.each([
    ['Is this the right treatment?', 'D1'],
    ['Are there other options?', 'E5'],
    ['Any trials?', 'G1'],
    ['What are the side effects?', 'I1'],
    ['Will I be okay?', 'H1'],
    ['How much does it cost?', 'J3'],
    ['What if it comes back?', 'H2'],
  ])('offers for “%s” three, among them %s', (text, expected) => {
    const offered = nearest(text);

    expect(offered).toHaveLength(3);
    expect(offered).toContain(expected);
  });

  it('keeps to what fits the case and is not on the list', () => {
    expect(nearest('Can I have children after this, what about fertility?', ['YOUNG'])).toContain('I3');
    expect(nearest('Can I have children after this, what about fertility?')).not.toContain('I3');
    expect(nearest('Is this the right treatment?', [], ['D1'])).not.toContain('D1');
  });

  it.each([
    ['Any trials?', 'G'],
    ['How much will insurance pay?', 'J'],
    ['Is my biopsy enough tissue?', 'A'],
    ['Why?', 'D'],
  ])('takes “%s” for one of category %s', (text, category) => {
    expect(guessCategory(text)).toBe(category);
  });
});
