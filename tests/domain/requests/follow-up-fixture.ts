import type { Urgency } from '../../../src/domain/cases/case.ts';
import type { StateRule } from '../../../src/domain/law/law.ts';
import type { CaseLetterKind } from '../../../src/domain/letters/letter.ts';
import { type Cadence, type FollowUp, shippedCadence } from '../../../src/domain/requests/cadence.ts';
import { clockOf } from '../../../src/domain/requests/clock.ts';
import type { Contact } from '../../../src/domain/requests/contact.ts';
import { nextFollowUp } from '../../../src/domain/requests/follow-up.ts';
import type { Request } from '../../../src/domain/requests/request.ts';
import { buildRequest, contact, day, receivedOn, rules, sentOn } from './build-request.ts';

export interface Given {
  readonly request?: Partial<Request>;
  readonly contacts?: ReadonlyArray<Contact>;
  readonly letters?: ReadonlyArray<readonly [CaseLetterKind, string]>;
  readonly urgency?: Urgency;
  readonly cadence?: Cadence;
  readonly state?: StateRule;
}

/** Sent and received on Monday, November 2; the answer is due Wednesday, December 2. */
export function next(today: string, given: Given = {}): FollowUp | null {
  const request = buildRequest(given.request);
  return nextFollowUp({
    request,
    contacts: given.contacts ?? [],
    clock: clockOf(request, day(today), rules, given.state ?? null),
    cadence: given.cadence ?? shippedCadence,
    urgency: given.urgency ?? 'standard',
    today: day(today),
    letters: (given.letters ?? []).map(([kind, on]) => ({ kind, sent: sentOn(on) })),
  });
}

export const assumed = { receipt: receivedOn('2026-11-02', 'assumed') };
export const promise = contact('2026-11-10', {
  outcome: 'promised',
  promisedOn: day('2026-11-20'),
  person: 'Dana Cole',
});
export const texas: StateRule = {
  state: 'TX',
  days: 15,
  dayType: 'business',
  feeNote: null,
  source: 'Texas Health & Safety Code 181.102',
  mark: 'V',
  verifiedOn: null,
  userNote: null,
  isUsed: true,
};
