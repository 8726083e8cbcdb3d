import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { refusalOf } from './call.ts';

type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly message: string };

/** What is wrong, by field path: "items.0.from". */
export type FieldErrors = Readonly<Record<string, string>>;

export interface SavedFields<Fields extends object> {
  readonly fields: Fields;
  readonly errors: FieldErrors;
  readonly saveState: SaveState;
  /** True while the form shows something that is not saved because it cannot be. */
  readonly hasProblem: boolean;
  /** Takes a value, and saves it when it is one the store can carry. */
  readonly set: (changes: Partial<Fields>) => void;
  /** Saves what is still waiting; resolves when the store holds what the form shows. */
  readonly settle: () => Promise<void>;
}

interface Saving<Fields extends object> {
  /** As the store holds them now. */
  readonly stored: Fields;
  /** The part of the operation's input that takes the changes. */
  readonly schema: z.ZodType;
  /** What else is wrong with a change, by field path. */
  readonly check?: (changes: Partial<Fields>) => FieldErrors;
  readonly save: (changes: Partial<Fields>) => Promise<unknown>;
}

// Long enough not to redraw a letter at every key, short enough to see it follow.
const TYPING_PAUSE_MS = 350;

/**
 * A form that is saved as one goes, because something beside it is drawn from what the store holds. A value that is
 * refused stays in the form with its message and is not saved.
 */
export function useSavedFields<Fields extends object>(saving: Saving<Fields>): SavedFields<Fields> {
  const [fields, setFields] = useState(saving.stored);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved' });
  const latest = useRef(saving);
  latest.current = saving;
  const waiting = useRef<Partial<Fields>>({});
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const own = useRef(createOwnSaves(saving.stored));

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const changes = waiting.current;
    waiting.current = {};
    if (Object.keys(changes).length === 0) return;
    setSaveState({ kind: 'saving' });
    const forget = own.current.expect(changes);
    try {
      await latest.current.save(changes);
      setSaveState({ kind: 'saved' });
    } catch (thrown) {
      forget();
      // Refused values go with the next save, so that what is put right does not leave the rest behind.
      waiting.current = { ...changes, ...waiting.current };
      const { field, message } = refusalOf(thrown);
      const path = field?.replace(/^changes\./, '') ?? '';
      if (Object.hasOwn(changes, topOf(path))) setErrors((before) => ({ ...before, [path]: message }));
      setSaveState({ kind: 'refused', message });
    }
  }, []);

  // One save at a time and in order, so that an older value never lands on a newer one.
  const settle = useCallback(() => {
    running.current = running.current.then(save);
    return running.current;
  }, [save]);

  const set = useCallback(
    (changes: Partial<Fields>) => {
      setFields((before) => ({ ...before, ...changes }));
      const { schema, check } = latest.current;
      const judged = schema.safeParse(changes);
      const found: Record<string, string> = { ...check?.(changes) };
      for (const issue of judged.error?.issues ?? []) found[issue.path.join('.')] ??= issue.message;
      setErrors((before) => ({ ...without(before, changes), ...found }));
      if (!judged.success || Object.keys(found).length > 0) return;
      waiting.current = { ...waiting.current, ...(judged.data as Partial<Fields>) };
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void settle(), TYPING_PAUSE_MS);
    },
    [settle],
  );

  // Leaving the screen saves what was typed last.
  useEffect(() => () => void settle(), [settle]);

  // A change from elsewhere, an undo above all, is taken into the form; the echo of a save of its own is not, or the
  // form would jump back under the fingers.
  const stored = JSON.stringify(saving.stored);
  useEffect(() => {
    if (own.current.isEcho(stored)) return;
    waiting.current = {};
    setErrors({});
    setFields(JSON.parse(stored) as Fields);
  }, [stored]);

  const hasProblem = saveState.kind === 'refused' || Object.keys(errors).length > 0;
  return { fields, errors, saveState, hasProblem, set, settle };
}

/** The first message about a field or a part of it. */
export function errorAt(errors: FieldErrors, field: string): string | undefined {
  return errors[field] ?? Object.entries(errors).find(([path]) => path.startsWith(`${field}.`))?.[1];
}

/** Remembers how the stored fields look after each save made here, to tell its echo from a change by others. */
function createOwnSaves<Fields extends object>(initial: Fields) {
  let current = initial;
  let expected = [JSON.stringify(initial)];
  return {
    /** Returns what takes the expectation back when the save is refused. */
    expect(changes: Partial<Fields>): () => void {
      const before = current;
      current = { ...current, ...changes };
      const snapshot = JSON.stringify(current);
      expected.push(snapshot);
      return () => {
        current = before;
        expected = expected.filter((other) => other !== snapshot);
      };
    },
    isEcho(stored: string): boolean {
      const index = expected.indexOf(stored);
      if (index < 0) {
        current = JSON.parse(stored) as Fields;
        expected = [stored];
        return false;
      }
      expected = expected.slice(index);
      return true;
    },
  };
}

function topOf(path: string): string {
  return path.split('.')[0] ?? path;
}

function without(errors: FieldErrors, changes: object): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([path]) => !Object.hasOwn(changes, topOf(path))));
}
