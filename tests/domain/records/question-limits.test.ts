import { describe, expect, it } from 'vitest';
import data from '../../../resources/reference/question-bank.json' with { type: 'json' };
import { bankQuestions } from '../../../src/domain/questions/bank.ts';
import { packetOrder, recordKindFacts } from '../../../src/domain/records/kinds.ts';
import { blankQuestionText, questionLimits } from '../../../src/domain/records/question-limits.ts';
import { type RecordItem, recordKinds } from '../../../src/domain/records/record-item.ts';
import type { RecordItemId } from '../../../src/domain/shared/ids.ts';
import { buildItem } from './build-record-item.ts';

const limitedKinds = (items: ReadonlyArray<RecordItem>) => questionLimits(items).map(({ kind }) => kind);

describe('the question bank', () => {
  it('holds the 73 questions once each, every one in its category', () => {
    expect(new Set(bankQuestions.map(({ id }) => id)).size).toBe(73);
    expect(bankQuestions.every(({ id, category }) => id.startsWith(category))).toBe(true);
    expect(new Set(bankQuestions.map(({ category }) => category))).toEqual(
      new Set(data.categories.map(({ id }) => id)),
    );
  });

  it('has words for each context and each placeholder, and uses each placeholder', () => {
    const contexts = new Set(bankQuestions.flatMap((question) => question.contexts));
    const used = new Set(bankQuestions.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)));

    expect(Object.keys(data.contexts)).toEqual(expect.arrayContaining([...contexts]));
    expect([...used].toSorted()).toEqual(Object.keys(data.placeholders).toSorted());
  });

  it('lets each kind that a tier asks for limit at least one question', () => {
    const limiting = new Set(bankQuestions.flatMap(({ restsOn }) => restsOn));
    const ofTiers = recordKinds.filter((kind) => recordKindFacts(kind).tier !== null);

    expect(ofTiers.filter((kind) => !limiting.has(kind))).toEqual([]);
  });

  it('shows a question before it is filled with the names of its blanks', () => {
    expect(blankQuestionText({ text: 'Is this {histology}, grade {grade}?' })).toBe(
      'Is this [cancer type], grade [grade]?',
    );
    expect(bankQuestions.every((question) => !blankQuestionText(question).includes('{'))).toBe(true);
  });
});

describe('questionLimits', () => {
  it('names every kind of the packet that is missing in an empty ledger, but marrow studies only where listed', () => {
    expect(limitedKinds([])).toEqual(packetOrder.filter((kind) => kind !== 'hemeStudies' && kind !== 'other'));
    expect(limitedKinds([buildItem('hemeStudies', 'needed')])).toContain('hemeStudies');
  });

  it.each([
    ['checked', false],
    ['notNeeded', false],
    ['needed', true],
    ['requested', true],
    ['received', true],
    ['incomplete', true],
    ['notAvailable', true],
  ] as const)('counts a kind that is %s as missing: %s', (state, isMissing) => {
    expect(limitedKinds([buildItem('pathologySlides', state)]).includes('pathologySlides')).toBe(isMissing);
  });

  it('counts a kind as here once one of it is checked, and an earlier version not at all', () => {
    const earlier = buildItem('proposedPlan', 'checked', { id: 'earlier' as RecordItemId });
    const later = buildItem('proposedPlan', 'needed', { id: 'later' as RecordItemId, supersedesId: earlier.id });

    expect(limitedKinds([earlier, buildItem('proposedPlan', 'needed')])).not.toContain('proposedPlan');
    expect(limitedKinds([earlier, later])).toContain('proposedPlan');
  });

  it('gives questions for any case first, no more than the bank says', () => {
    const byId = new Map(bankQuestions.map((question) => [question.id, question]));

    for (const { questions } of questionLimits([])) {
      const isAny = questions.map(({ id }) => byId.get(id)?.contexts.includes('ANY') ?? false);
      expect(questions.length).toBeGreaterThan(0);
      expect(questions.length).toBeLessThanOrEqual(data.shownPerKind);
      expect(isAny).toEqual(isAny.toSorted((one, other) => Number(other) - Number(one)));
    }
    expect(
      questionLimits([])
        .find(({ kind }) => kind === 'imagingStudy')
        ?.questions.map(({ id }) => id),
    ).toEqual(['B1', 'B6', 'A6', 'B3']);
  });
});
