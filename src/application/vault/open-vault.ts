import type { OperationName } from '../../contract/all.ts';
import type { ChangeId, PersonId } from '../../domain/shared/ids.ts';
import { findLastSequence, insertChange } from '../../store/changes/changes.repository.ts';
import type { StoreLock } from '../../store/lock-file.ts';
import { openStore, type Store } from '../../store/open-store.ts';
import { getPractice, listPeople } from '../../store/practice/practice.repository.ts';
import { findStoreFact, saveStoreFact } from '../../store/store-facts.ts';
import type { Context } from '../context.ts';
import { assertGenuine, type KeyFile, type ReadKeyFile, type Slot, writeKeyFile } from './key-file.ts';
import { keyFileKeyOf, storeKeyOf } from './keys.ts';
import type { VaultFiles } from './vault-files.ts';

/** A store that is open, with what is needed to change its key file and to close it. */
export interface OpenVault {
  readonly files: VaultFiles;
  readonly lock: StoreLock;
  readonly store: Store;
  /** Proves who wrote the key file; zeroed when closing. */
  readonly macKey: Buffer;
  keyFile: KeyFile;
  readonly personId: PersonId;
  /** What the person should hear once: an older store or key file was put back. */
  readonly notes: ReadonlyArray<string>;
}

export const GENERATION = 'keyFileGeneration';
export const STORE_ID = 'storeId';

/**
 * Opens the store with the data key a slot gave, and zeroes that key.
 * Errors: keyFileDamaged, and those of openStore.
 */
export async function openVault(
  files: VaultFiles,
  lock: StoreLock,
  read: ReadKeyFile,
  dataKey: Buffer,
  slot: Slot,
): Promise<OpenVault> {
  const macKey = keyFileKeyOf(dataKey);
  const storeKey = storeKeyOf(dataKey);
  dataKey.fill(0);
  try {
    assertGenuine(read, macKey);
    const store = await openStore(files.store, storeKey);
    try {
      const notes = await compareWithKeyFile(store, read.keyFile);
      // A person's slot carries the id of the person: the store says who that is.
      return { files, lock, store, macKey, keyFile: read.keyFile, personId: slot.id as string as PersonId, notes };
    } catch (error) {
      await store.close();
      throw error;
    }
  } catch (error) {
    macKey.fill(0);
    throw error;
  } finally {
    storeKey.fill(0);
  }
}

/** Writes the key file with these slots; then the store learns of it, and the record of changes says what was done. */
export async function replaceSlots(
  opened: OpenVault,
  slots: ReadonlyArray<Slot>,
  done: { readonly operation: OperationName; readonly summary: string },
  { newId, now }: Pick<Context, 'newId' | 'now'>,
): Promise<void> {
  const generation = Math.max(opened.keyFile.generation, await generationIn(opened.store)) + 1;
  const keyFile = { ...opened.keyFile, slots: [...slots], generation };
  writeKeyFile(opened.files.keys, keyFile, opened.macKey);
  opened.keyFile = keyFile;
  await opened.store.db.transaction().execute(async (db) => {
    await saveStoreFact(db, GENERATION, String(generation));
    await insertChange(db, {
      id: newId() as ChangeId,
      callId: newId(),
      ...done,
      reason: null,
      at: now().toString(),
      personId: opened.personId,
      clientId: null,
      caseId: null,
      result: {},
      undoesChangeId: null,
      trash: null,
    });
  });
}

/** Closes the store, forgets its keys and lets others open it. Says in the key file how far the store has come. */
export async function closeVault(opened: OpenVault, { log }: Pick<Context, 'log'>): Promise<void> {
  let isNoted = false;
  await opened.store.close(async (db) => {
    // Locking must not fail for want of disk space; an older number only makes a later comparison say less.
    isNoted = await noteLastChange(opened, db).then(
      () => true,
      () => false,
    );
  });
  if (!isNoted) log('vault.lastChangeNotNoted');
  opened.macKey.fill(0);
  opened.lock.release();
}

/** Names that a passphrase must not be. */
export async function namesIn({ db }: Store): Promise<ReadonlyArray<string>> {
  const [practice, people] = await Promise.all([getPractice(db), listPeople(db)]);
  return [practice.name, ...people.map((person) => person.name)];
}

async function noteLastChange(opened: OpenVault, db: Store['db']): Promise<void> {
  const lastChange = await findLastSequence(db);
  if (lastChange === opened.keyFile.lastChange) return;
  writeKeyFile(opened.files.keys, { ...opened.keyFile, lastChange }, opened.macKey);
}

async function generationIn({ db }: Store): Promise<number> {
  return Number((await findStoreFact(db, GENERATION)) ?? 0);
}

// The page code cannot see that a whole older file was put back; these two numbers can.
async function compareWithKeyFile(store: Store, keyFile: KeyFile): Promise<ReadonlyArray<string>> {
  const notes: string[] = [];
  const generation = await generationIn(store);
  if (generation > keyFile.generation) {
    notes.push(
      'The key file is older than the store: an earlier copy of keys.json was put back. A passphrase that was replaced since then works again; change the passphrase to end that.',
    );
  }
  if (generation < keyFile.generation) await saveStoreFact(store.db, GENERATION, String(keyFile.generation));
  if ((await findLastSequence(store.db)) < keyFile.lastChange) {
    notes.push(
      'The store is older than when it was last locked here: an earlier copy was put back, and what was entered since then is not in it. If you did not do this on purpose, keep this copy and look for a newer one.',
    );
  }
  return notes;
}
