import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { CaseId, ChangeId, OrganizationId } from '../../src/domain/shared/ids.ts';
import { beginChange, endChange } from '../../src/store/changes/recorder.ts';
import { getOrganization } from '../../src/store/directory/directory.repository.ts';
import type { Migrations } from '../../src/store/migrate.ts';
import { allMigrations } from '../../src/store/migrations/all.ts';
import { createStoreFile, openStore } from '../../src/store/open-store.ts';
import { listRecordItems } from '../../src/store/records/records.repository.ts';
import { newPlace } from './store-fixture.ts';

const storeKey = Buffer.alloc(32, 9);
const before: Migrations = Object.fromEntries(
  Object.entries(allMigrations).filter(([name]) => Number.parseInt(name, 10) <= 60),
);

const olderRows = [
  "INSERT INTO people VALUES ('p', 'Ada', 'AA', NULL)",
  "INSERT INTO organizations VALUES ('o', 'Old General', 'hospital', NULL, '555-0100', NULL, NULL, '[\"fax\"]', 'Note', 'old general')",
  "INSERT INTO departments VALUES ('d', 'o', 0, 'him', 'Records', NULL, NULL, NULL, NULL, '[]', '9 to 5')",
  "INSERT INTO clients VALUES ('k', 'Bo Muster', NULL, '[]', NULL, '[]', '[]', NULL, '{}', 'en', 0, NULL, NULL, NULL, 'bo muster')",
  `INSERT INTO cases VALUES ('c', 'k', 'Lung', 'active', 'records', '{}', '2026-10-01', 'standard', NULL, NULL, NULL, NULL, NULL,
    '[]', '[]', NULL, NULL, NULL, 'none', '{}', NULL, NULL, NULL, 'p', 'a0')`,
  `INSERT INTO recordItems VALUES ('r', 'c', 0, 'tissueBlock', 'Core biopsy', 'o', 'd', '2026-09-01', NULL, 'S-1', NULL,
    '{"kind":"needed"}', NULL)`,
];

test('an older store keeps its organizations and records, with what is new about them unknown', async () => {
  const { file } = newPlace();
  await createStoreFile(file, storeKey, before);
  const older = await openStore(file, storeKey, before);
  await older.db.transaction().execute(async (db) => {
    await beginChange(db, 'change' as ChangeId);
    for (const row of olderRows) await sql.raw(row).execute(db);
    await endChange(db);
  });
  await older.close();

  const store = await openStore(file, storeKey);

  expect(await getOrganization(store.db, 'o' as OrganizationId)).toMatchObject({
    name: 'Old General',
    phone: '555-0100',
    acceptedChannels: ['fax'],
    accreditation: 'unknown',
    copyServiceId: null,
    mergedIntoId: null,
    departments: [{ id: 'd', name: 'Records', hours: '9 to 5', feeHabits: null }],
  });
  expect(await listRecordItems(store.db, ['c' as CaseId])).toMatchObject([
    { id: 'r', title: 'Core biopsy', custodianId: 'o', tissueLeft: null, fileId: null, isWetTissueWanted: false },
  ]);
  expect(await store.check()).toMatchObject({ ok: true });
  await store.close();
});
