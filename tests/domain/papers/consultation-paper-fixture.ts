import { noInterpreter, noTravel } from '../../../src/domain/consultations/consultation.ts';
import { slotOf } from '../../../src/domain/consultations/slot.ts';
import type { ConsultNotesFacts } from '../../../src/domain/papers/consult-notes.ts';
import type { TravelSheetFacts } from '../../../src/domain/papers/travel-sheet.ts';
import type { Practice } from '../../../src/domain/practice/practice.ts';
import type { Question, QuestionAnswer } from '../../../src/domain/questions/question.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { AnswerId, QuestionId } from '../../../src/domain/shared/ids.ts';
import { someConsultation } from '../../support/build-consultation.ts';

const practice: Practice = {
  name: 'Compass Advocacy',
  tagline: null,
  address: null,
  phone: '555-0190',
  fax: null,
  email: null,
  paperSize: 'letter',
  idleMinutes: 10,
};

/** A visit in New York of a client who lives in Los Angeles. */
export function travelFacts(): TravelSheetFacts {
  const consultation = someConsultation({
    mode: 'inPerson',
    place: 'Building C\n1 Example Way',
    phone: '555-0142',
    people: [{ name: 'Zofia Przykładowa', role: 'daughter' }],
    interpreter: { ...noInterpreter, isNeeded: true, language: 'Polish' },
    travel: { ...noTravel, leaveAt: '2026-12-01T07:30', how: 'By train', contactThere: 'Nurse Ito' },
  });
  return {
    consultation,
    slot: slotOf(consultation, { client: 'America/Los_Angeles', advocate: 'America/New_York' }),
    clientName: 'Łukasz Przykładowy',
    practice,
    advocateName: 'Ada Advocate',
    approvedOn: null,
    dated: '2026-11-21' as Day,
  };
}

/** A sheet on which every text is as long as the contract lets it be. */
export function longTravelFacts(): TravelSheetFacts {
  const facts = travelFacts();
  const words = 'Nguyễn Łódź '.repeat(160);
  return {
    ...facts,
    clientName: 'Wolfeschlegelsteinhausen '.repeat(8).trim(),
    consultation: {
      ...facts.consultation,
      institution: 'Second Center '.repeat(14).trim(),
      place: words.slice(0, 1_000),
      people: Array.from({ length: 40 }, (_, place) => ({ name: `Person ${place}`, role: 'relative' })),
      arrivalTests: 'Blood\n'.repeat(300).trim(),
      travel: {
        leaveAt: '2026-12-01T07:30',
        how: words,
        stay: words,
        bring: 'Thing\n'.repeat(300).trim(),
        parking: words.slice(0, 1_000),
        contactThere: 'Nurse Ito',
      },
    },
  };
}

export function consultNotesFacts(): ConsultNotesFacts {
  const consultation = someConsultation();
  return {
    consultation,
    slot: slotOf(consultation, { client: null, advocate: 'America/New_York' }),
    clientName: 'Łukasz Przykładowy',
    practice,
    questions: [],
    answers: [],
    toCome: new Set(),
    approvedOn: null,
    dated: '2026-11-21' as Day,
  };
}

export function someQuestion(overrides: Partial<Question> = {}): Question {
  const { id: consultationId, caseId } = someConsultation();
  return {
    id: 'question-1' as QuestionId,
    caseId,
    bankId: null,
    category: 'D',
    step: 'questions',
    text: 'A question?',
    generalText: null,
    fills: [],
    isTop: false,
    asker: 'client',
    askedOf: null,
    status: 'ready',
    consultationId,
    sharedOn: null,
    note: null,
    ...overrides,
  };
}

export function someAnswer(overrides: Partial<QuestionAnswer> = {}): QuestionAnswer {
  return {
    id: 'answer-1' as AnswerId,
    questionId: 'question-1' as QuestionId,
    consultationId: someConsultation().id,
    answeredBy: 'Dr. Ada Example',
    answeredOn: '2026-12-01' as Day,
    answer: 'An answer.',
    needsFollowUp: false,
    ...overrides,
  };
}
