/** Small facts of the store itself: counters, generation. Not recorded, never undone. */
export interface SettingRow {
  readonly name: string;
  readonly value: string;
}
