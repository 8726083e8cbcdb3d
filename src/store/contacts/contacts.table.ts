import type { Channel } from '../../domain/directory/organization.ts';
import type { Contact, ContactOutcome } from '../../domain/requests/contact.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { ContactId, RequestId } from '../../domain/shared/ids.ts';

export interface ContactRow {
  readonly id: ContactId;
  readonly requestId: RequestId;
  /** Order of entry within the request, which settles ties of a day. */
  readonly position: number;
  readonly day: Day;
  readonly at: string | null;
  readonly direction: Contact['direction'];
  readonly channel: Channel;
  readonly person: string | null;
  readonly outcome: ContactOutcome;
  readonly promisedOn: Day | null;
  readonly note: string | null;
}
