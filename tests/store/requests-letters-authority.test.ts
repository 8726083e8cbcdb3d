import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { defaultAccessRequestOptions, noFee } from '../../src/domain/requests/request.ts';
import type { CaseId, ChangeId, LetterId, PersonId, RequestId } from '../../src/domain/shared/ids.ts';
import { insertChange } from '../../src/store/changes/changes.repository.ts';
import { beginChange, endChange } from '../../src/store/changes/recorder.ts';
import { revertChange } from '../../src/store/changes/revert-change.ts';
import { findLetter } from '../../src/store/letters/letters.repository.ts';
import type { Migrations } from '../../src/store/migrate.ts';
import { allMigrations } from '../../src/store/migrations/all.ts';
import { createStoreFile, openStore, type Store } from '../../src/store/open-store.ts';
import { getRequest, listRequests } from '../../src/store/requests/requests.repository.ts';
import { newPlace } from './store-fixture.ts';

const storeKey = Buffer.alloc(32, 9);
const before: Migrations = Object.fromEntries(
  Object.entries(allMigrations).filter(([name]) => Number.parseInt(name, 10) <= 60),
);

const pdf = Buffer.from('%PDF-1.7 the letter as it went out');
const sha256 = createHash('sha256').update(pdf).digest('hex');
const options = JSON.stringify(defaultAccessRequestOptions);

const olderRows = [
  "INSERT INTO people VALUES ('p', 'Ada', 'AA', NULL)",
  "INSERT INTO organizations VALUES ('o', 'Old General', 'hospital', NULL, NULL, NULL, NULL, '[]', NULL, 'old general')",
  "INSERT INTO clients VALUES ('k', 'Bo Muster', NULL, '[]', NULL, '[]', '[]', NULL, '{}', 'en', 0, NULL, NULL, NULL, 'bo muster')",
  `INSERT INTO cases VALUES ('c', 'k', 'Lung', 'active', 'records', '{}', '2026-10-01', 'standard', NULL, NULL, NULL, NULL, NULL,
    '[]', '[]', NULL, NULL, NULL, 'none', '{}', NULL, NULL, NULL, 'p', 'a0')`,
  `INSERT INTO recordItems VALUES ('r', 'c', 0, 'pathologyReport', NULL, 'o', NULL, '2026-09-01', NULL, NULL, NULL,
    '{"kind":"needed"}', NULL)`,
  `INSERT INTO letters VALUES ('l', 'q1', x'${pdf.toString('hex')}', 1, '${sha256}', '2026-11-01T09:00:00Z', 'p')`,
  `INSERT INTO requests VALUES ('q1', 'c', 'o', NULL, 'accessRequest', 'a', 'CB-0001', '2026-11-01', 'portal', 'photoIdEnclosed',
    2500, '2026-11-08', '${options}', '2026-11-01', 'fax', 'T-1', 'l', '2026-11-01', 'faxConfirmation', NULL, NULL)`,
  `INSERT INTO requests VALUES ('q2', 'c', 'o', NULL, 'accessRequest', 'a', 'CB-0002', '2026-11-02', 'mail', 'other',
    NULL, NULL, '${options}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`,
  "INSERT INTO requestItems VALUES ('q1:0', 'q1', 0, 'r', '2026-01-01', NULL)",
];

const deletion = ["DELETE FROM requests WHERE id = 'q2'"];

async function change(store: Store, id: string, statements: ReadonlyArray<string>): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    await beginChange(db, id as ChangeId);
    for (const statement of statements) await sql.raw(statement).execute(db);
    await endChange(db);
    await insertChange(db, {
      id: id as ChangeId,
      callId: id,
      operation: 'requests.delete',
      summary: 'A change of before',
      reason: null,
      at: '2026-11-02T09:00:00Z',
      personId: 'p' as PersonId,
      clientId: null,
      caseId: null,
      result: {},
      undoesChangeId: null,
      trash: null,
    });
  });
}

/** A store as the first version of the app filled it, opened by this one. */
async function migratedStore(): Promise<Store> {
  const { file } = newPlace();
  await createStoreFile(file, storeKey, before);
  const older = await openStore(file, storeKey, before);
  await change(older, 'filled', olderRows);
  await change(older, 'deleted', deletion);
  await older.close();
  return await openStore(file, storeKey);
}

const untold = {
  signer: 'client',
  fields: {},
  switches: {},
  overrides: [],
  authorizationId: null,
  continuesId: null,
  extension: null,
  denial: null,
  fee: noFee,
};

test('an older store keeps its requests and its frozen letters, with what is new about them not yet said', async () => {
  const store = await migratedStore();

  const requests = await listRequests(store.db, 'c' as CaseId);

  expect(requests).toEqual([
    {
      ...untold,
      id: 'q1',
      caseId: 'c',
      custodianId: 'o',
      departmentId: null,
      route: 'accessRequest',
      letterKind: 'a',
      reference: 'CB-0001',
      letterDate: '2026-11-01',
      items: [{ recordItemId: 'r', from: '2026-01-01', to: null, outcome: null }],
      delivery: 'portal',
      idMethod: 'photoIdEnclosed',
      feeCeilingCents: 2500,
      neededBy: '2026-11-08',
      options: defaultAccessRequestOptions,
      sent: { sentOn: '2026-11-01', channel: 'fax', tracking: 'T-1', letterId: 'l', sentAt: null, proofId: null },
      receipt: { receivedOn: '2026-11-01', basis: 'faxConfirmation', confirmedWith: null },
      closedOn: null,
    },
  ]);
  const letter = await findLetter(store.db, 'l' as LetterId);
  expect(Buffer.from(letter?.pdf ?? [])).toEqual(pdf);
  expect(letter).toMatchObject({ pageCount: 1, contents: [] });
  expect(await store.check()).toMatchObject({ ok: true, problems: [] });
  await store.close();
});

test('a frozen letter is as safe after the migration as before', async () => {
  const { db, close } = await migratedStore();

  await expect(sql`DELETE FROM letters`.execute(db)).rejects.toThrow('is not deleted');
  await expect(sql`UPDATE letters SET sha256 = ''`.execute(db)).rejects.toThrow('is not changed');
  const nobodys = sql`INSERT INTO letters SELECT 'n', NULL, NULL, NULL, pdf, 1, '[]', sha256, frozenAt, personId FROM letters`;
  await expect(nobodys.execute(db)).rejects.toThrow('CHECK');
  await close();
});

test('what was deleted before the migration can be taken back after it', async () => {
  const store = await migratedStore();

  await store.db.transaction().execute(async (db) => {
    await beginChange(db, 'undo' as ChangeId);
    await revertChange(db, 'deleted' as ChangeId);
    await endChange(db);
  });

  expect(await getRequest(store.db, 'q2' as RequestId)).toMatchObject({ ...untold, reference: 'CB-0002', sent: null });
  await store.close();
});
