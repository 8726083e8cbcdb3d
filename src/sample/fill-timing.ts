import { addDays, type Day } from '../domain/shared/days.ts';
import type { CaseId } from '../domain/shared/ids.ts';
import type { Call } from './fill-sample.ts';

/** Where two of the invented cases stand with treatment and tests: one waits for a result, one is in treatment. */
export async function fillTiming(call: Call, today: Day): Promise<void> {
  const clients = await call('clients.list', {});
  const caseOf = (legalName: string): CaseId | undefined =>
    clients.find((client) => client.legalName === legalName)?.cases[0]?.id;
  const waiting = caseOf('Nguyễn Thị Thí Dụ');
  const planned = caseOf('Rosa Inventada Ejemplo');
  if (waiting !== undefined) {
    await call('cases.update', {
      caseId: waiting,
      changes: {
        phase: 'preTreatment',
        workUp: 'partly',
        urgencyConditions: ['fastLymphoma'],
        pendingTests: [{ test: 'Gene panel of the biopsy', expectedOn: addDays(today, 4) }],
      },
    });
  }
  if (planned !== undefined) {
    await call('cases.update', { caseId: planned, changes: { phase: 'preTreatment', workUp: 'complete' } });
  }
}
