import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from './call.ts';

/** A draft is saved this long after the last key, and at least this often while keys keep coming. */
const REST = 1_500;
const AT_LEAST_EVERY = 4_500;

/** What a draft needs of a form; a form of useOperationForm fits. */
export interface DraftForm<Values> {
  readonly values: Values;
  readonly setValues: (values: Values) => void;
  /** Whether the whole form, or one field of it, differs from what the store holds. */
  readonly isDirty: (field?: string) => boolean;
}

export interface Draft {
  /** When the draft found on opening was saved, as a moment in UTC; null when there is none to offer. */
  readonly foundAt: string | null;
  /** Puts the found draft into the form. */
  readonly takeUp: () => void;
  /** Throws the found draft away and goes on with what the form shows. */
  readonly turnDown: () => void;
  /** Throws the draft away; called once the form is saved. */
  readonly clear: () => Promise<void>;
}

const unsaved = new Set<() => Promise<void>>();

/** Saves every draft that is waiting; called before the store locks. */
export async function saveDraftsNow(): Promise<void> {
  await Promise.all([...unsaved].map((save) => save()));
}

/** Keeps what is typed into a form safe from a crash or a lock, and offers it when the form opens again. */
export function useDraft<Values extends Record<string, unknown>>(formKey: string, form: DraftForm<Values>): Draft {
  const [found, setFound] = useState<{ value: Partial<Values>; savedAt: string } | null>(null);
  const latest = useRef(form);
  latest.current = form;
  const timers = useRef<{ rest: number | undefined; since: number | null }>({ rest: undefined, since: null });

  useEffect(() => {
    let isStale = false;
    call('drafts.find', { formKey })
      .then((draft) => {
        if (draft === null || isStale) return;
        const { values } = latest.current;
        const isNews = Object.entries(draft.value).some(([field, value]) => text(value) !== text(values[field]));
        if (isNews) setFound(draft as { value: Partial<Values>; savedAt: string });
      })
      // A draft that cannot be looked up must not keep the form from opening.
      .catch(() => undefined);
    return () => {
      isStale = true;
      setFound(null);
    };
  }, [formKey]);

  const save = useCallback(async () => {
    clearTimeout(timers.current.rest);
    timers.current = { rest: undefined, since: null };
    unsaved.delete(save);
    const { values, isDirty } = latest.current;
    // Only what was typed: the rest may be written anew elsewhere before the draft is taken up.
    const typedIn = Object.entries(values).filter(([field]) => isDirty(field));
    const value = JSON.parse(text(Object.fromEntries(typedIn)));
    // The next key tries again; the form itself still holds the text.
    await call('drafts.save', { formKey, value }).catch(() => undefined);
  }, [formKey]);

  const typed = text(form.values);
  const firstTyped = useRef(typed);
  useEffect(() => {
    if (typed === firstTyped.current) return;
    firstTyped.current = typed;
    if (!latest.current.isDirty()) return;
    const now = performance.now();
    const since = timers.current.since ?? now;
    clearTimeout(timers.current.rest);
    const wait = Math.max(0, Math.min(REST, since + AT_LEAST_EVERY - now));
    timers.current = { rest: window.setTimeout(() => void save(), wait), since };
    unsaved.add(save);
  }, [typed, save]);

  // Leaving the screen with unsaved text keeps it.
  useEffect(
    () => () => {
      if (unsaved.has(save)) void save();
    },
    [save],
  );

  const discard = useCallback(async () => {
    clearTimeout(timers.current.rest);
    timers.current = { rest: undefined, since: null };
    unsaved.delete(save);
    await call('drafts.discard', { formKey }).catch(() => undefined);
  }, [formKey, save]);

  return {
    foundAt: found?.savedAt ?? null,
    takeUp: () => {
      if (found !== null) latest.current.setValues({ ...latest.current.values, ...found.value });
      setFound(null);
    },
    turnDown: () => {
      setFound(null);
      if (!latest.current.isDirty()) void discard();
    },
    clear: async () => {
      setFound(null);
      await discard();
    },
  };
}

function text(values: unknown): string {
  return JSON.stringify(values);
}
