import type { MedicalRecordNumber } from '../../domain/clients/client.ts';
import { newClient } from '../../domain/clients/new-client.ts';
import type { ClientId } from '../../domain/shared/ids.ts';
import { listCasesOfClient, listCaseTitles } from '../../store/cases/cases.repository.ts';
import { deleteCase } from '../../store/cases/delete-case.ts';
import {
  deleteClient,
  getClient,
  insertClient,
  listClientTitles,
  updateClient,
} from '../../store/clients/clients.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { assertOrganizationKnown } from '../directory/assert-custodian.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';

export const clientHandlers: Handlers<NamesOf<'clients'>> = {
  async 'clients.list'({ text }, { db }) {
    const cases = Map.groupBy(await listCaseTitles(db), (title) => title.clientId);
    return (await listClientTitles(db, text)).map((client) => ({
      ...client,
      cases: (cases.get(client.id) ?? []).map(({ id, cancer, status }) => ({ id, cancer, status })),
    }));
  },

  async 'clients.get'({ clientId }, { db }) {
    return await getClient(db, clientId);
  },

  async 'clients.add'(given, { db, context, changeId, note }) {
    const client = newClient(context.newId() as ClientId, given);
    await assertCustodiansKnown(db, client.medicalRecordNumbers, 'medicalRecordNumbers');
    await insertClient(db, client);
    note({ summary: `Added ${client.legalName}`, clientId: client.id });
    return { changeId, clientId: client.id };
  },

  async 'clients.update'({ clientId, changes }, { db, changeId, note }) {
    const client = withChanges(await getClient(db, clientId), changes);
    await assertCustodiansKnown(db, changes.medicalRecordNumbers ?? [], 'changes.medicalRecordNumbers');
    await updateClient(db, client);
    note({ summary: `Changed ${client.legalName}`, clientId });
    return { changeId };
  },

  async 'clients.delete'({ clientId }, { db, changeId, note }) {
    const client = await getClient(db, clientId);
    for (const { id } of await listCasesOfClient(db, clientId)) await deleteCase(db, id);
    await deleteClient(db, clientId);
    note({
      summary: `Moved ${client.legalName} to the trash`,
      clientId,
      trash: { kind: 'client', name: client.legalName },
    });
    return { changeId };
  },
};

async function assertCustodiansKnown(
  db: ReadDb,
  numbers: ReadonlyArray<MedicalRecordNumber>,
  field: string,
): Promise<void> {
  for (const [place, { organizationId }] of numbers.entries()) {
    await assertOrganizationKnown(db, organizationId, `${field}.${place}.organizationId`);
  }
}
