import type { Relative, Treatment } from '../../../src/domain/health/health.ts';
import type { QuestionFacts } from '../../../src/domain/questions/facts.ts';
import type { Question, QuestionAnswer } from '../../../src/domain/questions/question.ts';
import type { CaseId, QuestionId } from '../../../src/domain/shared/ids.ts';
import { buildCase, day } from '../cases/build-case.ts';
import { buildRelative as buildAnyRelative, buildTreatment as buildAnyTreatment } from '../health/build-health.ts';

/** A case of a breast cancer with nothing more known, and whatever a test sets. */
export function buildQuestionFacts(
  set: Omit<Partial<QuestionFacts>, 'case'> & { case?: Parameters<typeof buildCase>[0] } = {},
): QuestionFacts {
  const { case: ofCase, ...others } = set;
  const nothing = { opinions: [], records: [], treatments: [], relatives: [], differences: [] };
  return { ...nothing, today: day('2026-11-21'), case: buildCase(ofCase), ...others };
}

/** A question in the client's words, and whatever a test sets. */
export function buildQuestion(set: Partial<Question> = {}): Question {
  return {
    id: 'question-a' as QuestionId,
    caseId: 'case-a' as CaseId,
    bankId: null,
    category: 'D',
    step: 'questions',
    text: 'Is this the right treatment?',
    generalText: null,
    fills: [],
    isTop: false,
    asker: 'client',
    askedOf: null,
    status: 'draft',
    consultationId: null,
    sharedOn: null,
    note: null,
    ...set,
  };
}

/** An answer that needs no follow-up, and whatever a test sets. */
export function buildAnswer(set: Partial<QuestionAnswer> = {}): QuestionAnswer {
  return {
    id: 'answer-a' as QuestionAnswer['id'],
    questionId: 'question-a' as QuestionId,
    consultationId: null,
    answeredBy: 'Dr. Example',
    answeredOn: day('2026-11-20'),
    answer: 'Yes.',
    needsFollowUp: false,
    ...set,
  };
}

const source = { recordItemId: null, toldBy: 'Ana Example', lostRecord: null };

/** A first line of drug treatment, and whatever a test sets. */
export function buildTreatment(set: Partial<Treatment> = {}): Treatment {
  return buildAnyTreatment({ name: 'Carboplatin and pemetrexed', line: 1, from: day('2026-03-02'), source, ...set });
}

/** A mother with breast cancer at 45, and whatever a test sets. */
export function buildRelative(set: Partial<Relative> = {}): Relative {
  return buildAnyRelative({ side: 'maternal', cancer: 'Breast cancer', ageAtDiagnosis: 45, source, ...set });
}
