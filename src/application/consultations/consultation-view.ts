import { consultationChecks, sayRecording } from '../../domain/consultations/checklist.ts';
import type { Consultation } from '../../domain/consultations/consultation.ts';
import { type OtherZones, slotOf } from '../../domain/consultations/slot.ts';
import { consultationWarnings, zoneWarnings } from '../../domain/consultations/warnings.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import type { Context } from '../context.ts';

/** The zones of the client of a case and of this machine. Errors: notFound. */
export async function zonesOf(
  db: ReadDb,
  caseId: CaseId,
  { timeZone }: Pick<Context, 'timeZone'>,
): Promise<OtherZones> {
  const { clientId } = await getCase(db, caseId);
  return { client: (await getClient(db, clientId)).timeZone, advocate: timeZone() };
}

/** A consultation with what follows from it. */
export function viewOf(consultation: Consultation, zones: OtherZones, context: Pick<Context, 'now' | 'today'>) {
  const slot = slotOf(consultation, zones);
  const facts = { slot, today: context.today(), now: context.now().toString() };
  return {
    consultation,
    slot,
    warnings: [...consultationWarnings(consultation, facts), ...zoneWarnings(consultation, slot, zones)],
    checks: consultationChecks(consultation),
    recordingSays: sayRecording(consultation),
  };
}
