import { rmSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { checkConnection } from './check-store.ts';
import { type Connection, openReadOnly } from './connection.ts';
import { createEmptyFile, moveIntoPlace, settleFile } from './write-file.ts';

/** Numbered steps, listed by hand because a bundle has no folder to scan; the number leads the name ("0010-clients"). */
export type Migrations = Readonly<Record<string, Migration>>;

/** The version a store has once all of these ran: the number of the last one. */
export function newestVersion(migrations: Migrations): number {
  return Math.max(0, ...Object.keys(migrations).map((name) => Number.parseInt(name, 10)));
}

/**
 * Brings the store to the newest version in one transaction, its version number included; a failure leaves it as it was.
 *
 * Foreign keys are off meanwhile, since a table that others point at can only be rebuilt so, and all of them are checked before the commit.
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  connection: Connection,
  migrations: Migrations,
): Promise<void> {
  connection.pragma('foreign_keys = OFF');
  try {
    await db.transaction().execute(async (transaction) => {
      const migrator = new Migrator({
        db: transaction,
        provider: { getMigrations: async () => migrations },
        migrationTableName: 'migrations',
        migrationLockTableName: 'migrationLock',
      });
      const { error } = await migrator.migrateToLatest();
      if (error) throw error;
      const broken = await sql`pragma foreign_key_check`.execute(transaction);
      if (broken.rows.length > 0) throw new Error(`a migration left ${broken.rows.length} rows that point at nothing`);
      await sql`pragma user_version = ${sql.lit(newestVersion(migrations))}`.execute(transaction);
    });
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

/**
 * Keeps an encrypted copy of the store beside it and proves that the copy is whole before answering.
 *
 * It is made with VACUUM INTO because an interrupted one leaves only a part file; the copy opens with the same key.
 */
export function keepVerifiedCopy(connection: Connection, copyFile: string, storeKey: Buffer): void {
  const part = `${copyFile}.part`;
  rmSync(part, { force: true });
  createEmptyFile(part);
  connection.prepare('VACUUM INTO ?').run(part);
  settleFile(part);
  verifyCopy(connection, part, storeKey);
  moveIntoPlace(part, copyFile);
}

function verifyCopy(original: Connection, copyFile: string, storeKey: Buffer): void {
  const copy = openReadOnly(copyFile, storeKey);
  try {
    const { problems, counts } = checkConnection(copy);
    const expected = checkConnection(original).counts;
    const isSame =
      JSON.stringify(counts) === JSON.stringify(expected) &&
      copy.pragma('application_id', { simple: true }) === original.pragma('application_id', { simple: true }) &&
      copy.pragma('user_version', { simple: true }) === original.pragma('user_version', { simple: true });
    if (problems.length > 0 || !isSame) throw new Error('the copy made before a migration is not like the store');
  } finally {
    copy.close();
  }
}
