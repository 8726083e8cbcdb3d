import data from '../../../resources/reference/today.json' with { type: 'json' };
import type { EmergencySign } from '../cases/case.ts';
import { lowerFirst } from '../shared/lower-first.ts';
import { putIn } from '../shared/put-in.ts';
import { emergencySignLabel } from '../timing/labels.ts';

/** What to do about a case that needs care now, and why: the signs that were ticked, else its class (workflow.md 3.1). */
export function emergencyWords(signs: ReadonlyArray<EmergencySign>): {
  readonly what: string;
  readonly why: string;
  readonly source: string;
} {
  const why = signs.length === 0 ? data.why.emergency : putIn(data.why.emergencySigns, { signs: saySigns(signs) });
  return { what: data.what.emergency, why, source: data.emergencySource };
}

/** "fever while on chemotherapy; new confusion, or a seizure": the signs that were ticked, in one phrase. */
export function saySigns(signs: ReadonlyArray<EmergencySign>): string {
  return signs.map((sign) => lowerFirst(emergencySignLabel(sign))).join('; ');
}
