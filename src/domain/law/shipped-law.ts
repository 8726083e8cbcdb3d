import federal from '../../../resources/law/federal.json' with { type: 'json' };
import states from '../../../resources/law/states.json' with { type: 'json' };
import { type CitationId, type ClockRules, citationIds, type Law, type StateRule } from './law.ts';

/**
 * The law table as the app ships it (resources/law); tests/domain/law/shipped-law.test.ts checks the files. Whoever has
 * the practice's own edit puts it over this one with `withLawEdit`.
 */
export const shippedLaw: Law = {
  asOf: federal.asOf,
  source: federal.source,
  clockRules: federal.clock,
  flatFeeCents: federal.flatFee.amountCents,
  citations: Object.fromEntries(citationIds.map((id) => [id, federal.citations[id].cite])) as Record<
    CitationId,
    string
  >,
  // A JSON import widens "calendar" to string; the test checks each value.
  states: states.states as ReadonlyArray<StateRule>,
  unsure: federal.unsure,
};

/** What one number of the clock is, and what it rests on. */
export interface ClockRuleFacts {
  readonly label: string;
  readonly what: string;
  /** `practice`: a habit of the practice, which no letter claims. */
  readonly basis: 'law' | 'practice';
  readonly cite: string | null;
  readonly mark: 'V' | 'K' | null;
}

/** What one number of the clock is, and whether it is law or a habit of the practice. */
export function clockRuleFacts(rule: keyof ClockRules): ClockRuleFacts {
  return federal.clockNotes[rule] as ClockRuleFacts;
}

/** What a citation says, with how sure it is: "V" was read, "K" is well established. */
export function citationFacts(id: CitationId): { readonly cite: string; readonly what: string; readonly mark: string } {
  return federal.citations[id];
}
