import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { expect, test } from 'vitest';
import { APPLICATION_ID, openReadOnly, readIdentity } from '../../src/store/connection.ts';
import { type Migrations, newestVersion } from '../../src/store/migrate.ts';
import { allMigrations } from '../../src/store/migrations/all.ts';
import { createStoreFile, openStore } from '../../src/store/open-store.ts';
import { findStoreFact, saveStoreFact } from '../../src/store/store-facts.ts';
import { newPlace } from './store-fixture.ts';

const storeKey = Buffer.alloc(32, 9);
const NEXT = 9_000;

test('a new store carries the number of the last migration', async () => {
  const { file } = newPlace();
  await createStoreFile(file, storeKey);

  const identity = readIdentity(file, storeKey);

  expect(identity).toEqual({ applicationId: APPLICATION_ID, version: newestVersion(allMigrations) });
});

test('migrations are numbered in the order in which they are listed', () => {
  const numbers = Object.keys(allMigrations).map((name) => Number.parseInt(name, 10));

  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
});

test('a store from a newer version is refused and keeps every byte', async () => {
  const { file } = newPlace();
  await createStoreFile(file, storeKey, withNext(['CREATE TABLE later (id TEXT) STRICT']));
  const before = readFileSync(file);

  await expect(openStore(file, storeKey)).rejects.toMatchObject({ code: 'storeNewer' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('an older store is brought to this version with what it holds', async () => {
  const file = await storeWithFact();

  const store = await openStore(file, storeKey, withNext(['CREATE TABLE later (id TEXT) STRICT']));

  expect(await findStoreFact(store.db, 'greeting')).toBe('hello');
  expect(await store.check()).toMatchObject({ ok: true, counts: { later: 0 } });
  await store.close();
  expect(readIdentity(file, storeKey).version).toBe(NEXT);
});

test('before it is migrated, an encrypted copy of the older store is kept that opens by itself', async () => {
  const file = await storeWithFact();
  const older = newestVersion(allMigrations);

  await (await openStore(file, storeKey, withNext(['DELETE FROM settings']))).close();

  const copyFile = `${file}.version-${older}`;
  expect(readIdentity(copyFile, storeKey).version).toBe(older);
  const copy = openReadOnly(copyFile, storeKey);
  expect(copy.prepare("SELECT value FROM settings WHERE name = 'greeting'").pluck().get()).toBe('hello');
  copy.close();
});

test('a store of this version is opened without a copy', async () => {
  const file = await storeWithFact();

  await (await openStore(file, storeKey)).close();

  expect(readdirSync(join(file, '..'))).toEqual(['store.db']);
});

test('a migration that fails halfway leaves the whole older store', async () => {
  const file = await storeWithFact();
  const failing = withNext(['CREATE TABLE later (id TEXT) STRICT', 'DELETE FROM settings', 'SELECT no such thing']);

  await expect(openStore(file, storeKey, failing)).rejects.toThrow();

  const store = await openStore(file, storeKey);
  expect(await findStoreFact(store.db, 'greeting')).toBe('hello');
  const { rows } = await sql`SELECT name FROM sqlite_schema WHERE name = 'later'`.execute(store.db);
  expect(rows).toEqual([]);
  await store.close();
});

test('a migration that leaves a row pointing at nothing is taken back', async () => {
  const file = await storeWithFact();
  const dangling =
    "INSERT INTO departments VALUES ('d', 'gone', 0, 'him', 'HIM', NULL, NULL, NULL, NULL, '[]', NULL, NULL)";

  await expect(openStore(file, storeKey, withNext([dangling]))).rejects.toThrow('1 rows that point at nothing');
  expect(readIdentity(file, storeKey).version).toBe(newestVersion(allMigrations));
});

test('foreign keys are on again after a migration', async () => {
  const file = await storeWithFact();

  const store = await openStore(file, storeKey, withNext(['CREATE TABLE later (id TEXT) STRICT']));

  const { rows } = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(store.db);
  expect(rows).toEqual([{ foreign_keys: 1 }]);
  await store.close();
});

async function storeWithFact(): Promise<string> {
  const { file } = newPlace();
  await createStoreFile(file, storeKey);
  const store = await openStore(file, storeKey);
  await saveStoreFact(store.db, 'greeting', 'hello');
  await store.close();
  return file;
}

function withNext(statements: ReadonlyArray<string>): Migrations {
  const next: Migration = {
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
  return { ...allMigrations, [`${NEXT}-next`]: next };
}
