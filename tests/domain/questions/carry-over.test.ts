import { expect, it } from 'vitest';
import { carriedOver } from '../../../src/domain/questions/carry-over.ts';
import type { Question, QuestionAnswer } from '../../../src/domain/questions/question.ts';
import type { CaseId, ConsultationId } from '../../../src/domain/shared/ids.ts';
import { day } from '../cases/build-case.ts';
import { buildAnswer, buildQuestion } from './build-question-facts.ts';

const [held, cancelled, next, other] = ['held', 'cancelled', 'next', 'other'] as const;
const at = (id: string) => id as ConsultationId;
const handover = { caseId: 'case-a' as CaseId, held: [at(held)], fellThrough: [at(cancelled)], to: at(next) };
const followUp = buildAnswer({ needsFollowUp: true });
const settled = buildAnswer();

it.each<[string, Partial<Question>, QuestionAnswer[], boolean]>([
  ['not answered', { status: 'ready' }, [], true],
  ['asked and not answered', { status: 'asked' }, [], true],
  ['put off before', { status: 'deferred' }, [], true],
  ['answered', { status: 'answered' }, [settled], false],
  ['answered, with a follow-up', { status: 'answered' }, [followUp], true],
  ['answered twice, the last settles it', { status: 'answered' }, [followUp, settled], false],
  ['answered by the answer of another question', {}, [buildAnswer({ questionId: 'question-b' as never })], true],
  ['marked as answered without an answer', { status: 'answered' }, [], false],
  ['for another consultation', { consultationId: at(other) }, [], false],
  ['for the next one already', { consultationId: at(next) }, [], false],
  ['for no consultation', { consultationId: null }, [], false],
  [
    'for no consultation, with a follow-up from the one held',
    { consultationId: null, status: 'answered' },
    [{ ...followUp, consultationId: at(held) }],
    true,
  ],
  [
    'for no consultation, settled at the one held',
    { consultationId: null, status: 'answered' },
    [{ ...settled, consultationId: at(held) }],
    false,
  ],
  ['of another case', { caseId: 'case-b' as CaseId }, [], false],
])('a question that is %s', (_what, set, answers, travels) => {
  const question = buildQuestion({ consultationId: at(held), sharedOn: day('2026-11-18'), isTop: true, ...set });

  const carried = carriedOver([question], answers, handover);

  expect(carried).toEqual(travels ? [{ ...question, consultationId: next, status: 'deferred', sharedOn: null }] : []);
});

it.each<[string, Partial<Question>, QuestionAnswer[], boolean]>([
  ['ready', { status: 'ready' }, [], true],
  ['put off before', { status: 'deferred' }, [], true],
  ['a draft', { status: 'draft' }, [], true],
  ['answered elsewhere', { status: 'answered' }, [settled], false],
  ['answered elsewhere, with a follow-up', { status: 'answered' }, [followUp], true],
])('a question for a consultation that fell through, %s, travels as it stood', (_what, set, answers, travels) => {
  const question = buildQuestion({ consultationId: at(cancelled), sharedOn: day('2026-11-18'), ...set });

  const carried = carriedOver([question], answers, handover);

  expect(carried).toEqual(travels ? [{ ...question, consultationId: next, sharedOn: null }] : []);
});

it('leaves everything where it is when the next consultation is among those that are over', () => {
  const question = buildQuestion({ consultationId: at(next) });
  expect(carriedOver([question], [], { ...handover, held: [at(next)], fellThrough: [at(next)] })).toEqual([]);
});
