import { createHash } from 'node:crypto';
import { AppError } from '../../domain/shared/app-error.ts';
import type { Clipboard } from '../desktop.ts';
import { createTurns } from '../vault/turns.ts';

/** How long a copied text stays (security.md section 6). */
export const KEPT_SECONDS = 60;

interface ClipboardFacts {
  /** The clipboard of the surroundings; null where there is none. */
  readonly clipboard: Clipboard | null;
  /** Does the work once after so many milliseconds, and gives what calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

export interface KeptClipboard {
  /** Puts a text there for a minute. Errors: copyFailed. */
  copy(text: string): Promise<void>;
  /**
   * Clears the clipboard at once when it holds what was put there last, and leaves what somebody else put there since. Where
   * it cannot be read, it is cleared: a text that stays is worse than one to copy again. Never rejects.
   */
  clear(): Promise<void>;
}

/** Keeps watch over what the app puts on the clipboard; of the text itself it keeps a mark only. */
export function createKeptClipboard({ clipboard, after }: ClipboardFacts): KeptClipboard {
  const inTurn = createTurns();
  let ours: { readonly mark: string; readonly callOff: () => void } | null = null;

  async function clearNow(): Promise<void> {
    if (clipboard === null || ours === null) return;
    const { mark, callOff } = ours;
    ours = null;
    callOff();
    try {
      const held = await clipboard.read().catch(() => null);
      if (held === null || markOf(held) === mark) clipboard.clear();
    } catch {
      // A clipboard that refuses to be cleared must not keep the store from locking.
    }
  }
  const clear = (): Promise<void> => inTurn(clearNow);

  return {
    async copy(text) {
      await inTurn(async () => {
        if (clipboard === null) throw copyFailed();
        await clipboard.put(text).catch(() => {
          throw copyFailed();
        });
        ours?.callOff();
        ours = { mark: markOf(text), callOff: after(KEPT_SECONDS * 1_000, () => void clear()) };
      });
    },
    clear,
  };
}

/** The clock of a running app. An open window keeps the app alive, not this clock. */
export function afterReally(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}

// Some systems give a line's end back as two characters.
function markOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

function copyFailed(): AppError {
  return new AppError('copyFailed', 'It could not be copied. Select the words and copy them.');
}
