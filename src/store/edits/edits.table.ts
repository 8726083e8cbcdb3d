import type { JsonText } from '../json-text.ts';

export type EditKind = 'template' | 'law' | 'cadence' | 'center' | 'support' | 'checklist' | 'backPlan';

/** One thing of the resources as the practice has it. */
export interface PracticeEditRow {
  readonly id: string;
  readonly kind: EditKind;
  /** What of its kind: "b:en:directive" of a template, a center's id; "all" where there is one only. */
  readonly key: string;
  readonly value: JsonText<unknown>;
}
