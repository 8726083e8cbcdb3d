import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { AppError } from '../domain/shared/app-error.ts';

// Letters that Unicode does not take apart into a base letter and a mark.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_NAME = 100;

/**
 * A file name every system takes: plain letters, digits, spaces, "_" and "-", at most 100 characters and a plain
 * extension. Nothing in it can name another folder.
 */
export function safeFileName(suggested: string): string {
  const extension = /^\.[A-Za-z0-9]{1,5}$/.test(extname(suggested)) ? extname(suggested).toLowerCase() : '.pdf';
  const stem = suggested
    .slice(0, suggested.length - extname(suggested).length)
    .replace(/[ŁłØøĐđÐðÞþÆæŒœßı]/g, (letter) => PLAIN_LETTERS[letter] ?? '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 _-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, LONGEST_NAME - extension.length)
    .replace(/^[\s-]+|[\s-]+$/g, '');
  const usable = stem === '' || RESERVED_ON_WINDOWS.test(stem) ? `document ${stem}`.trim() : stem;
  return usable + extension;
}

/** Writes a file whole or not at all, replacing what was there. Errors: saveFailed, diskFull. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw refusalOf(error);
  }
}

/** Writes a file under a name no other file has, adding " (2)" and so on. Errors: saveFailed, diskFull. */
export async function writeUnderNewName(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = await reserveName(folder, name);
  try {
    await writeWhole(path, bytes);
    return path;
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Writes all files into a folder under new names, or none of them. Errors: saveFailed, diskFull. */
export async function writeAllUnderNewNames(
  folder: string,
  files: ReadonlyArray<{ name: string; bytes: Uint8Array }>,
): Promise<ReadonlyArray<string>> {
  const written: string[] = [];
  try {
    for (const file of files) written.push(await writeUnderNewName(folder, safeFileName(file.name), file.bytes));
    return written;
  } catch (error) {
    for (const path of written) await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Creating the empty file first keeps two savers from taking the same name, on every kind of file system. */
async function reserveName(folder: string, name: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    for (let number = 1; ; number += 1) {
      const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
      try {
        await (await open(path, 'wx', 0o600)).close();
        return path;
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
  } catch (error) {
    throw refusalOf(error);
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for syncing; its rename is already durable enough there.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function refusalOf(error: unknown): AppError {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('diskFull', 'The disk is full, so nothing was saved. Free some space or choose another place.');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new AppError(
      'saveFailed',
      'This place does not accept new files, so nothing was saved. Choose another one.',
    );
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('saveFailed', 'The folder is no longer there, so nothing was saved. Choose another one.');
  }
  return new AppError('saveFailed', 'The file could not be written, so nothing was saved. Choose another place.');
}
