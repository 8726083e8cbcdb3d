import { describe, expect, it } from 'vitest';
import { findBankQuestion } from '../../../src/domain/questions/bank.ts';
import { caseTags } from '../../../src/domain/questions/case-tags.ts';
import { proposeQuestions } from '../../../src/domain/questions/propose.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { opinionOf, says } from '../opinions/compare-fixture.ts';
import { buildQuestion, buildQuestionFacts } from './build-question-facts.ts';

type Set = Parameters<typeof buildQuestionFacts>[0];

const idsOf = (set: Set, onList: ReadonlyArray<Question> = [], step: Parameters<typeof proposeQuestions>[2] = null) =>
  proposeQuestions(buildQuestionFacts(set), onList, step).map(({ bankId }) => bankId);
const fromBank = (bankId: string): Question => {
  const found = findBankQuestion(bankId);
  if (found === undefined) throw new Error(`No ${bankId}`);
  return buildQuestion({ id: bankId as Question['id'], bankId, category: found.category, text: found.text });
};

describe('caseTags', () => {
  it.each<[string, Set, Record<string, string>]>([
    [
      'what the intake marks',
      { case: { tumorTags: ['GI'], situationTags: ['OLDER'] } },
      { GI: 'marked in the intake', OLDER: 'marked in the intake' },
    ],
    ['a trigger', { case: { cancer: 'X', triggers: ['rareCancer'] } }, { RARE: 'trigger: rare or unusual tumor' }],
    ['the phase', { case: { cancer: 'X', phase: 'preTreatment' } }, { NEW: 'phase: before treatment' }],
    ['the urgency', { case: { cancer: 'X', urgency: 'inTreatment' } }, { INTX: 'urgency: in treatment' }],
    ['the words of the cancer', { case: { cancer: 'Colon, ascending' } }, { GI: 'the case says “colon”' }],
    [
      'the first opinion',
      { case: { cancer: 'X' }, opinions: [opinionOf(1, { modality: says(['surgery', 'systemic']) })] },
      { SURG: 'the first opinion names surgery', SYS: 'the first opinion names drug treatment' },
    ],
  ])('follow from %s', (_what, set, expected) => {
    const tags = Object.fromEntries(caseTags(buildQuestionFacts(set)));

    expect(Object.keys(tags)).toEqual(Object.keys(expected));
    for (const [tag, why] of Object.entries(expected)) expect(tags[tag]).toContain(why);
  });

  it('leave the words of the cancer alone once a tumor is marked', () => {
    const facts = buildQuestionFacts({ case: { cancer: 'Lung, spread from breast', tumorTags: ['BREAST'] } });

    expect([...caseTags(facts).keys()]).toEqual(['BREAST']);
  });
});

describe('proposeQuestions', () => {
  it('always has one question about trials and one about what is missing, even when nothing is known', () => {
    expect(
      proposeQuestions(buildQuestionFacts({ case: { cancer: 'Unknown primary', currentStep: 'questions' } }), []),
    ).toEqual([
      { bankId: 'B2', why: ['Every list keeps one question about what is missing'], isFirstPick: true },
      { bankId: 'G1', why: ['Every list keeps one question about trials'], isFirstPick: true },
    ]);
  });

  it.each([
    ['confirmDiagnosis', ['A1', 'A3', 'A4'], ['B1', 'A8', 'A5']],
    ['confirmStage', ['B1', 'B6'], ['A1', 'B3']],
    ['validatePlan', ['D1', 'D2', 'D3', 'D4', 'D5', 'D7'], ['D6', 'E5']],
    ['findAlternatives', ['E5', 'E6'], ['E1', 'D1']],
    ['findTrial', ['G1'], ['G3']],
    ['understandPrognosis', ['H1', 'H2', 'H3'], ['I1']],
  ] as const)('follows the reason %s', (reason, has, hasNot) => {
    const ids = idsOf({ case: { cancer: 'X', currentStep: 'questions', reasons: [reason] } });

    expect(ids).toEqual(expect.arrayContaining([...has]));
    for (const id of hasNot) expect(ids).not.toContain(id);
  });

  it.each([
    ['SURG', ['A7', 'E1', 'E2', 'F1', 'F2']],
    ['INTX', ['M1', 'M2']],
    ['META', ['A6', 'C3', 'G4']],
    ['YOUNG', ['I3']],
  ] as const)('follows the situation %s', (tag, has) => {
    const ids = idsOf({ case: { cancer: 'X', currentStep: 'questions', situationTags: [tag] } });

    expect(ids).toEqual(expect.arrayContaining([...has]));
  });

  it.each([
    ['reasons', ['J3', 'J5', 'J6', 'K2']],
    ['source', ['J3', 'J5', 'J6']],
    ['evaluation', ['A8', 'G3', 'L1', 'L2', 'L3']],
    ['oncologist', ['L4', 'L5', 'L6', 'L7']],
  ] as const)('keeps to the questions of step %s', (currentStep, has) => {
    const ids = idsOf({ case: { cancer: 'X', currentStep } });

    expect(ids.filter((id) => id !== 'B2' && id !== 'G1')).toEqual([...has]);
    expect(idsOf({ case: { cancer: 'X' } }, [], currentStep === 'reasons' ? 'timing' : currentStep)).not.toContain(
      'D1',
    );
  });

  it('leaves out what is on the list, by number or by its words, and keeps the trial question once', () => {
    const set: Set = { case: { cancer: 'X', currentStep: 'questions', reasons: ['validatePlan', 'moreTesting'] } };
    const sameWords = buildQuestion({ text: 'Which part of the first plan would you keep unchanged' });
    const ids = idsOf(set, [fromBank('D1'), fromBank('G2'), fromBank('C1'), sameWords]);

    expect(ids).not.toContain('D1');
    expect(ids).not.toContain('D4');
    expect(ids).not.toContain('G1');
    expect(ids).toContain('B2');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says why for each, most grounds first', () => {
    const facts = buildQuestionFacts({
      case: { cancer: 'X', currentStep: 'questions', reasons: ['findTrial', 'planNextLine'], situationTags: ['REC'] },
    });
    const proposals = proposeQuestions(facts, []);

    expect(proposals.every(({ why }) => why.length > 0)).toBe(true);
    expect(proposals.find(({ bankId }) => bankId === 'G4')?.why).toEqual([
      'Reason: Find a clinical trial',
      'Reason: Plan the next line of treatment',
      'Recurrence (marked in the intake)',
    ]);
    expect(proposals.slice(0, 3).map(({ bankId }) => bankId)).toContain('G4');
  });

  it('picks first what makes a list of usual length, from several categories', () => {
    const facts = buildQuestionFacts({
      case: {
        currentStep: 'questions',
        reasons: ['confirmDiagnosis', 'validatePlan', 'findAlternatives', 'understandPrognosis', 'moreTesting'],
        situationTags: ['SURG', 'SYS'],
      },
    });
    const picked = proposeQuestions(facts, []).filter(({ isFirstPick }) => isFirstPick);

    expect(picked).toHaveLength(12);
    expect(new Set(picked.map(({ bankId }) => bankId.charAt(0))).size).toBeGreaterThanOrEqual(4);
  });
});
