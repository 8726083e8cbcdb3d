import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeStoreLock } from '../../src/store/lock-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { makeReadOnly, NO_READ_ONLY } from './hostile-disk.ts';

test('a second window of the same app is refused', () => {
  const lockFile = join(temporaryFolder(), 'store.lock');
  const lock = takeStoreLock(lockFile);

  expect(() => takeStoreLock(lockFile)).toThrow(expect.objectContaining({ code: 'storeInUse' }));
  lock.release();
});

test('another process is refused until the first one dies, even by kill -9', async () => {
  const lockFile = join(temporaryFolder(), 'store.lock');
  const holder = await holdInOtherProcess(lockFile);

  expect(() => takeStoreLock(lockFile)).toThrow(expect.objectContaining({ code: 'storeInUse' }));

  holder.kill('SIGKILL');
  await once(holder, 'exit');
  takeStoreLock(lockFile).release();
});

test('a released lock can be taken again', () => {
  const lockFile = join(temporaryFolder(), 'store.lock');

  takeStoreLock(lockFile).release();
  takeStoreLock(lockFile).release();
});

test('the lock holds nothing and only its owner may touch it', () => {
  const lockFile = join(temporaryFolder(), 'store.lock');

  const lock = takeStoreLock(lockFile);

  expect(statSync(lockFile)).toMatchObject({ size: 0, mode: 0o100600 });
  lock.release();
});

test('a folder that cannot be written to is named as the reason', ({ skip }) => {
  const folder = temporaryFolder();
  if (!makeReadOnly(folder)) skip(NO_READ_ONLY);

  expect(() => takeStoreLock(join(folder, 'store.lock'))).toThrow(expect.objectContaining({ code: 'storeReadOnly' }));
});

async function holdInOtherProcess(lockFile: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'hold-lock.ts');
  const holder = spawn(process.execPath, ['--expose-gc', script, lockFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return holder;
}
