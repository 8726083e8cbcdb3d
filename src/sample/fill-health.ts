import type { Day } from '../domain/shared/days.ts';
import type { CaseId } from '../domain/shared/ids.ts';
import type { Call } from './fill-sample.ts';
import { type HealthTale, healthTales } from './health-tales.ts';

/** Tells the medical past of three of the invented clients: timeline, treatments, medicines, allergies, family. */
export async function fillHealth(call: Call, today: Day): Promise<void> {
  const clients = await call('clients.list', {});
  for (const tale of healthTales(today)) {
    const caseId = clients.find(({ legalName }) => legalName === tale.client)?.cases[0]?.id;
    if (caseId !== undefined) await tell(call, tale, caseId);
  }
}

async function tell(call: Call, tale: HealthTale, caseId: CaseId): Promise<void> {
  const told = { recordItemId: null, toldBy: tale.toldBy, lostRecord: null };
  for (const record of tale.records ?? []) await call('records.add', { ...record, caseId });
  const { items } = await call('records.list', { caseId });
  for (const { cites, ...treatment } of tale.treatments) {
    const recordItemId = items.find(({ title }) => cites !== undefined && title === cites)?.id ?? null;
    const source = recordItemId === null ? told : { recordItemId, toldBy: null, lostRecord: null };
    await call('health.addTreatment', { ...treatment, caseId, source });
  }
  for (const event of tale.events) await call('health.addEvent', { toldBy: tale.toldBy, ...event, caseId });
  // What the records and the treatments speak of is taken from them.
  if ((await call('health.proposeEvents', { caseId })).length > 0) await call('health.acceptEvents', { caseId });
  for (const medication of tale.medications)
    await call('health.addMedication', { source: told, ...medication, caseId });
  for (const allergy of tale.allergies) await call('health.addAllergy', { source: told, ...allergy, caseId });
  for (const relative of tale.relatives) await call('health.addRelative', { source: told, ...relative, caseId });
  await call('cases.update', { caseId, changes: { condition: tale.condition } });
}
