/** The top-level fields of `values` that differ from what the form started with, so that a save touches only those. */
export function changedFields<Values extends Record<string, unknown>>(
  initial: Values,
  values: Values,
  fields: ReadonlyArray<keyof Values> = Object.keys(values),
): Partial<Values> {
  const changed: Partial<Values> = {};
  for (const field of fields) {
    if (JSON.stringify(initial[field]) !== JSON.stringify(values[field])) changed[field] = values[field];
  }
  return changed;
}
