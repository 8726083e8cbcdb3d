import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createVault } from '../../src/application/vault/vault.ts';
import { fillSample } from '../../src/sample/fill-sample.ts';
import type { Store } from '../../src/store/open-store.ts';
import { recordedTables } from '../../src/store/schema.ts';
import { TEST_DAY } from '../support/fixed-clock.ts';
import { openPractice, TEST_PASSPHRASE, type TestApplication } from '../support/test-application.ts';

type Rows = Record<string, unknown>;

/** The rows of every recorded table, by table and id. */
async function rowsIn({ db }: Store): Promise<Rows> {
  const rows: Rows = {};
  for (const table of recordedTables) {
    const { rows: found } = await sql<{ id: string }>`SELECT * FROM ${sql.table(table)}`.execute(db);
    for (const row of found) rows[`${table} ${row.id}`] = row;
  }
  return rows;
}

/** The same, told from the record of changes alone. */
async function rowsTold({ db }: Store): Promise<Rows> {
  const changes = await db.selectFrom('changeRows').selectAll().orderBy('sequence').execute();
  const rows: Rows = {};
  for (const { tableName, rowId, after } of changes) {
    const place = `${tableName} ${rowId}`;
    if (after === null) delete rows[place];
    else rows[place] = JSON.parse(after);
  }
  return rows;
}

/** Closes the application and looks into its store from below. */
async function lookInside(app: TestApplication): Promise<{ told: Rows; found: Rows }> {
  await app.application.close();
  const vault = createVault(app.context);
  await vault.unlock({ slotId: null, passphrase: TEST_PASSPHRASE });
  const session = vault.session();
  if (session === null) throw new Error('the store is not open');
  const inside = { told: await rowsTold(session.store), found: await rowsIn(session.store) };
  await vault.lock('asked');
  return inside;
}

test('the record of changes tells the whole store, undo and trash included', async () => {
  const app = await openPractice();
  await fillSample(app.call, TEST_DAY, app.context.sampleForm());
  const [first, second] = await app.call('clients.list', {});
  if (first === undefined || second === undefined) throw new Error('the sample has clients');
  await app.call('clients.delete', { clientId: first.id });
  const { changeId } = await app.call('clients.delete', { clientId: second.id });
  await app.call('trash.restore', { changeId });
  await app.call('history.undo', {});

  const { told, found } = await lookInside(app);

  expect(Object.keys(found).length).toBeGreaterThan(60);
  expect(told).toEqual(found);
});

test('undoing everything the sample practice did leaves the store as it was made', async () => {
  const app = await openPractice();
  const before = await app.call('practice.get', {});
  await fillSample(app.call, TEST_DAY, app.context.sampleForm());

  while ((await app.call('history.undoable', {})) !== null) await app.call('history.undo', {});

  expect(await app.call('practice.get', {})).toEqual(before);
  expect((await app.call('board.get', {})).totalCount).toBe(0);
  expect(await app.call('vault.check', {})).toMatchObject({ ok: true, problems: [] });
  const { found } = await lookInside(app);
  expect(Object.keys(found)).toHaveLength(2);
});
