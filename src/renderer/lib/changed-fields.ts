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

/**
 * What a form and its baseline become once `stored` is known: fields nobody typed into follow the store, the others stay
 * as typed. Null when nothing changes.
 */
export function takenIn<Values extends Record<string, unknown>>(
  baseline: Values,
  values: Values,
  stored: Values,
): { readonly baseline: Values; readonly values: Values } | null {
  const own = changedFields(baseline, values);
  const news = changedFields(baseline, stored);
  const free = Object.fromEntries(Object.entries(news).filter(([field]) => !Object.hasOwn(own, field)));
  if (Object.keys(free).length === 0) return null;
  return { baseline: { ...baseline, ...free }, values: { ...values, ...free } };
}
