import { describe, expect, it } from 'vitest';
import { judgeMove, stepsLeftBehind } from '../../../src/domain/cases/moves.ts';
import { type Step, steps } from '../../../src/domain/cases/steps.ts';

// One row per step a case stands at, one letter per step it would go to, in board order: y legal, n not.
const table: ReadonlyArray<readonly [Step, string]> = [
  ['reasons', 'yyyyyyyyy'],
  ['timing', 'nyyyyyyyy'],
  ['source', 'nnyyyyyyy'],
  ['records', 'nnyyyyyyy'],
  ['questions', 'nnyyyyyyy'],
  ['consultation', 'nnnnnyyyy'],
  ['evaluation', 'nnyynyyyy'],
  ['oncologist', 'nnnnnnyyy'],
  ['decision', 'nnnnnnyny'],
];
const moves = table.flatMap(([from, row]) =>
  steps.map((to, place) => ({ from, to, isLegal: row.charAt(place) === 'y' })),
);

describe('judgeMove', () => {
  it.each(moves.filter(({ isLegal }) => isLegal))('lets a case go from $from to $to', ({ from, to }) => {
    expect(judgeMove(from, to)).toEqual({ isLegal: true, why: null });
  });

  it.each(moves.filter(({ isLegal }) => !isLegal))('keeps a case from going from $from to $to', ({ from, to }) => {
    const { isLegal, why } = judgeMove(from, to);

    expect(isLegal).toBe(false);
    expect(why).toMatch(
      /^A case does not go back from \w+ to \w+\. From \w+ it can go (back to|on to) .+\. What was noted/,
    );
  });

  it.each([
    ['timing', 'reasons', 'From Timing it can go on to any later step.'],
    ['questions', 'timing', 'From Questions it can go back to Source or Records, or on to any later step.'],
    [
      'evaluation',
      'timing',
      'From Evaluation it can go back to Source, Records or Consultation, or on to any later step.',
    ],
    ['decision', 'records', 'From Decision it can go back to Evaluation.'],
  ] as const)('says where a case at %s can go instead of %s', (from, to, sentence) => {
    expect(judgeMove(from, to).why).toContain(sentence);
  });
});

describe('stepsLeftBehind', () => {
  it.each([
    ['reasons', 'timing', ['reasons']],
    ['reasons', 'source', ['reasons', 'timing']],
    ['timing', 'questions', ['timing']],
    ['source', 'records', []],
    ['questions', 'source', []],
    ['source', 'consultation', ['source', 'records', 'questions']],
    ['questions', 'consultation', ['source', 'records', 'questions']],
    ['records', 'evaluation', ['source', 'records', 'questions', 'consultation']],
    ['reasons', 'decision', steps.slice(0, 8)],
    ['evaluation', 'records', []],
    ['timing', 'timing', []],
  ] as ReadonlyArray<[Step, Step, Step[]]>)('from %s to %s are %j', (from, to, left) => {
    expect(stepsLeftBehind(from, to)).toEqual(left);
  });
});
