import { addDays, type Day } from '../domain/shared/days.ts';
import type { CaseId, QuestionId } from '../domain/shared/ids.ts';
import type { Call } from './fill-sample.ts';

/** Ranked lists in three of the invented cases: one answered by two doctors, one ready to go, one in Spanish begun. */
export async function fillQuestions(call: Call, today: Day): Promise<void> {
  const clients = await call('clients.list', {});
  const caseOf = (legalName: string): CaseId | undefined =>
    clients.find((client) => client.legalName === legalName)?.cases[0]?.id;
  const answered = caseOf('Sigríður Ólafsdóttir Dæmi');
  const ready = caseOf('Percival Placeholder-Wolfeschlegelsteinhausen');
  const begun = caseOf('Rosa Inventada Ejemplo');
  if (answered !== undefined) await addAnswered(call, answered, today);
  if (ready !== undefined) await addReady(call, ready, today);
  if (begun !== undefined) await addBegun(call, begun);
}

async function addAnswered(call: Call, caseId: CaseId, today: Day): Promise<void> {
  const held = (await call('consultations.list', { caseId })).find(
    ({ consultation }) => consultation.status === 'held',
  );
  const consultationId = held?.consultation.id ?? null;
  const answeredBy = held?.consultation.clinicianName ?? null;
  const bankIds = ['A1', 'B1', 'C4', 'D1', 'B2', 'G1', 'I1', 'H3', 'J2'];
  const { questionIds } = await call('questions.addFromBank', { caseId, bankIds });
  const own = await call('questions.add', {
    caseId,
    text: 'I play the violin: how likely is lasting numbness of the hands with {proposedTreatment}?',
    category: 'I',
  });
  const all = [...questionIds, own.questionId];
  for (const questionId of all) await call('questions.update', { questionId, changes: { consultationId } });
  const [slides, , receptors, first] = questionIds;
  await mark(call, [own.questionId, receptors, first]);
  await call('questions.markShared', { caseId, on: addDays(today, -8) });
  const answer = async (questionId: QuestionId | undefined, words: string, needsFollowUp = false) => {
    if (questionId === undefined) return;
    await call('questions.answer', {
      questionId,
      answer: words,
      answeredBy,
      answeredOn: addDays(today, -5),
      consultationId,
      needsFollowUp,
    });
  };
  await answer(slides, 'Yes. They read the slides again themselves.');
  await answer(
    receptors,
    'ER and PR yes. They see HER2 as low, and ask which test the first laboratory did and on which block.',
    true,
  );
  await answer(first, 'Hormone treatment and surgery; whether drugs come first rests on the second HER2 test.', true);
  await answer(own.questionId, 'They will not say in numbers before the HER2 result is settled.', true);
}

async function addReady(call: Call, caseId: CaseId, today: Day): Promise<void> {
  const { proposals } = await call('questions.propose', { caseId, step: 'questions' });
  const bankIds = proposals.filter(({ isFirstPick }) => isFirstPick).map(({ bankId }) => bankId);
  const { questionIds } = await call('questions.addFromBank', { caseId, bankIds: bankIds.slice(0, 10) });
  const booked = (await call('consultations.list', { caseId })).find(
    ({ consultation }) => consultation.status === 'booked',
  );
  const leg = await call('questions.add', {
    caseId,
    text: 'Can the leg be saved with radiation before surgery rather than amputation, and will I walk a mile again?',
    category: 'E',
    ...(booked === undefined ? {} : { consultationId: booked.consultation.id }),
  });
  await call('questions.add', {
    caseId,
    text: 'Will I be okay?',
    asker: 'supportPerson',
    category: 'H',
  });
  await mark(call, [leg.questionId, ...questionIds.slice(0, 2)]);
  await call('questions.markShared', { caseId, on: addDays(today, -1) });
}

async function addBegun(call: Call, caseId: CaseId): Promise<void> {
  await call('questions.addFromBank', { caseId, bankIds: ['F1', 'E1', 'G1', 'B2'] });
  await call('questions.add', { caseId, text: '¿Podré cuidar a mis nietos durante el tratamiento?', category: 'I' });
}

async function mark(call: Call, ids: ReadonlyArray<QuestionId | undefined>): Promise<void> {
  for (const questionId of ids) {
    if (questionId !== undefined) await call('questions.setTop', { questionId, isTop: true });
  }
}
