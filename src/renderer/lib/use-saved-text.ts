import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createSavedText, type SavedTextMachine, type SavedTextView } from './saved-text.ts';
import { type Draft, useDraft } from './use-draft.ts';

interface UseSavedTextOptions {
  /** The key under which a draft outlives a crash. */
  readonly formKey: string;
  /** As the store holds it now. */
  readonly stored: string;
  readonly save: (text: string, from: string) => Promise<unknown>;
  readonly read: () => Promise<string>;
}

export interface SavedText extends SavedTextView, Pick<SavedTextMachine, 'type' | 'settle' | 'resolve'> {
  /** What was typed before a crash or a lock and is not in the store. */
  readonly draft: Draft;
}

/** A text field that saves itself while it is typed, keeps a draft besides, and never writes over what others wrote. */
export function useSavedText(options: UseSavedTextOptions): SavedText {
  const latest = useRef(options);
  latest.current = options;
  const clear = useRef<() => Promise<void>>(async () => undefined);
  const [machine] = useState(() =>
    createSavedText({
      stored: options.stored,
      save: (text, from) => latest.current.save(text, from),
      read: () => latest.current.read(),
      onSaved: () => void clear.current(),
      now: () => Temporal.Now.instant().toString(),
    }),
  );
  const view = useSyncExternalStore(machine.subscribe, machine.view);
  const draft = useDraft<{ text: string; from: string }>(options.formKey, {
    values: { text: view.text, from: view.from },
    setValues: machine.take,
    isDirty: machine.isDirty,
  });
  clear.current = draft.clear;
  const { stored } = options;
  useEffect(() => machine.see(stored), [machine, stored]);
  useEffect(() => () => void machine.settle(), [machine]);
  return { ...view, draft, type: machine.type, settle: machine.settle, resolve: machine.resolve };
}
