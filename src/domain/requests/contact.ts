import type { Channel } from '../directory/organization.ts';
import type { Day } from '../shared/days.ts';
import type { ContactId, RequestId } from '../shared/ids.ts';

export const contactOutcomes = [
  'noAnswer',
  'leftMessage',
  'receiptConfirmed',
  'inProgress',
  'promised',
  'askedForMore',
  'sentPart',
  'sentAll',
  'notOnFile',
  'refused',
  'other',
] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** One contact about a request, in one line (record-requests.md section 9). */
export interface Contact {
  readonly id: ContactId;
  readonly requestId: RequestId;
  readonly on: Day;
  /** "14:05", as said by whoever logs it; null when it does not matter. */
  readonly at: string | null;
  readonly direction: 'out' | 'in';
  readonly channel: Channel;
  /** Who was spoken with. */
  readonly person: string | null;
  readonly outcome: ContactOutcome;
  readonly promisedOn: Day | null;
  readonly note: string | null;
}
