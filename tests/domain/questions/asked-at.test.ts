import { describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../src/contract/question-fields.ts';
import { askedAt, leftOpenAt, stillToCome } from '../../../src/domain/questions/asked-at.ts';
import type { Question, QuestionAnswer } from '../../../src/domain/questions/question.ts';
import type { ConsultationId } from '../../../src/domain/shared/ids.ts';
import { buildAnswer, buildQuestion } from './build-question-facts.ts';

const [here, next, other] = ['here', 'next', 'other'] as ConsultationId[];
const toCome = stillToCome([
  { id: here as ConsultationId, status: 'held' },
  { id: next as ConsultationId, status: 'booked' },
  { id: other as ConsultationId, status: 'cancelled' },
]);
const view = (set: Partial<Question>, answer?: Partial<QuestionAnswer>): QuestionView => {
  const answers = answer === undefined ? [] : [buildAnswer(answer)];
  const wording = { isSpecific: true, names: [], generic: [], asksAdvocate: false };
  return {
    question: buildQuestion(set) as QuestionView['question'],
    pieces: [],
    placeholders: [],
    wording,
    isOwn: true,
    answers,
  };
};

describe('the questions of one consultation', () => {
  it.each<[string, QuestionView, boolean, boolean]>([
    ['meant for it', view({ consultationId: here as ConsultationId }), true, true],
    ['placed nowhere', view({ consultationId: null }), true, true],
    ['placed nowhere, of another step', view({ consultationId: null, step: 'oncologist' }), false, false],
    ['put off and traveled on', view({ consultationId: next as ConsultationId, status: 'deferred' }), true, false],
    ['new for the next', view({ consultationId: next as ConsultationId, status: 'ready' }), false, false],
    [
      'put off at one that was cancelled',
      view({ consultationId: other as ConsultationId, status: 'deferred' }),
      false,
      false,
    ],
  ])('%s: of one that was held, and of one to come', (_what, one, held, booked) => {
    expect(askedAt([one], { id: here as ConsultationId, status: 'held' }, toCome)).toHaveLength(held ? 1 : 0);
    expect(askedAt([one], { id: here as ConsultationId, status: 'booked' }, toCome)).toHaveLength(booked ? 1 : 0);
  });

  it.each<[string, Partial<QuestionAnswer> | undefined, Question['status'], boolean]>([
    ['without an answer', undefined, 'asked', true],
    ['answered', { consultationId: here as ConsultationId }, 'answered', false],
    ['answered with a follow-up', { consultationId: here as ConsultationId, needsFollowUp: true }, 'answered', true],
    ['marked as answered', undefined, 'answered', false],
  ])('leave open the one %s', (_what, answer, status, isOpen) => {
    const one = view({ consultationId: here as ConsultationId, status }, answer);
    expect(leftOpenAt([one], { id: here as ConsultationId, status: 'held' }, toCome)).toHaveLength(isOpen ? 1 : 0);
  });
});
