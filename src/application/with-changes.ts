/** The value with the fields given; one that is undefined was not given and stays. */
export function withChanges<Whole extends object>(
  whole: Whole,
  changes: { readonly [Key in keyof Whole]?: Whole[Key] | undefined },
): Whole {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...whole, ...(Object.fromEntries(given) as Partial<Whole>) };
}
