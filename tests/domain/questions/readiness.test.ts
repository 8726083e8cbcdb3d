import { describe, expect, it } from 'vitest';
import { noValues } from '../../../src/domain/cases/case.ts';
import { typedFill } from '../../../src/domain/questions/fill.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { questionReadiness, questionWarnings, sentToCenter } from '../../../src/domain/questions/readiness.ts';
import { countLine } from '../../../src/domain/questions/words.ts';
import { day } from '../cases/build-case.ts';
import { buildQuestion } from './build-question-facts.ts';

const today = day('2026-11-21');
const specific = 'Is surgery safer than waiting at stage II?';
const ready = (count: number, set: (place: number) => Partial<Question> = () => ({})): Question[] =>
  Array.from({ length: count }, (_, place) =>
    buildQuestion({
      id: `q${place}` as Question['id'],
      text: specific,
      bankId: place === 0 ? 'B2' : null,
      category: place === 1 ? 'G' : 'D',
      isTop: place < 3,
      sharedOn: day('2026-11-20'),
      ...set(place),
    }),
  );
const valued = { values: { ...noValues, weighs: 'Time at home' }, consultOn: null };
const codes = (list: ReadonlyArray<Question>, theCase: Parameters<typeof questionWarnings>[1] = valued) =>
  questionWarnings(list, theCase, today).map(({ code }) => code);

describe('questionReadiness', () => {
  it.each([
    [7, false],
    [8, true],
    [15, true],
    [16, false],
  ])('calls a list of %i questions a good length: %s', (count, isGoodLength) => {
    expect(questionReadiness(ready(count)).isGoodLength).toBe(isGoodLength);
  });

  it('counts blanks in the first ten apart, and leaves out what is answered or of another step', () => {
    const list = ready(12, (place) => (place === 4 || place === 11 ? { text: 'Grade {grade}?' } : {}));
    expect(questionReadiness(list)).toMatchObject({ count: 12, marked: 3, blanks: 2, blanksAtTop: 1, isShared: true });
    expect(
      questionReadiness(ready(9, (place) => (place === 0 ? { status: 'answered' } : { step: 'evaluation' }))),
    ).toMatchObject({ count: 0, isShared: false });
    expect(questionReadiness(ready(9, (place) => (place === 8 ? { sharedOn: null } : {}))).isShared).toBe(false);
  });
});

describe('questionWarnings', () => {
  it('has nothing to say of a ready list, nor of an empty one', () => {
    expect(codes(ready(9))).toEqual([]);
    expect(codes([])).toEqual([]);
  });

  it.each<
    [string, Question[], typeof valued | { values: typeof noValues; consultOn: ReturnType<typeof day> | null }, string]
  >([
    ['more than 15', ready(16), valued, 'tooMany'],
    ['few', ready(3), valued, 'tooFew'],
    ['only general ones', ready(9, () => ({ text: 'Why?' })), valued, 'onlyGeneral'],
    ['no values', ready(9), { values: noValues, consultOn: null }, 'noValues'],
    [
      'one for the advocate',
      ready(9, (place) => (place === 5 ? { text: 'What does my advocate think?' } : {})),
      valued,
      'asksAdvocate',
    ],
    ['none about trials', ready(9, () => ({ category: 'D' })), valued, 'noTrial'],
    ['none about what is missing', ready(9, () => ({ bankId: null })), valued, 'noMissing'],
    ['two marked', ready(9, (place) => ({ isTop: place < 2 })), valued, 'fewMarked'],
    ['a blank at the top', ready(9, (place) => (place === 2 ? { text: `${specific} {tnm}` } : {})), valued, 'blanks'],
    [
      'a consult in two days, not shared',
      ready(9, () => ({ sharedOn: null })),
      { ...valued, consultOn: day('2026-11-23') },
      'notShared',
    ],
  ])('names %s', (_what, list, theCase, code) => {
    expect(codes(list, theCase)).toEqual([code]);
  });

  it('does not press for sharing three days ahead, and says when the consult is', () => {
    const list = ready(9, () => ({ sharedOn: null }));
    expect(codes(list, { ...valued, consultOn: day('2026-11-24') })).toEqual([]);
    expect(questionWarnings(list, { ...valued, consultOn: day('2026-11-22') }, today)[0]?.words).toContain('tomorrow');
  });

  it('takes a filled blank for no blank, and names the question it is about', () => {
    const list = ready(9, (place) =>
      place === 5
        ? { text: 'Does my advocate agree?' }
        : { text: `${specific} {tnm}`, fills: [typedFill('tnm', 'T1')] },
    );
    expect(questionWarnings(list, valued, today)).toMatchObject([{ code: 'asksAdvocate', questionId: 'q5' }]);
  });
});

it.each([
  [{ count: 11, marked: 3, blanks: 1 }, '11 questions, 3 marked, 1 blank left'],
  [{ count: 1, marked: 0, blanks: 2 }, '1 question, 2 blanks left'],
  [{ count: 0, marked: 0, blanks: 0 }, '0 questions'],
])('says the count in one line', (counts, words) => {
  expect(countLine(counts)).toBe(words);
});

describe('sentToCenter', () => {
  it.each<[string, (place: number) => Partial<Question>, ReturnType<typeof sentToCenter>]>([
    ['nobody has sent', () => ({ sharedOn: null }), null],
    ['went out whole', () => ({}), { lastOn: day('2026-11-20'), notSent: 0 }],
    ['has grown since', (place) => (place > 7 ? { sharedOn: null } : {}), { lastOn: day('2026-11-20'), notSent: 2 }],
    ['went out again', (place) => (place === 3 ? { sharedOn: today } : {}), { lastOn: today, notSent: 0 }],
    [
      'holds answered ones not sent',
      (place) => (place > 7 ? { sharedOn: null, status: 'answered' } : {}),
      { lastOn: day('2026-11-20'), notSent: 0 },
    ],
  ])('of a list that %s', (_what, set, expected) => {
    expect(sentToCenter(ready(10, set))).toEqual(expected);
  });
});
