import { existsSync, rmSync, statSync } from 'node:fs';
import { Kysely } from 'kysely';
import { installRecorder } from './changes/recorder.ts';
import { checkConnection, type StoreCheck } from './check-store.ts';
import {
  APPLICATION_ID,
  assertWritable,
  type Connection,
  hasPlainHeader,
  inspectStoreFile,
  openWritable,
  readIdentity,
  refusesWrongKey,
} from './connection.ts';
import { StoreDialect } from './dialect.ts';
import { keepVerifiedCopy, type Migrations, migrate, newestVersion } from './migrate.ts';
import { allMigrations } from './migrations/all.ts';
import type { Database } from './schema.ts';
import { refusing, storeRefusal } from './store-refusals.ts';
import { createEmptyFile, moveIntoPlace, settleFile } from './write-file.ts';

/** An unlocked store. Nothing else in the app holds a connection. */
export interface Store {
  readonly db: Kysely<Database>;
  /** Reads every page and says what does not hold. Throws storeDamaged when that cannot even be read. */
  check(): Promise<StoreCheck>;
  /**
   * Lets a running transaction end, does `lastly`, then closes; a later query throws. A transaction that does not end is
   * not waited for long: SQLite takes it back, and `lastly` is left out.
   */
  close(lastly?: (db: Kysely<Database>) => Promise<void>): Promise<void>;
}

// A lock must be done within two seconds, whatever a stuck transaction does; SQLite undoes that one.
const LONGEST_WAIT_FOR_A_TRANSACTION = 1_500;

/**
 * Makes a new, empty, encrypted store of the newest version; never in the place of a file that is there.
 *
 * It is built under another name and only then renamed, so a store with this name is always whole.
 * Errors: storeExists, storeReadOnly, diskFull.
 */
export async function createStoreFile(
  file: string,
  storeKey: Buffer,
  migrations: Migrations = allMigrations,
): Promise<void> {
  if (existsSync(file)) throw storeRefusal('storeExists');
  const part = `${file}.part`;
  await refusing(async () => {
    removeStoreFiles(part);
    try {
      await buildStore(part, storeKey, migrations);
      if (hasPlainHeader(part) || !refusesWrongKey(part)) throw new Error('the new store is not encrypted');
      settleFile(part);
      moveIntoPlace(part, file);
    } finally {
      removeStoreFiles(part);
    }
  });
}

/**
 * Opens a store with its key and brings it to this version, after keeping a verified copy of the older one.
 *
 * A wrong passphrase never comes this far: the key file decides that, so an unreadable first page is damage.
 * Errors: storeAbsent, notAStore, storeDamaged, storeNewer, storeReadOnly, storeInUse, diskFull.
 */
export async function openStore(
  file: string,
  storeKey: Buffer,
  migrations: Migrations = allMigrations,
): Promise<Store> {
  return refusing(async () => {
    inspectStoreFile(file);
    assertWritable(file);
    const { applicationId, version } = readIdentity(file, storeKey);
    if (applicationId !== APPLICATION_ID) throw storeRefusal('notAStore');
    if (version > newestVersion(migrations)) throw storeRefusal('storeNewer');
    const endedUncleanly = hasUnfinishedJournal(file);
    const connection = openWritable(file, storeKey);
    try {
      assertTakesWrites(connection);
      if (endedUncleanly) assertPagesSound(connection);
      const db = new Kysely<Database>({ dialect: new StoreDialect(connection) });
      if (version < newestVersion(migrations)) {
        keepVerifiedCopy(connection, `${file}.version-${version}`, storeKey);
        await migrate(db, connection, migrations);
      }
      await installRecorder(db);
      return storeOver(connection, db);
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Removes a store that was never completed, with the files SQLite keeps beside it. */
export function removeStoreFiles(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}

function storeOver(connection: Connection, db: Kysely<Database>): Store {
  return {
    db,
    check: () => refusing(() => db.connection().execute(async () => checkConnection(connection))),
    close: async (lastly) => {
      if (!connection.open) return;
      const drained = db.connection().execute(async (free) => {
        // It may come this far long after the wait for it was given up.
        if (connection.open) await lastly?.(free);
        connection.close();
      });
      let timer: NodeJS.Timeout | undefined;
      const waited = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LONGEST_WAIT_FOR_A_TRANSACTION);
      });
      await Promise.race([drained, waited]);
      clearTimeout(timer);
      connection.close();
    },
  };
}

async function buildStore(part: string, storeKey: Buffer, migrations: Migrations): Promise<void> {
  createEmptyFile(part);
  const connection = openWritable(part, storeKey);
  try {
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    await migrate(new Kysely({ dialect: new StoreDialect(connection) }), connection, migrations);
  } finally {
    connection.close();
  }
}

// A clean close empties the write-ahead log and removes it.
function hasUnfinishedJournal(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

function assertTakesWrites(connection: Connection): void {
  connection.exec('BEGIN IMMEDIATE');
  connection.exec('ROLLBACK');
}

function assertPagesSound(connection: Connection): void {
  if (connection.pragma('quick_check', { simple: true }) !== 'ok') throw storeRefusal('storeDamaged');
}
