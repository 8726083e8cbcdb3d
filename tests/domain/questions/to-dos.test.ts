import { describe, expect, it } from 'vitest';
import { placeholderStates } from '../../../src/domain/questions/fill.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { questionToDos, toDoDueOn } from '../../../src/domain/questions/to-dos.ts';
import { day } from '../cases/build-case.ts';
import { buildQuestion, buildQuestionFacts } from './build-question-facts.ts';

const view = (text: string, set: Partial<Question> = {}) => {
  const question = buildQuestion({ text, ...set });
  return { question, placeholders: placeholderStates(question, buildQuestionFacts()) };
};

describe('questionToDos', () => {
  it('names each thing that is not known once, with the questions that wait for it', () => {
    const list = [
      view('Do you agree with stage {stageGroup} ({tnm})?', { bankId: 'B1' }),
      view('Is this safe?'),
      view('At stage {stageGroup}, what would you do to spare {avoidEffect}?'),
    ];

    expect(questionToDos(list).map(({ text, askFirst, ranks }) => ({ text, askFirst, ranks }))).toEqual([
      {
        text: 'Stage unknown: ask as B1 first, or enter it in the first opinion.',
        askFirst: 'B1',
        ranks: [1, 3],
      },
      { text: expect.stringMatching(/^TNM unknown/), askFirst: null, ranks: [1] },
      {
        text: 'Nothing to avoid noted: ask the client and enter it with the values.',
        askFirst: null,
        ranks: [3],
      },
    ]);
  });

  it('leaves out what the case knows, what is filled in and what is answered', () => {
    const known = buildQuestionFacts({
      case: { values: { weighs: null, mustAvoid: 'Nausea', duties: null, work: null } },
    });
    const question = buildQuestion({ text: 'How do I avoid {avoidEffect}?' });

    expect(questionToDos([{ question, placeholders: placeholderStates(question, known) }])).toEqual([]);
    expect(questionToDos([view('How do I avoid {avoidEffect}?', { status: 'answered' })])).toEqual([]);
    expect(questionToDos([view('No blanks here?')])).toEqual([]);
  });
});

describe('toDoDueOn', () => {
  const today = day('2026-11-21');

  it.each([
    ['2026-12-01', '2026-11-29'],
    ['2026-11-23', '2026-11-21'],
    ['2026-11-22', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-20', null],
    [null, null],
  ])('of a consultation on %s is %s', (consultOn, expected) => {
    expect(toDoDueOn(consultOn === null ? null : day(consultOn), today)).toBe(expected);
  });
});
