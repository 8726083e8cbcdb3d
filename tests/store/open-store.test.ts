import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openWritable } from '../../src/store/connection.ts';
import { createStoreFile, openStore } from '../../src/store/open-store.ts';
import { findStoreFact, saveStoreFact } from '../../src/store/store-facts.ts';
import { storeRefusalOf } from '../../src/store/store-refusals.ts';
import { fillDisk, makeReadOnly, mountTinyDisk, NO_READ_ONLY, NO_TINY_DISK } from './hostile-disk.ts';
import { inStore, newPlace, newStoreFile, type StoreFixture } from './store-fixture.ts';

const PAGE = 4_096;
const storeKey = Buffer.alloc(32, 7);

describe('a new store', () => {
  test('is encrypted from its first byte and readable by its owner alone', async () => {
    const { file } = await newStoreFile();

    expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('leaves no other file beside it', async () => {
    const { folder } = await newStoreFile();

    expect(readdirSync(folder)).toEqual(['store.db']);
  });

  test('never takes the place of a file that is there', async () => {
    const { file } = newPlace();
    writeFileSync(file, 'something of mine');

    await expect(createStoreFile(file, storeKey)).rejects.toMatchObject({ code: 'storeExists' });
    expect(readFileSync(file, 'utf8')).toBe('something of mine');
  });

  test('takes the place of what an interrupted creation left', async () => {
    const { folder, file } = newPlace();
    writeFileSync(`${file}.part`, 'half a store');

    await createStoreFile(file, storeKey);

    expect(readdirSync(folder)).toEqual(['store.db']);
  });

  test('refuses a key that is not 32 bytes, which SQLite would take for a passphrase', async () => {
    const { folder, file } = newPlace();

    await expect(createStoreFile(file, Buffer.alloc(31))).rejects.toThrow('32 bytes');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an open store', () => {
  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['temp_store', 2],
    ['foreign_keys', 1],
    ['recursive_triggers', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['secure_delete', 1],
    ['mmap_size', 0],
    ['fullfsync', 1],
    ['checkpoint_fullfsync', 1],
    ['cipher', 'sqlcipher'],
    ['legacy', '4'],
  ])('has %s = %s', async (name, expected) => {
    const said = await inStore(await newStoreFile(), async ({ db }) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
      return Object.values(rows[0] ?? {})[0];
    });

    expect(said).toBe(expected);
  });

  test('waits five seconds for another connection', async () => {
    const timeout = await inStore(await newStoreFile(), async ({ db }) => {
      const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(db);
      return rows[0]?.timeout;
    });

    expect(timeout).toBe(5_000);
  });

  test('keeps what was written', async () => {
    const fixture = await newStoreFile();
    await inStore(fixture, ({ db }) => saveStoreFact(db, 'greeting', 'hello'));

    expect(await inStore(fixture, ({ db }) => findStoreFact(db, 'greeting'))).toBe('hello');
  });

  test('lets a running transaction end before it closes', async () => {
    const fixture = await newStoreFile();
    const store = await openStore(fixture.file, fixture.storeKey);
    const written = store.db.transaction().execute(async (db) => {
      await saveStoreFact(db, 'first', '1');
      await saveStoreFact(db, 'second', '2');
    });

    await store.close();
    await written;

    expect(await inStore(fixture, ({ db }) => findStoreFact(db, 'second'))).toBe('2');
  });

  test('answers nothing once it is closed', async () => {
    const { file, storeKey: key } = await newStoreFile();
    const store = await openStore(file, key);
    await store.close();

    await expect(findStoreFact(store.db, 'greeting')).rejects.toThrow();
  });
});

describe('what is not opened', () => {
  test('a file that is missing', async () => {
    await expect(openStore(newPlace().file, storeKey)).rejects.toMatchObject({ code: 'storeAbsent' });
  });

  test.each([0, 1, PAGE - 1])('a file of %i bytes, and it stays as it is', async (size) => {
    const { file } = newPlace();
    writeFileSync(file, Buffer.alloc(size, 1));

    await expect(openStore(file, storeKey)).rejects.toMatchObject({ code: 'notAStore' });
    expect(statSync(file).size).toBe(size);
  });

  test('a plain SQLite file', async () => {
    const { file } = newPlace();
    const plain = new SqliteDatabase(file);
    plain.exec('CREATE TABLE notes (text TEXT)');
    plain.close();

    await expect(openStore(file, storeKey)).rejects.toMatchObject({ code: 'notAStore' });
  });

  test('an encrypted file of another app', async () => {
    const { file } = newPlace();
    writeFileSync(file, '');
    const other = openWritable(file, storeKey);
    other.exec('CREATE TABLE notes (text TEXT)');
    other.close();

    await expect(openStore(file, storeKey)).rejects.toMatchObject({ code: 'notAStore' });
  });

  test('random bytes', async () => {
    const { file } = newPlace();
    writeFileSync(file, Buffer.alloc(5 * PAGE, 0xa5));

    await expect(openStore(file, storeKey)).rejects.toMatchObject({ code: 'storeDamaged' });
  });

  test('a store that was cut short', async () => {
    const fixture = await newStoreFile();
    truncateSync(fixture.file, 3 * PAGE);

    await expect(openStore(fixture.file, fixture.storeKey)).rejects.toMatchObject({ code: 'storeDamaged' });
    expect(statSync(fixture.file).size).toBe(3 * PAGE);
  });

  test('a store with a flipped bit on its first page', async () => {
    const fixture = await newStoreFile();
    flipBit(fixture.file, 200);

    await expect(openStore(fixture.file, fixture.storeKey)).rejects.toMatchObject({ code: 'storeDamaged' });
  });

  test('after an unclean end, a store with a flipped bit anywhere', async () => {
    const killed = await copyAsKilled(await newStoreFile());
    flipBit(killed.file, 20 * PAGE + 100);

    await expect(openStore(killed.file, killed.storeKey)).rejects.toMatchObject({ code: 'storeDamaged' });
  });

  test('a store in a folder that cannot be written to', async ({ skip }) => {
    const fixture = await newStoreFile();
    if (!makeReadOnly(fixture.folder)) skip(NO_READ_ONLY);

    await expect(openStore(fixture.file, fixture.storeKey)).rejects.toMatchObject({ code: 'storeReadOnly' });
  });

  test('a store whose file cannot be written to', async ({ skip }) => {
    const fixture = await newStoreFile();
    if (!makeReadOnly(fixture.file)) skip(NO_READ_ONLY);

    await expect(openStore(fixture.file, fixture.storeKey)).rejects.toMatchObject({ code: 'storeReadOnly' });
  });
});

describe('the check of a store', () => {
  test('finds nothing in a sound one and counts its rows', async () => {
    const { ok, problems, counts } = await inStore(await newStoreFile(), (store) => store.check());

    expect({ ok, problems, clients: counts.clients }).toEqual({ ok: true, problems: [], clients: 0 });
  });

  test('after an unclean end, finds everything that was committed', async () => {
    const killed = await copyAsKilled(await newStoreFile());

    await inStore(killed, async (store) => {
      expect(await store.check()).toMatchObject({ ok: true });
      expect(await findStoreFact(store.db, 'fact 499')).toBe('value 499');
    });
  });

  test('finds a flipped bit in any page', async () => {
    const fixture = await newStoreFile();
    flipBit(fixture.file, statSync(fixture.file).size - 100);

    await expect(inStore(fixture, (store) => store.check())).rejects.toMatchObject({ code: 'storeDamaged' });
  });

  test('finds a frozen letter that was exchanged', async () => {
    const fixture = await newStoreFile();
    tamper(fixture, [
      "INSERT INTO people VALUES ('p', 'A', 'A', NULL)",
      "INSERT INTO letters VALUES ('letter-a', 'request-a', NULL, NULL, x'00', 1, '[]', 'not its hash', '2026-11-21T09:00:00Z', 'p')",
    ]);

    expect(await inStore(fixture, (store) => store.check())).toMatchObject({
      ok: false,
      problems: ['The letter letter-a is no longer the one that was sent.'],
    });
  });

  test('finds a row that belongs to nothing', async () => {
    const fixture = await newStoreFile();
    tamper(fixture, [
      'PRAGMA foreign_keys = OFF',
      "INSERT INTO departments VALUES ('d', 'gone', 0, 'him', 'HIM', NULL, NULL, NULL, NULL, '[]', NULL, NULL)",
    ]);

    expect(await inStore(fixture, (store) => store.check())).toMatchObject({
      problems: ['A row of departments belongs to a row of organizations that is not there.'],
    });
  });

  test('finds an entry that was taken out of the record of changes', async () => {
    const fixture = await newStoreFile();
    const values = (id: string) => `VALUES ('${id}', '${id}', 'x', 'x', '2026-11-21T09:00:00Z', 'p', '{}', 0, 0)`;
    const columns = '(id, callId, operation, summary, at, personId, result, changedRowCount, isUndone)';
    tamper(fixture, [
      "INSERT INTO people VALUES ('p', 'A', 'A', NULL)",
      `INSERT INTO changes ${columns} ${values('a')}`,
      `INSERT INTO changes ${columns} ${values('b')}`,
      'DROP TRIGGER changesAreNotDeleted',
      "DELETE FROM changes WHERE id = 'a'",
    ]);

    expect(await inStore(fixture, (store) => store.check())).toMatchObject({
      problems: ['1 entries are missing from the record of changes.'],
    });
  });
});

describe('a full disk', () => {
  test('refuses a write, keeps everything before it and takes writes again once there is space', async ({ skip }) => {
    const { folder } = newPlace();
    const disk = join(folder, 'disk');
    if (!mountTinyDisk(disk, 2_048)) skip(NO_TINY_DISK);
    const file = join(disk, 'store.db');
    await createStoreFile(file, storeKey);
    const store = await openStore(file, storeKey);
    await saveStoreFact(store.db, 'before', 'kept');
    fillDisk(join(disk, 'filler'));

    const refused = await saveStoreFact(store.db, 'large', 'x'.repeat(1_000_000)).catch(storeRefusalOf);
    truncateSync(join(disk, 'filler'), 0);
    await saveStoreFact(store.db, 'after', 'taken');

    expect(refused).toMatchObject({ code: 'diskFull' });
    expect(await findStoreFact(store.db, 'before')).toBe('kept');
    expect(await findStoreFact(store.db, 'large')).toBeUndefined();
    expect(await findStoreFact(store.db, 'after')).toBe('taken');
    expect(await store.check()).toMatchObject({ ok: true });
    await store.close();
  });

  test('gets no new store and not even a part of one', async ({ skip }) => {
    const { folder } = newPlace();
    const disk = join(folder, 'disk');
    if (!mountTinyDisk(disk, 64)) skip(NO_TINY_DISK);

    await expect(createStoreFile(join(disk, 'store.db'), storeKey)).rejects.toMatchObject({ code: 'diskFull' });
    expect(readdirSync(disk)).toEqual([]);
  });
});

/** The files as a kill at this moment would leave them: committed changes, most of them in the write-ahead log only. */
async function copyAsKilled(fixture: StoreFixture): Promise<StoreFixture> {
  const { folder, file } = newPlace();
  await inStore(fixture, async ({ db }) => {
    for (let index = 0; index < 500; index++) await saveStoreFact(db, `fact ${index}`, `value ${index}`);
    copyFileSync(fixture.file, file);
    copyFileSync(`${fixture.file}-wal`, `${file}-wal`);
  });
  expect(existsSync(`${file}-wal`)).toBe(true);
  return { ...fixture, folder, file };
}

function flipBit(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Changes the store behind the app's back, as someone with the key could. */
function tamper({ file, storeKey: key }: StoreFixture, statements: ReadonlyArray<string>): void {
  const connection = openWritable(file, key);
  try {
    for (const statement of statements) connection.exec(statement);
  } finally {
    connection.close();
  }
}
