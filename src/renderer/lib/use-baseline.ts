import { type RefObject, useEffect, useRef } from 'react';
import { takenIn } from './changed-fields.ts';

/** What a baseline needs of a form; a form of useOperationForm fits. */
interface HeldForm<Values> {
  readonly values: Values;
  readonly setValues: (values: Values) => void;
  readonly resetDirty: (values: Values) => void;
}

/**
 * What the fields of a form were before anybody typed here, and so what tells a change. A field that is saved elsewhere
 * meanwhile, on another page or by an undo, is taken into the form unless something was typed into it: what somebody
 * else wrote is then neither hidden nor written over with older words. `onTaken` is told after each such change.
 */
export function useBaseline<Values extends Record<string, unknown>>(
  form: HeldForm<Values>,
  stored: Values,
  onTaken?: () => void,
): RefObject<Values> {
  const baseline = useRef(stored);
  const held = useRef({ form, onTaken });
  held.current = { form, onTaken };
  const text = JSON.stringify(stored);
  useEffect(() => {
    const { form: now, onTaken: tell } = held.current;
    const taken = takenIn(baseline.current, now.values, JSON.parse(text) as Values);
    if (taken === null) return;
    baseline.current = taken.baseline;
    now.setValues(taken.values);
    now.resetDirty(taken.baseline);
    tell?.();
  }, [text]);
  return baseline;
}
