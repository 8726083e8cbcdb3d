import type { Reminder } from '../domain/today/reminder.ts';

/** Told to every face after the fact; ids and names of tables only, never content. */
export type AppEvent =
  | { readonly name: 'store.changed'; readonly tables: ReadonlyArray<string> }
  | { readonly name: 'vault.locked'; readonly why: 'asked' | 'idle' | 'system' }
  | { readonly name: 'vault.unlocked' }
  /** Whether the window is to be left out of screenshots while the store is open; until it is told, and from a lock on, it is. */
  | { readonly name: 'capture.changed'; readonly isHidden: boolean }
  /** Told where the system has no notes of its own. Numbers only. */
  | { readonly name: 'reminder.due'; readonly reminder: Reminder };
