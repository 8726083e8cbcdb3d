/** Ends an exhaustive switch: adding a member to the union makes the compiler list every place to revisit. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

/** Throws when something that must hold does not: a bug, never a refusal. */
export function invariant(holds: unknown, what: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${what}`);
}
