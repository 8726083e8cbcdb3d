/** Told to every face after the fact; ids and names of tables only, never content. */
export type AppEvent =
  | { readonly name: 'store.changed'; readonly tables: ReadonlyArray<string> }
  | { readonly name: 'vault.locked'; readonly why: 'asked' | 'idle' | 'system' }
  | { readonly name: 'vault.unlocked' };
