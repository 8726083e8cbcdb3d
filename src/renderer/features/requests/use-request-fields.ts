import { useCallback, useEffect, useRef, useState } from 'react';
import { requestOperations } from '../../../contract/requests.ts';
import type { Request } from '../../../domain/requests/request.ts';
import { call, refusalOf } from '../../lib/call.ts';

/** What the composer changes; everything else of a request is set by sending, confirming and closing it. */
export type RequestFields = Pick<
  Request,
  'departmentId' | 'letterDate' | 'items' | 'delivery' | 'idMethod' | 'feeCeilingCents' | 'neededBy' | 'options'
>;
type FieldName = keyof RequestFields;
type Changes = Partial<RequestFields>;

type FieldErrors = { readonly [Name in FieldName]?: string };

type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly message: string };

export interface RequestFieldsForm {
  readonly fields: RequestFields;
  readonly errors: FieldErrors;
  readonly saveState: SaveState;
  /** True while the form shows something that is not saved because it cannot be. */
  readonly hasProblem: boolean;
  /** Takes a value, and saves it when it is one the letter can carry. */
  readonly set: (changes: Changes) => void;
  /** Saves what is still waiting; resolves when the letter stands as the form shows it. */
  readonly settle: () => Promise<void>;
}

// Long enough not to redraw the letter at every key, short enough to see it follow.
const TYPING_PAUSE_MS = 350;
const changesSchema = requestOperations['requests.update'].input.shape.changes;

/**
 * The composer's form, saved as one goes: the letter beside it is drawn from what the store holds. A value the
 * contract refuses stays in the form with its message and is not saved.
 */
export function useRequestFields(request: Request): RequestFieldsForm {
  const requestId = request.id;
  const [fields, setFields] = useState(() => fieldsOf(request));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved' });
  const waiting = useRef<Changes>({});
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());
  const own = useRef(createOwnSaves(fieldsOf(request)));

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const changes = waiting.current;
    waiting.current = {};
    if (Object.keys(changes).length === 0) return;
    setSaveState({ kind: 'saving' });
    const forget = own.current.expect(changes);
    try {
      await call('requests.update', { requestId, changes: toInput(changes) });
      setSaveState({ kind: 'saved' });
    } catch (thrown) {
      forget();
      // Refused values go with the next save, so that what is put right does not leave the rest behind.
      waiting.current = { ...changes, ...waiting.current };
      const { field, message } = refusalOf(thrown);
      const name = field?.split('.')[1];
      if (name !== undefined && Object.hasOwn(changes, name)) setErrors((before) => ({ ...before, [name]: message }));
      setSaveState({ kind: 'refused', message });
    }
  }, [requestId]);

  // One save at a time and in order, so that an older value never lands on a newer one.
  const settle = useCallback(() => {
    running.current = running.current.then(save);
    return running.current;
  }, [save]);

  const set = useCallback(
    (changes: Changes) => {
      setFields((before) => ({ ...before, ...changes }));
      const checked = changesSchema.safeParse(changes);
      const found: Record<string, string> = {};
      for (const issue of checked.error?.issues ?? []) found[String(issue.path[0])] = issue.message;
      setErrors((before) => ({ ...without(before, changes), ...found }));
      if (!checked.success) return;
      waiting.current = { ...waiting.current, ...(checked.data as Changes) };
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void settle(), TYPING_PAUSE_MS);
    },
    [settle],
  );

  // Leaving the screen saves what was typed last.
  useEffect(() => () => void settle(), [settle]);

  // A change from elsewhere, an undo above all, is taken into the form; the echo of a save of its own is not, or the
  // form would jump back under the fingers.
  const stored = JSON.stringify(fieldsOf(request));
  useEffect(() => {
    if (own.current.isEcho(stored)) return;
    waiting.current = {};
    setErrors({});
    setFields(JSON.parse(stored) as RequestFields);
  }, [stored]);

  const hasProblem = saveState.kind === 'refused' || Object.keys(errors).length > 0;
  return { fields, errors, saveState, hasProblem, set, settle };
}

/** Remembers how the stored request looks after each save made here, to tell its echo from a change by others. */
function createOwnSaves(initial: RequestFields) {
  let current = initial;
  let expected = [JSON.stringify(initial)];
  return {
    /** Returns what takes the expectation back when the save is refused. */
    expect(changes: Changes): () => void {
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
        current = JSON.parse(stored) as RequestFields;
        expected = [stored];
        return false;
      }
      expected = expected.slice(index);
      return true;
    },
  };
}

// The contract's input asks for arrays it may change; the values are the same.
function toInput(changes: Changes) {
  const { items, ...rest } = changes;
  return items === undefined ? rest : { ...rest, items: items.map((item) => ({ ...item })) };
}

function fieldsOf(request: Request): RequestFields {
  const { departmentId, letterDate, items, delivery, idMethod, feeCeilingCents, neededBy, options } = request;
  return { departmentId, letterDate, items, delivery, idMethod, feeCeilingCents, neededBy, options };
}

function without(errors: FieldErrors, changes: Changes): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => !Object.hasOwn(changes, name)));
}
