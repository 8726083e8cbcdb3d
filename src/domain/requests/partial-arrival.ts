import { AppError } from '../shared/app-error.ts';
import { type Day, shortDate } from '../shared/days.ts';
import type { OrganizationId, RecordItemId } from '../shared/ids.ts';
import type { GivenRequest } from './new-request.ts';
import type { Request, RequestItem, RequestItemOutcome } from './request.ts';

/** What came of one thing asked for; a null outcome opens it again. */
export interface SettledItem {
  readonly recordItemId: RecordItemId;
  readonly outcome: RequestItemOutcome | null;
}

/** The things of a request of which nothing is known yet: the clock goes on for these. */
export function openItems({ items }: Pick<Request, 'items'>): ReadonlyArray<RequestItem> {
  return items.filter(({ outcome }) => outcome === null);
}

/**
 * The request with some of its things settled or opened again; the rest stays as it was, and so does the clock
 * (record-requests.md section 9, "partial answer").
 *
 * Throws invalidInput for a thing this request did not ask for, and for a day before it was sent.
 */
export function settleItems(request: Request, settled: ReadonlyArray<SettledItem>): Request {
  const outcomes = new Map(settled.map(({ recordItemId, outcome }) => [recordItemId, outcome]));
  settled.forEach(({ recordItemId, outcome }, place) => {
    if (!request.items.some((item) => item.recordItemId === recordItemId)) {
      throw new AppError('invalidInput', 'This request did not ask for that thing. Choose one of its own.', {
        field: `items.${place}.recordItemId`,
      });
    }
    if (outcome !== null && request.sent !== null && outcome.on < request.sent.sentOn) {
      throw new AppError('invalidInput', 'This is before the day the request was sent. Check the date.', {
        field: `items.${place}.outcome.on`,
      });
    }
  });
  return {
    ...request,
    items: request.items.map((item) => {
      const outcome = outcomes.get(item.recordItemId);
      return outcome === undefined ? item : { ...item, outcome };
    }),
  };
}

/** "Not on file, go to the copy service": what the next request takes over, and what that does to this one. */
export interface NextHop {
  readonly custodianId: OrganizationId;
  /** What the new request is drafted from: what is still to be had, and how it was asked for. */
  readonly given: GivenRequest;
  /** The things of this request that go over: it does not hold them. */
  readonly settles: ReadonlyArray<SettledItem>;
  /** Why, for the log and the screen. */
  readonly reason: string;
  /** What begins anew and what goes on, in words. */
  readonly restarts: string;
}

/**
 * The next hop of a request whose custodian does not have on file what was asked for (record-requests.md section 9).
 * It takes over what is open or not held; what arrived, was denied or is no longer wanted stays behind. Only the new
 * request's own clock is new: this one keeps its days, its log and its proof.
 *
 * Throws notSent for a draft, and invalidInput when nothing is left to ask for or the next custodian is the same.
 */
export function nextHop(request: Request, copyServiceId: OrganizationId, today: Day): NextHop {
  const { sent } = request;
  if (sent === null) {
    throw new AppError(
      'notSent',
      'This request has not been sent, so nothing can be passed on. Change its custodian instead.',
    );
  }
  if (copyServiceId === request.custodianId) {
    throw new AppError(
      'invalidInput',
      'This is the custodian that was asked already. Choose the one that holds the records.',
      {
        field: 'custodianId',
      },
    );
  }
  const taken = request.items.filter(({ outcome }) => outcome === null || outcome.kind === 'notHeld');
  if (taken.length === 0) {
    throw new AppError('invalidInput', 'Nothing of this request is open, so nothing is left to ask for elsewhere.', {
      field: 'requestId',
    });
  }
  return {
    custodianId: copyServiceId,
    given: {
      departmentId: null,
      route: request.route,
      letterKind: request.letterKind,
      signer: request.signer,
      fields: request.fields,
      switches: request.switches,
      authorizationId: request.authorizationId,
      items: taken.map(({ recordItemId, from, to }) => ({ recordItemId, from, to })),
      delivery: request.delivery,
      idMethod: request.idMethod,
      feeCeilingCents: request.feeCeilingCents,
      neededBy: request.neededBy,
      options: request.options,
      continuesId: request.id,
    },
    settles: taken
      .filter(({ outcome }) => outcome === null)
      .map(({ recordItemId }) => ({ recordItemId, outcome: { kind: 'notHeld', on: today } })),
    reason: `Not on file there: ${taken.length === 1 ? 'one thing is' : `${taken.length} things are`} asked for where it is kept.`,
    restarts:
      'The new request has its own clock, from the day it is received. ' +
      `The request of ${shortDate(sent.sentOn, today)} keeps its days, its log and its proof.`,
  };
}
