import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { framesOf, toFailure } from '../../src/application/failure.ts';
import { createLog } from '../../src/application/log.ts';
import { AppError } from '../../src/domain/shared/app-error.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openPractice } from '../support/test-application.ts';

function withCode(code: string): Error {
  return Object.assign(new Error(`${code}: database or disk is full, at Łukasz`), { code });
}

test.each([
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_IOERR_WRITE', 'diskFull'],
  ['ENOSPC', 'diskFull'],
  ['SQLITE_READONLY', 'storeReadOnly'],
  ['SQLITE_CORRUPT', 'storeDamaged'],
])('%s is told as %s, without the words of the database', (code, told) => {
  const failure = toFailure(withCode(code), () => undefined);

  expect(failure).toMatchObject({ code: told });
  expect(failure.message).not.toContain('Łukasz');
});

test('a refusal passes as it is', () => {
  const refusal = new AppError('inUse', 'It is in use.', { field: 'caseId', detail: { count: 2 } });

  expect(toFailure(refusal, () => undefined)).toEqual({
    code: 'inUse',
    message: 'It is in use.',
    field: 'caseId',
    detail: { count: 2 },
  });
});

test('a fault of the app is told without a word of its message, and logged as places in the code', () => {
  const logged: string[] = [];

  const failure = toFailure(new Error('Łukasz Przykładowy\n    at secret.ts:1:1'), (code) => logged.push(code));

  expect(failure).toMatchObject({ code: 'internal', field: null, detail: null });
  expect(JSON.stringify(failure)).not.toContain('Przykładowy');
  expect(logged[0]).toBe('internalError');
  expect(logged).toContain('frame failure.test.ts');
  expect(logged.join()).not.toMatch(/Przykładowy|secret/);
});

test('anything thrown has frames or none, and never fails', () => {
  expect(framesOf('a text')).toEqual([]);
  expect(framesOf(undefined)).toEqual([]);
  expect(framesOf(Object.assign(new Error('x'), { stack: undefined }))).toEqual([]);
});

test('a fault inside a write takes everything back', async () => {
  const { application, call, context } = await openPractice();
  const { today } = context;
  const { clientId } = await call('clients.add', { legalName: 'Ana Ejemplo' });
  Object.assign(context, {
    now: () => {
      throw new Error('the clock broke');
    },
  });

  const answer = await application.call('clients.update', { clientId, changes: { note: 'lost' } }, 'call-z');
  Object.assign(context, { now: context.clock.now, today });

  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(await call('clients.get', { clientId })).toMatchObject({ note: null });
  expect(context.logged.map(({ code }) => code)).toContain('internalError');
});

test('the log takes codes and figures, and keeps three files of a megabyte', () => {
  const folder = join(temporaryFolder(), 'logs');
  const log = createLog(folder, () => '2026-11-21T09:00:00Z');
  const fields = { line: 12, column: 3, isNew: true };

  log('frame store.ts', fields);
  log('Łukasz Przykładowy\nwas here', {});
  expect(readFileSync(join(folder, 'app.log'), 'utf8')).toBe(
    '2026-11-21T09:00:00Z frame store.ts line=12 column=3 isNew=true\n2026-11-21T09:00:00Z unnamed\n',
  );

  for (let count = 0; count < 70_000; count += 1) log('frame store.ts', fields);
  expect(readdirSync(folder).toSorted()).toEqual(['app.1.log', 'app.2.log', 'app.log']);
});

test('a log that cannot be written keeps nobody from working', () => {
  const file = join(temporaryFolder(), 'taken');
  writeFileSync(file, 'a file where a folder should be');
  const log = createLog(join(file, 'logs'), () => 'now');

  expect(() => log('internalError')).not.toThrow();
});
