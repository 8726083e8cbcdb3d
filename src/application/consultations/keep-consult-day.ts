import { consultDayAfter } from '../../domain/consultations/consult-day.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getCase, updateCase } from '../../store/cases/cases.repository.ts';
import { listConsultations } from '../../store/consultations/consultations.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';

/** Does something to the consultations of a case and keeps the consultation day of the case in step with them. */
export async function keepConsultDay(
  db: WriteDb,
  caseId: CaseId,
  today: Day,
  change: () => Promise<void>,
): Promise<void> {
  const before = await listConsultations(db, [caseId]);
  await change();
  const theCase = await getCase(db, caseId);
  const consultOn = consultDayAfter(theCase.consultOn, before, await listConsultations(db, [caseId]), today);
  if (consultOn !== theCase.consultOn) await updateCase(db, { ...theCase, consultOn });
}
