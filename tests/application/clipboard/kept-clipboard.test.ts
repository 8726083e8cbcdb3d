import { expect, test } from 'vitest';
import { createKeptClipboard, KEPT_SECONDS } from '../../../src/application/clipboard/kept-clipboard.ts';
import { testClipboard } from '../../support/test-desktop.ts';

/** A clipboard under watch, with a clock that the test moves. */
function kept() {
  const clipboard = testClipboard();
  const waiting = new Set<{ readonly at: number; readonly work: () => void }>();
  let now = 0;
  const watched = createKeptClipboard({
    clipboard,
    after(milliseconds, work) {
      const one = { at: now + milliseconds, work };
      waiting.add(one);
      return () => waiting.delete(one);
    },
  });
  /** Lets the seconds pass and what they set off come to its end. */
  async function pass(seconds: number): Promise<void> {
    now += seconds * 1_000;
    for (const one of [...waiting].filter(({ at }) => at <= now)) {
      waiting.delete(one);
      one.work();
    }
    // In turn after whatever was set off; with nothing under watch it does nothing.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { clipboard, watched, pass, waiting };
}

test('a copied text stays for a minute, and then the clipboard is empty', async () => {
  const { clipboard, watched, pass } = kept();
  await watched.copy('Ana, 555-0123');

  await pass(KEPT_SECONDS - 1);
  expect(clipboard.held).toBe('Ana, 555-0123');
  await pass(1);
  expect(clipboard.held).toBe('');
});

test('what somebody else copied meanwhile stays', async () => {
  const { clipboard, watched, pass } = kept();
  await watched.copy('Ana, 555-0123');
  clipboard.held = 'Confirmation 4711';

  await pass(KEPT_SECONDS);
  await watched.clear();

  expect(clipboard.held).toBe('Confirmation 4711');
});

test('a second copy has a minute of its own', async () => {
  const { clipboard, watched, pass, waiting } = kept();
  await watched.copy('first');
  await pass(40);
  await watched.copy('second');

  await pass(59);
  expect(clipboard.held).toBe('second');
  expect(waiting.size).toBe(1);
  await pass(1);
  expect(clipboard.held).toBe('');
});

test('at a lock the clipboard is cleared at once, and nothing is left to do later', async () => {
  const { clipboard, watched, waiting } = kept();
  await watched.copy('Ana, 555-0123');

  await watched.clear();

  expect(clipboard.held).toBe('');
  expect(waiting.size).toBe(0);
});

test('a lock right behind a copy finds the text that is only just being put there', async () => {
  const { clipboard, watched } = kept();
  const copying = watched.copy('Ana, 555-0123');
  const clearing = watched.clear();

  await Promise.all([copying, clearing]);

  expect(clipboard.held).toBe('');
});

test('without a copy of ours a lock leaves the clipboard alone', async () => {
  const { clipboard, watched } = kept();
  clipboard.held = 'Confirmation 4711';

  await watched.clear();

  expect(clipboard.held).toBe('Confirmation 4711');
});

test('line ends that the system wrote its own way are the same text', async () => {
  const { clipboard, watched } = kept();
  await watched.copy('one\ntwo');
  clipboard.held = 'one\r\ntwo';

  await watched.clear();

  expect(clipboard.held).toBe('');
});

test('a clipboard that cannot be read is cleared, since nothing says that the text is gone', async () => {
  const { clipboard, watched } = kept();
  await watched.copy('Ana, 555-0123');
  clipboard.isBroken = true;

  await watched.clear();

  expect(clipboard.held).toBe('');
});

test('a clipboard that cannot even be cleared keeps nobody from locking', async () => {
  const { clipboard, watched } = kept();
  await watched.copy('Ana, 555-0123');
  clipboard.clear = () => {
    throw new Error('The clipboard of the system is out of order.');
  };

  await expect(watched.clear()).resolves.toBeUndefined();
});

test('a copy that is refused says so and leaves the minute of the one before', async () => {
  const { clipboard, watched, pass } = kept();
  await watched.copy('first');
  clipboard.isBroken = true;
  await expect(watched.copy('second')).rejects.toMatchObject({ code: 'copyFailed' });
  clipboard.isBroken = false;

  await pass(KEPT_SECONDS);

  expect(clipboard.held).toBe('');
});

test('where there is no clipboard a copy is refused and a lock goes on', async () => {
  const watched = createKeptClipboard({ clipboard: null, after: () => () => undefined });

  await expect(watched.copy('Ana')).rejects.toMatchObject({ code: 'copyFailed' });
  await expect(watched.clear()).resolves.toBeUndefined();
});
