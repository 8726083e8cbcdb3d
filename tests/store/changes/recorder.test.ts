import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ChangeId, PersonId } from '../../../src/domain/shared/ids.ts';
import { beginChange, endChange } from '../../../src/store/changes/recorder.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { recordedTables } from '../../../src/store/schema.ts';
import { temporaryStore } from '../../support/temporary-store.ts';

const CHANGE = 'change-1' as ChangeId;

async function inChange(store: Store, work: (db: Store['db']) => Promise<unknown>): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    await beginChange(db, CHANGE);
    await work(db);
    await endChange(db);
  });
}

async function recorded(store: Store) {
  const rows = await store.db.selectFrom('changeRows').selectAll().where('changeId', '=', CHANGE).execute();
  return rows.map(({ tableName, rowId, before, after }) => ({
    tableName,
    rowId,
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  }));
}

const bo = { id: 'person-b' as PersonId, name: 'Bo Helper', initials: 'BH', credential: null };

test.each(recordedTables)('every kind of write to %s is watched', async (table) => {
  const { db } = await temporaryStore();

  const { rows } = await sql<{ name: string }>`SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'`.execute(db);
  const own = rows.filter(({ name }) => name.endsWith(` ${table}`)).map(({ name }) => name.split(' ')[1]);

  expect(own.toSorted()).toEqual(['DELETE', 'INSERT', 'UPDATE']);
});

test('insert, update and delete outside a change are refused and change nothing', async () => {
  const store = await temporaryStore();

  await expect(store.db.insertInto('people').values(bo).execute()).rejects.toThrow('outside a change');
  await expect(store.db.updateTable('people').set({ name: 'Eve' }).execute()).rejects.toThrow('outside a change');
  await expect(store.db.deleteFrom('people').execute()).rejects.toThrow('outside a change');
  expect(await store.db.selectFrom('people').select('name').execute()).toEqual([{ name: 'Ada Advocate' }]);
});

test('each row is kept before and after, in the order of the writes', async () => {
  const store = await temporaryStore();

  await inChange(store, async (db) => {
    await db.insertInto('people').values(bo).execute();
    await db.updateTable('people').set({ credential: 'RN' }).where('id', '=', bo.id).execute();
    await db.deleteFrom('people').where('id', '=', bo.id).execute();
  });

  expect(await recorded(store)).toEqual([
    { tableName: 'people', rowId: bo.id, before: null, after: bo },
    { tableName: 'people', rowId: bo.id, before: bo, after: { ...bo, credential: 'RN' } },
    { tableName: 'people', rowId: bo.id, before: { ...bo, credential: 'RN' }, after: null },
  ]);
});

test('a row put in the place of another is recorded as gone and as new', async () => {
  const store = await temporaryStore();
  await inChange(store, (db) => db.insertInto('people').values(bo).execute());

  await store.db.transaction().execute(async (db) => {
    await beginChange(db, 'change-2' as ChangeId);
    await db
      .replaceInto('people')
      .values({ ...bo, name: 'Bo Other' })
      .execute();
    await endChange(db);
  });

  const rows = await store.db
    .selectFrom('changeRows')
    .select(['before', 'after'])
    .where('changeId', '=', 'change-2' as ChangeId)
    .execute();
  expect(rows.map(({ before, after }) => [before === null, after === null])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test('an update that changes nothing leaves no row', async () => {
  const store = await temporaryStore();

  await inChange(store, (db) => db.updateTable('people').set({ name: 'Ada Advocate' }).execute());

  expect(await recorded(store)).toEqual([]);
});

test('a change taken back with its transaction leaves no trace and no open change', async () => {
  const store = await temporaryStore();
  const failing = store.db.transaction().execute(async (db) => {
    await beginChange(db, CHANGE);
    await db.insertInto('people').values(bo).execute();
    throw new Error('stop');
  });

  await expect(failing).rejects.toThrow('stop');

  expect(await recorded(store)).toEqual([]);
  await expect(store.db.insertInto('people').values(bo).execute()).rejects.toThrow('outside a change');
});

test('the record of changes and frozen letters are not changed and not deleted', async () => {
  const { db } = await temporaryStore();
  await sql`INSERT INTO letters VALUES ('letter-a', 'request-a', NULL, NULL, x'25', 1, '[]', 'hash', 'now', 'person-a')`.execute(
    db,
  );

  await expect(sql`DELETE FROM letters`.execute(db)).rejects.toThrow('is not deleted');
  await expect(sql`UPDATE letters SET sha256 = ''`.execute(db)).rejects.toThrow('is not changed');
  await expect(sql`DELETE FROM changeRows`.execute(db)).rejects.toThrow('is not deleted');
  await expect(sql`UPDATE changeRows SET after = ''`.execute(db)).rejects.toThrow('is not changed');
  await expect(sql`DELETE FROM changes`.execute(db)).rejects.toThrow('is not deleted');
});
