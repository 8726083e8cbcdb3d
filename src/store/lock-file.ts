import { existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import { storeRefusalOf } from './store-refusals.ts';
import { createEmptyFile } from './write-file.ts';

/** Held for as long as this process may read or write the store's files. */
export interface StoreLock {
  release(): void;
}

// A database that nothing points at any more is closed by the garbage collector, and its lock with it.
const heldDatabases = new Set<SqliteDatabase.Database>();

/**
 * Makes sure that one process at a time uses a store, also across users of a computer and shared folders.
 *
 * The lock is an exclusive transaction on a tiny plain SQLite file that never holds a row: unlike a file whose mere
 * presence counts, it ends by itself when the process dies. Throws storeInUse, storeReadOnly or diskFull.
 */
export function takeStoreLock(lockFile: string): StoreLock {
  let database: SqliteDatabase.Database | undefined;
  try {
    if (!existsSync(lockFile)) createEmptyFile(lockFile);
    database = new SqliteDatabase(lockFile, { timeout: 0 });
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    throw storeRefusalOf(error) ?? error;
  }
  const held = database;
  heldDatabases.add(held);
  return {
    release() {
      heldDatabases.delete(held);
      held.close();
    },
  };
}
