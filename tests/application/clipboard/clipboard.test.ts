import { expect, test, vi } from 'vitest';
import { openPractice } from '../../support/test-application.ts';

test('a copy says how long it stays, and is no act that undo would take back', async () => {
  const { call, context } = await openPractice();

  expect(await call('clipboard.copy', { text: 'I understand.' })).toEqual({ clearedAfterSeconds: 60 });

  expect(context.desktop.clipboard.held).toBe('I understand.');
  expect(await call('history.undoable', {})).toBeNull();
});

test.each(['asked', 'idle', 'system'] as const)('a lock (%s) clears what was copied', async (why) => {
  const { call, application, context } = await openPractice();
  await call('clipboard.copy', { text: 'Ana, 555-0123' });

  await application.lock(why);

  await vi.waitFor(() => expect(context.desktop.clipboard.held).toBe(''));
});

test('the end of the app waits until what was copied is cleared', async () => {
  const { call, application, context } = await openPractice();
  await call('clipboard.copy', { text: 'Ana, 555-0123' });

  await application.close();

  expect(context.desktop.clipboard.held).toBe('');
});

test('a lock leaves on the clipboard what another program put there', async () => {
  const { call, application, context } = await openPractice();
  await call('clipboard.copy', { text: 'Ana, 555-0123' });
  context.desktop.clipboard.held = 'Confirmation 4711';

  await application.close();

  expect(context.desktop.clipboard.held).toBe('Confirmation 4711');
});

test('a locked store copies nothing', async () => {
  const { application, context, refused } = await openPractice();
  await application.lock('asked');

  expect(await refused('clipboard.copy', { text: 'Ana' })).toMatchObject({ code: 'locked' });
  expect(context.desktop.clipboard.held).toBe('');
});
