import { useMemo } from 'react';
import { formOperations } from '../../../contract/forms.ts';
import type { FormFill } from '../../../domain/forms/form.ts';
import { call } from '../../lib/call.ts';
import { type SavedFields, useSavedFields } from '../../lib/use-saved-fields.ts';
import type { Filled } from './fill-screen.tsx';

/** What was typed over the facts, by the number of the field; null where the fact stands. */
type Typed = Record<string, string | null>;
export type FillForm = SavedFields<Typed>;

/** The values of a filled form, saved as one goes. */
export function useFillFields(fill: FormFill, { values }: Filled): FillForm {
  // By number: the names of fields may hold anything, dots among them, and messages are found by path.
  const keys = useMemo(() => values.map(({ key }) => key), [values]);
  return useSavedFields<Typed>({
    stored: Object.fromEntries(keys.map((key, place) => [`v${place}`, fill.changes[key] ?? null])),
    schema: formOperations['fills.update'].input.shape.changes,
    save: (typed) => {
      const changes = Object.entries(typed).flatMap(([place, value]) => {
        const key = keys[Number(place.slice(1))];
        return key === undefined || value === undefined ? [] : [[key, value] as const];
      });
      return call('fills.update', { formFillId: fill.id, changes: Object.fromEntries(changes) });
    },
  });
}
