import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../domain/shared/app-error.ts';
import { inspectStoreFile } from '../../store/connection.ts';
import { storeRefusalOf } from '../../store/store-refusals.ts';
import { moveIntoPlace } from '../../store/write-file.ts';
import { keyFileDamaged, readKeyFile, type Slot } from './key-file.ts';

/** Where everything of one store lies. */
export interface VaultFiles {
  readonly folder: string;
  readonly store: string;
  /** A store whose recovery key has not been typed back yet, or that a crash kept from getting its name. */
  readonly newStore: string;
  readonly keys: string;
  readonly lock: string;
}

export function vaultFiles(folder: string): VaultFiles {
  return {
    folder,
    store: join(folder, 'store.db'),
    newStore: join(folder, 'store.db.new'),
    keys: join(folder, 'keys.json'),
    lock: join(folder, 'store.lock'),
  };
}

/** What can be told of the files without a key. */
export type FilesState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly slots: ReadonlyArray<Slot> }
  | { readonly kind: 'refused'; readonly refusal: AppError };

export function inspectFiles(files: VaultFiles): FilesState {
  if (isAbsent(files)) return { kind: 'absent' };
  try {
    assertFilesPresent(files);
    const { keyFile } = readKeyFile(files.keys);
    // The key file is written before the new store gets its name; unlocking completes that.
    inspectStoreFile(existsSync(files.store) ? files.store : files.newStore);
    return { kind: 'present', slots: keyFile.slots };
  } catch (error) {
    const refusal = storeRefusalOf(error);
    if (refusal === undefined) throw error;
    return { kind: 'refused', refusal };
  }
}

/** True when neither store nor key file is there; a store alone or a key file alone is damage, not absence. */
export function isAbsent(files: VaultFiles): boolean {
  return !existsSync(files.store) && !existsSync(files.keys);
}

/** Throws when one of the two files is missing: the app never puts a new one beside what is left. */
export function assertFilesPresent(files: VaultFiles): void {
  if (!existsSync(files.keys)) {
    throw new AppError(
      keyFileDamaged().code,
      'The key file (keys.json) is missing, so the store beside it cannot be unlocked; nothing was changed. Put a backup copy of keys.json back in the folder of the store.',
    );
  }
  if (!existsSync(files.store) && !existsSync(files.newStore)) {
    throw new AppError(
      'storeAbsent',
      'The store file (store.db) is missing, though its key file is there; nothing was changed. Put a backup copy of the whole folder in its place.',
    );
  }
}

/** Gives a new store its name when a crash came between the key file and that. Call with the lock held. */
export function finishInterruptedCreate(files: VaultFiles): void {
  if (!existsSync(files.store) && existsSync(files.keys) && existsSync(files.newStore)) {
    moveIntoPlace(files.newStore, files.store);
  }
}

/** Tells one content of the store file from another, to forget a refusal once the file was replaced. */
export function storeStamp(files: VaultFiles): string {
  const stat = statSync(files.store, { throwIfNoEntry: false });
  return stat ? `${stat.ino}:${stat.size}:${stat.mtimeMs}` : 'none';
}

/** Moves a folder out of the way under a name that is free; its files are kept. */
export function setAside(folder: string): void {
  for (let number = 1; ; number++) {
    const aside = `${folder}-damaged-${number}`;
    if (existsSync(aside)) continue;
    renameSync(folder, aside);
    return;
  }
}
