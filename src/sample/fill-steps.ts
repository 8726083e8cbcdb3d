import type { CaseId } from '../domain/shared/ids.ts';
import type { Call } from './fill-sample.ts';

/** Checklists under way in two of the invented cases: lines ticked, one added, one put first. */
export async function fillSteps(call: Call): Promise<void> {
  const clients = await call('clients.list', {});
  const caseOf = (legalName: string): CaseId | undefined =>
    clients.find((client) => client.legalName === legalName)?.cases[0]?.id;
  const gathering = caseOf('Percival Placeholder-Wolfeschlegelsteinhausen');
  const comparing = caseOf('Sigríður Ólafsdóttir Dæmi');
  if (gathering !== undefined) await gather(call, gathering);
  if (comparing !== undefined) {
    for (const key of ['enter', 'mark', 'missing']) {
      await call('checklists.tick', { caseId: comparing, step: 'evaluation', key, isDone: true });
    }
  }
}

async function gather(call: Call, caseId: CaseId): Promise<void> {
  const ofStep = { caseId, step: 'records' } as const;
  for (const key of ['custodians', 'portals', 'requests']) {
    await call('checklists.tick', { ...ofStep, key, isDone: true });
  }
  const { key } = await call('checklists.add', { ...ofStep, text: 'Ask the wife for the discs in the drawer' });
  await call('checklists.move', { ...ofStep, key, beforeKey: 'tissue' });
}
