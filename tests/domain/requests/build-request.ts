import type { Channel } from '../../../src/domain/directory/organization.ts';
import { shippedLaw } from '../../../src/domain/law/shipped-law.ts';
import { clockOf, type RequestClock } from '../../../src/domain/requests/clock.ts';
import type { Contact } from '../../../src/domain/requests/contact.ts';
import { newRequest } from '../../../src/domain/requests/new-request.ts';
import type { ReceiptBasis, Request, RequestItem, RequestItemOutcome } from '../../../src/domain/requests/request.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type {
  CaseId,
  ContactId,
  LetterId,
  OrganizationId,
  RecordItemId,
  RequestId,
} from '../../../src/domain/shared/ids.ts';

export const day = (text: string) => text as Day;
export const rules = shippedLaw.clockRules;

/** A request sent by fax on November 2, 2026 and received the same day, due December 2. */
export function buildRequest(changes: Partial<Request> = {}): Request {
  return { ...draftRequest(), sent: sentOn('2026-11-02'), receipt: receivedOn('2026-11-02'), ...changes };
}

export function draftRequest(): Request {
  const set = {
    caseId: 'case-a' as CaseId,
    custodian: { id: 'organization-a' as OrganizationId, departments: [] },
    reference: 'CB-0001',
    decisionBy: null,
    today: day('2026-11-02'),
  };
  return { ...newRequest('request-a' as RequestId, {}, set), items: [item('a'), item('b'), item('c')] };
}

export function sentOn(on: string, channel: Channel = 'fax'): NonNullable<Request['sent']> {
  return { sentOn: day(on), channel, tracking: null, letterId: 'letter-a' as LetterId, sentAt: null, proofId: null };
}

export function receivedOn(on: string, basis: ReceiptBasis = 'faxConfirmation'): NonNullable<Request['receipt']> {
  return { receivedOn: day(on), basis, confirmedWith: null };
}

export function item(name: string, kind: RequestItemOutcome['kind'] | null = null, on = '2026-11-10'): RequestItem {
  const outcome = kind === null ? null : { kind, on: day(on) };
  return { recordItemId: `record-${name}` as RecordItemId, from: null, to: null, outcome };
}

export function clockAt(today: string, changes: Partial<Request> = {}): RequestClock {
  return clockOf(buildRequest(changes), day(today), rules);
}

export function contact(on: string, changes: Partial<Contact> = {}): Contact {
  return {
    id: `contact-${on}` as ContactId,
    requestId: 'request-a' as RequestId,
    on: day(on),
    at: null,
    direction: 'out',
    channel: 'phone',
    person: null,
    outcome: 'inProgress',
    promisedOn: null,
    note: null,
    ...changes,
  };
}
