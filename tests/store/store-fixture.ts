import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createStoreFile, openStore, type Store } from '../../src/store/open-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export interface StoreFixture {
  readonly folder: string;
  readonly file: string;
  readonly storeKey: Buffer;
}

/** A store of the newest version with nothing in it, closed. */
export async function newStoreFile(): Promise<StoreFixture> {
  const fixture = { ...newPlace(), storeKey: randomBytes(32) };
  await createStoreFile(fixture.file, fixture.storeKey);
  return fixture;
}

/** Opens the store for as long as the work takes. */
export async function inStore<Value>(
  { file, storeKey }: StoreFixture,
  work: (store: Store) => Promise<Value>,
): Promise<Value> {
  const store = await openStore(file, storeKey);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

export function newPlace(): { folder: string; file: string } {
  const folder = temporaryFolder();
  return { folder, file: join(folder, 'store.db') };
}
