import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { recordedTables } from '../../src/store/schema.ts';
import { temporaryStore } from '../support/temporary-store.ts';

/** Tables that are not recorded, each for the reason given at `recordedTables`; the last two are the migrator's own. */
const notRecorded = [
  'boardCards',
  'changeRows',
  'changes',
  'drafts',
  'fileBytes',
  'followUpReach',
  'followUps',
  'letters',
  'settings',
  'migrationLock',
  'migrations',
];

let store: Store;

beforeAll(async () => {
  store = await temporaryStore(afterAll);
});

async function query<Row>(text: string): Promise<Row[]> {
  return (await sql.raw<Row>(text).execute(store.db)).rows;
}

test('every table is recorded or named here as left out', async () => {
  const tables = await query<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );

  expect(tables.map(({ name }) => name).toSorted()).toEqual([...recordedTables, ...notRecorded].toSorted());
});

test('every table of ours keeps to the types of its columns', async () => {
  const loose = await query<{ name: string }>(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  );

  expect(loose.map(({ name }) => name).toSorted()).toEqual(['migrationLock', 'migrations']);
});

test('every foreign key is indexed', async () => {
  const keys = await query<{ table: string; column: string }>(
    `SELECT tables.name AS "table", keys."from" AS "column"
      FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'`,
  );
  const indexed = await query<{ table: string; column: string }>(
    `SELECT tables.name AS "table", columns.name AS "column"
      FROM sqlite_schema AS tables JOIN pragma_index_list(tables.name) AS indexes
      JOIN pragma_index_info(indexes.name) AS columns WHERE tables.type = 'table' AND columns.seqno = 0`,
  );
  const isIndexed = (key: { table: string; column: string }) =>
    indexed.some(({ table, column }) => table === key.table && column === key.column);

  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => !isIndexed(key))).toEqual([]);
});

test('the schema that all migrations make is the one looked at and kept', async () => {
  const rows = await query<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );

  const dump = rows
    .map((row) => `${row.sql.replaceAll(/\n\s+/g, '\n  ').replace('\n  ) STRICT', '\n) STRICT')};`)
    .join('\n\n');

  await expect(`${dump}\n`).toMatchFileSnapshot('../fixtures/schema.sql');
});
