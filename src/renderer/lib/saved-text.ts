import { refusalOf } from './call.ts';

/** Saved this long after the last key, and at least this often while keys keep coming. */
const REST = 2_500;
const AT_LEAST_EVERY = 8_000;
/** A save that failed is tried again after this long. */
const AGAIN = 5_000;

export type SavedTextState =
  /** `at` is null for what was there before anything was typed. */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting'; readonly at: string | null }
  | { readonly kind: 'failed'; readonly message: string }
  /** It was changed elsewhere meanwhile; nothing is saved until somebody has looked at both. */
  | { readonly kind: 'conflict'; readonly theirs: string };

export interface SavedTextView {
  readonly text: string;
  /** The stored text from which this one began. */
  readonly from: string;
  readonly state: SavedTextState;
}

interface SavedTextOptions {
  /** As the store holds it now. */
  readonly stored: string;
  /** Saves a text that began from `from`; a `changedMeanwhile` refusal says that the store holds another. */
  readonly save: (text: string, from: string) => Promise<unknown>;
  /** Reads what the store holds at this moment. */
  readonly read: () => Promise<string>;
  /** Called once the store holds what the field shows. */
  readonly onSaved: () => void;
  readonly now: () => string;
}

export interface SavedTextMachine {
  readonly view: () => SavedTextView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly isDirty: () => boolean;
  readonly type: (text: string) => void;
  /** Saves what waits; resolves when the attempt is over. */
  readonly settle: () => Promise<void>;
  /** Tells what the store holds, whoever put it there. */
  readonly see: (stored: string) => void;
  /** Goes on with a draft, from where it began. */
  readonly take: (draft: { readonly text: string; readonly from: string }) => void;
  /** Ends a conflict with this text, which then stands in the field and is saved. */
  readonly resolve: (text: string) => void;
}

/** A text as the store keeps it. */
function asStored(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

/**
 * A text that is saved while it is typed and never over a text it did not begin from: where the store holds another,
 * nothing is saved, both texts stand side by side, and a person says what is kept.
 */
export function createSavedText({ stored, save, read, onSaved, now }: SavedTextOptions): SavedTextMachine {
  let view: SavedTextView = { text: stored, from: stored, state: { kind: 'saved', at: null } };
  let held = stored;
  // What was sent from here, oldest first: seen again, it is an echo and no change by others.
  let sent: string[] = [];
  let lastAt: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let running: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();

  const set = (changes: Partial<SavedTextView>): void => {
    view = { ...view, ...changes };
    for (const listener of listeners) listener();
  };
  const isDirty = (): boolean => asStored(view.text) !== view.from;
  const settle = (): Promise<void> => {
    clearTimeout(timer);
    since = null;
    running = running.then(saveOnce);
    return running;
  };
  const schedule = (): void => {
    clearTimeout(timer);
    const at = performance.now();
    since ??= at;
    timer = setTimeout(() => void settle(), Math.max(0, Math.min(REST, since + AT_LEAST_EVERY - at)));
  };
  const conflict = (theirs: string): void => {
    clearTimeout(timer);
    set({ state: { kind: 'conflict', theirs } });
  };
  const settled = (): void => {
    set({ state: { kind: 'saved', at: lastAt } });
    onSaved();
  };

  async function saveOnce(): Promise<void> {
    if (!isDirty() || view.state.kind === 'conflict') return;
    const text = asStored(view.text);
    sent.push(text);
    try {
      await save(text, view.from);
    } catch (thrown) {
      sent = sent.filter((other) => other !== text);
      const refusal = refusalOf(thrown);
      if (refusal.code === 'changedMeanwhile') {
        conflict(await read().catch(() => held));
        return;
      }
      set({ state: { kind: 'failed', message: refusal.message } });
      timer = setTimeout(() => void settle(), AGAIN);
      return;
    }
    held = text;
    lastAt = now();
    set({ from: text, state: { kind: 'waiting', at: lastAt } });
    if (isDirty()) schedule();
    else settled();
  }

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isDirty,
    type(text) {
      const isOpen = view.state.kind === 'conflict';
      set({ text, ...(isOpen ? {} : { state: { kind: 'waiting', at: lastAt } }) });
      if (isOpen) return;
      if (isDirty()) schedule();
      else settled();
    },
    settle,
    see(text) {
      const echo = sent.indexOf(text);
      if (echo >= 0) {
        sent = sent.slice(echo);
        return;
      }
      held = text;
      sent = [];
      if (text === view.from) return;
      if (isDirty()) conflict(text);
      else set({ text, from: text, state: { kind: 'saved', at: null } });
    },
    take({ text, from }) {
      set({ text, from, state: { kind: 'waiting', at: lastAt } });
      if (from !== held && asStored(text) !== held) conflict(held);
      else schedule();
    },
    resolve(text) {
      if (view.state.kind !== 'conflict') return;
      set({ text, from: view.state.theirs, state: { kind: 'waiting', at: lastAt } });
      if (isDirty()) void settle();
      else settled();
    },
  };
}
