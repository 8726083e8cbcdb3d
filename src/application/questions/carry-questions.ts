import type { ConsultationStatus } from '../../domain/consultations/consultation.ts';
import { carriedOver } from '../../domain/questions/carry-over.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId, ConsultationId } from '../../domain/shared/ids.ts';
import { listConsultations } from '../../store/consultations/consultations.repository.ts';
import { listAnswers, listQuestions, updateQuestion } from '../../store/questions/questions.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';

/**
 * Takes what was not answered at consultations of the case that are over on to `to`; the number of questions that
 * traveled. Part of whatever change calls it. Errors: invalidInput when `to` is no consultation of this case that is still to come.
 */
export async function carryQuestionsOver(db: WriteDb, caseId: CaseId, to: ConsultationId): Promise<number> {
  const consultations = await listConsultations(db, [caseId]);
  const next = consultations.find(({ id }) => id === to);
  if (next === undefined || (next.status !== 'planned' && next.status !== 'booked')) {
    throw new AppError(
      'invalidInput',
      'Questions travel to a consultation of this case that is still to come. Choose one that is planned or booked.',
      { field: 'toConsultationId' },
    );
  }
  const idsOf = (...over: ReadonlyArray<ConsultationStatus>) =>
    consultations.filter(({ status }) => over.includes(status)).map(({ id }) => id);
  const questions = await listQuestions(db, [caseId]);
  const answers = await listAnswers(
    db,
    questions.map(({ id }) => id),
  );
  const carried = carriedOver(questions, answers, {
    caseId,
    held: idsOf('held'),
    fellThrough: idsOf('cancelled', 'noShow'),
    to,
  });
  for (const question of carried) await updateQuestion(db, question);
  return carried.length;
}

/**
 * Does the same whenever a consultation was added, held, cancelled or did not take place: what is open travels to the next that is planned or booked, if
 * there is one.
 */
export async function carryQuestionsToNext(db: WriteDb, caseId: CaseId): Promise<number> {
  const open = (await listConsultations(db, [caseId])).filter(
    ({ status }) => status === 'planned' || status === 'booked',
  );
  // One without a slot comes after all that have one.
  const [next] = open.toSorted((one, other) => ((one.startsAt ?? '~') < (other.startsAt ?? '~') ? -1 : 1));
  return next === undefined ? 0 : await carryQuestionsOver(db, caseId, next.id);
}
