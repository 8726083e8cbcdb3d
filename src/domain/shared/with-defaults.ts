/**
 * A whole value from what was given of it. What is absent or undefined takes its default; keys the defaults do not
 * know are left out, so that an input may carry more than the value holds.
 */
export function withDefaults<Whole extends object>(
  defaults: Whole,
  given: { readonly [Key in keyof Whole]?: Whole[Key] | undefined },
): Whole {
  const whole = { ...defaults };
  for (const key of Object.keys(defaults) as Array<keyof Whole>) {
    const value = given[key];
    if (value !== undefined) whole[key] = value;
  }
  return whole;
}

/** What may be given of a value: nothing of it must be. */
export type Given<Whole> = { readonly [Key in keyof Whole]?: Whole[Key] | undefined };
