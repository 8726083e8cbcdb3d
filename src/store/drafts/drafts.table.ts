import type { JsonText } from '../json-text.ts';

export interface DraftRow {
  readonly formKey: string;
  readonly value: JsonText<unknown>;
  readonly savedAt: string;
  /** Orders drafts; a clock never does. */
  readonly sequence: number;
}
