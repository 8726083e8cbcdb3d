import data from '../../../resources/reference/divergence.json' with { type: 'json' };
import type { DivergenceReason } from './comparison.ts';

/** Where the reasons and what follows from them come from. */
export const divergenceSource: string = data.source;

/** "A test read differently": why opinions differ (workflow.md section 9.1). */
export function divergenceReasonLabel(reason: DivergenceReason): string {
  return data.reasons[reason].label;
}

/** What usually follows from a reason (workflow.md section 9.1); offered, never done by the app. */
export function nextAfterDivergence(reason: DivergenceReason): string {
  return data.reasons[reason].next;
}
