import { AppError, type ErrorCode } from '../domain/shared/app-error.ts';

const sentences = {
  storeAbsent: 'There is no store in this folder yet. Make a new one, or open the sample practice.',
  storeExists:
    'There is already a store in this folder, and it was left as it is. Unlock that one, or choose another folder.',
  storeDamaged:
    'The store file is damaged; nothing in it was changed. Put a backup copy of the whole folder in its place, and keep the damaged files until the copy has been checked.',
  notAStore:
    'The file in the place of the store is not a Crossbearing store, or it has been cut short. It was left as it is. Put a backup copy of the whole folder in its place.',
  storeNewer:
    'This store was made by a newer version of Crossbearing. It was not changed. Install that version or a later one to open it.',
  storeInUse:
    'This store is open in another window or by another user of this computer. Close it there first, then try again.',
  storeReadOnly:
    'The folder of the store cannot be written to, so nothing could be saved. Check that the disk is not locked or read-only and that the folder belongs to you, then try again.',
  diskFull:
    'The disk is full, so this was not saved; everything saved before is safe. Free some space, then try again.',
} as const satisfies Partial<Record<ErrorCode, string>>;

type StoreRefusal = keyof typeof sentences;

/** A refusal about the store's files, in the words the screens show. */
export function storeRefusal(code: StoreRefusal): AppError {
  return new AppError(code, sentences[code]);
}

/**
 * Turns what SQLite or the file system threw into a refusal the advocate can act on.
 * `undefined` for everything else, which is a bug and stays what it is.
 */
export function storeRefusalOf(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const refusal = refusalCodeOf(code);
  return refusal && storeRefusal(refusal);
}

/** Runs the work and lets only refusals and bugs out: no bare SQLite or file system error. */
export async function refusing<Value>(work: () => Promise<Value> | Value): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw storeRefusalOf(error) ?? error;
  }
}

function refusalCodeOf(code: string): StoreRefusal | undefined {
  if (fullDiskCodes.has(code)) return 'diskFull';
  if (readOnlyCodes.has(code) || code.startsWith('SQLITE_READONLY')) return 'storeReadOnly';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'storeInUse';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR'))
    return 'storeDamaged';
  return undefined;
}

const fullDiskCodes: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
  'SQLITE_IOERR_FSYNC',
]);

const readOnlyCodes: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM', 'SQLITE_CANTOPEN', 'SQLITE_PERM']);
