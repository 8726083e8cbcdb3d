import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import type { Person, Practice } from '../../domain/practice/practice.ts';
import type { PersonId, SlotId } from '../../domain/shared/ids.ts';
import { type StoreLock, takeStoreLock } from '../../store/lock-file.ts';
import { createStoreFile, openStore, removeStoreFiles } from '../../store/open-store.ts';
import { saveStoreFact } from '../../store/store-facts.ts';
import { refusing, storeRefusal } from '../../store/store-refusals.ts';
import { ensureFolder, moveIntoPlace } from '../../store/write-file.ts';
import type { Context } from '../context.ts';
import { type FirstRows, insertFirstRows } from '../first-rows.ts';
import {
  KEY_FILE_FORMAT,
  type KeyFile,
  type PassphraseSlot,
  readKeyFile,
  type Slot,
  writeKeyFile,
} from './key-file.ts';
import { KEY_LENGTH, keyFileKeyOf, storeKeyOf } from './keys.ts';
import { GENERATION, type OpenVault, openVault, STORE_ID } from './open-vault.ts';
import { makePassphraseSlot, makeRecoverySlot } from './slots.ts';
import { isAbsent, type VaultFiles } from './vault-files.ts';

export interface FirstPerson {
  readonly passphrase: string;
  readonly personName: string;
  readonly initials: string;
  readonly practiceName: string;
}

/** A store that is built but has neither its name nor its key file yet: nothing of it can be taken for a store. */
export interface NewVault {
  readonly files: VaultFiles;
  readonly lock: StoreLock;
  readonly keyFile: KeyFile;
  readonly dataKey: Buffer;
  readonly personSlot: PassphraseSlot;
  /** Whether key file and store have their names, so that only opening is left to do. */
  isPlaced: boolean;
}

/**
 * Builds a store under its temporary name, with the practice and its first person in it.
 *
 * @param recoveryKey opens the store beside the passphrase; without one there is no second way in
 * Errors: storeExists, storeInUse, storeReadOnly, diskFull.
 */
export async function buildNewVault(
  files: VaultFiles,
  first: FirstPerson,
  recoveryKey: Buffer | null,
  context: Context,
): Promise<NewVault> {
  return refusing(async () => {
    ensureFolder(files.folder);
    const lock = takeStoreLock(files.lock);
    const dataKey = randomBytes(KEY_LENGTH);
    try {
      if (!isAbsent(files)) throw storeRefusal('storeExists');
      const storeId = context.newId();
      const person: Person = {
        id: context.newId() as PersonId,
        name: first.personName,
        initials: first.initials,
        credential: null,
      };
      await buildStoreFile(files, dataKey, storeId, { practice: newPractice(first.practiceName), person }, context);
      const id = person.id as string as SlotId;
      const sealedFor = { storeId, dataKey };
      const { passphrase, initials } = first;
      const personSlot = await makePassphraseSlot({ ...sealedFor, id, label: initials, passphrase }, context);
      const slots: Slot[] = [personSlot];
      if (recoveryKey) {
        slots.push(makeRecoverySlot({ ...sealedFor, id: context.newId() as SlotId, label: '', recoveryKey }));
      }
      const keyFile: KeyFile = { format: KEY_FILE_FORMAT, storeId, generation: 1, lastChange: 0, slots };
      return { files, lock, keyFile, dataKey, personSlot, isPlaced: false };
    } catch (error) {
      dataKey.fill(0);
      lock.release();
      throw error;
    }
  });
}

/**
 * Gives the new store its key file, then its name, and opens it. A crash between the two is completed at the next unlock.
 * Errors: storeExists, storeReadOnly, diskFull; calling it again then takes up where it stopped.
 */
export async function completeNewVault(vault: NewVault): Promise<OpenVault> {
  const { files, lock, dataKey, personSlot } = vault;
  return refusing(async () => {
    if (!vault.isPlaced) placeFiles(vault);
    vault.isPlaced = true;
    const opened = await openVault(files, lock, readKeyFile(files.keys), Buffer.from(dataKey), personSlot);
    dataKey.fill(0);
    return opened;
  });
}

function placeFiles({ files, keyFile, dataKey }: NewVault): void {
  if (!isAbsent(files)) throw storeRefusal('storeExists');
  const macKey = keyFileKeyOf(dataKey);
  try {
    writeKeyFile(files.keys, keyFile, macKey);
    moveIntoPlace(files.newStore, files.store);
  } catch (error) {
    // A key file alone would look like a store that was lost.
    if (!existsSync(files.store)) rmSync(files.keys, { force: true });
    throw error;
  } finally {
    macKey.fill(0);
  }
}

/** Throws away a store that was never completed. */
export function discardNewVault({ files, lock, dataKey }: NewVault): void {
  dataKey.fill(0);
  removeStoreFiles(files.newStore);
  lock.release();
}

async function buildStoreFile(
  files: VaultFiles,
  dataKey: Buffer,
  storeId: string,
  first: FirstRows,
  context: Context,
): Promise<void> {
  const storeKey = storeKeyOf(dataKey);
  try {
    // What a crash left of a store that was never completed.
    removeStoreFiles(files.newStore);
    await createStoreFile(files.newStore, storeKey);
    const store = await openStore(files.newStore, storeKey);
    try {
      await insertFirstRows(store.db, first, context);
      await saveStoreFact(store.db, STORE_ID, storeId);
      await saveStoreFact(store.db, GENERATION, '1');
    } finally {
      await store.close();
    }
  } finally {
    storeKey.fill(0);
  }
}

function newPractice(name: string): Practice {
  return {
    name,
    tagline: null,
    address: null,
    phone: null,
    fax: null,
    email: null,
    paperSize: 'letter',
    idleMinutes: 10,
  };
}
