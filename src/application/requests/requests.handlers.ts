import { usualRoute } from '../../domain/requests/new-request.ts';
import { nextHop, settleItems } from '../../domain/requests/partial-arrival.ts';
import type { Request } from '../../domain/requests/request.ts';
import { proposeRoutes } from '../../domain/requests/routes.ts';
import { invariant } from '../../domain/shared/assert-never.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { listRecordItems, updateRecordItem } from '../../store/records/records.repository.ts';
import { deleteRequest, getRequest, listRequests, updateRequest } from '../../store/requests/requests.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { addRequest } from './add-request.ts';
import { assertRequestFits } from './assert-request-fits.ts';
import { draftAll } from './draft-all.ts';
import { viewsOf } from './request-view.ts';
import { aboutRequest, assertNotSent, nameOfRequest } from './request-words.ts';
import { loadRouteFacts } from './route-facts.ts';

type Name =
  | 'requests.list'
  | 'requests.get'
  | 'requests.add'
  | 'requests.update'
  | 'requests.propose'
  | 'requests.draftAll'
  | 'requests.openNextHop'
  | 'requests.delete';

/** Requests as they are looked up, proposed and drafted; what happens to a sent one is in request-way.handlers.ts. */
export const requestHandlers: Handlers<Name> = {
  async 'requests.list'({ caseId }, { db, context }) {
    await getCase(db, caseId);
    return await viewsOf(db, caseId, await listRequests(db, caseId), context.today());
  },

  async 'requests.get'({ requestId }, { db, context }) {
    const request = await getRequest(db, requestId);
    const [view] = await viewsOf(db, request.caseId, [request], context.today());
    invariant(view !== undefined, 'a request has a view');
    return view;
  },

  async 'requests.add'({ caseId, custodianId, ...given }, { db, context, changeId, note }) {
    const request = await addRequest(db, caseId, custodianId, given, context);
    note({ summary: `Drafted the request ${await nameOfRequest(db, request)}`, ...(await aboutRequest(db, request)) });
    return { changeId, requestId: request.id };
  },

  async 'requests.update'({ requestId, changes }, { db, changeId, note }) {
    const before = await getRequest(db, requestId);
    assertNotSent(before);
    const { items, ...fields } = changes;
    const changed = withChanges<Request>(before, fields);
    const isOtherKind = changed.letterKind !== before.letterKind && changes.route === undefined;
    const request: Request = {
      ...changed,
      route: isOtherKind ? usualRoute(changed.letterKind) : changed.route,
      items: items === undefined ? before.items : items.map((item) => ({ ...item, outcome: null })),
    };
    await assertRequestFits(db, request, 'changes.');
    await updateRequest(db, request);
    note({ summary: `Changed the request ${await nameOfRequest(db, request)}`, ...(await aboutRequest(db, request)) });
    return { changeId };
  },

  async 'requests.propose'({ caseId }, { db, context }) {
    const facts = await loadRouteFacts(db, caseId, context.today());
    return proposeRoutes(facts).map((proposal) => {
      const custodian = facts.custodians.find(({ id }) => id === proposal.custodianId);
      const department = custodian?.departments.find(({ id }) => id === proposal.departmentId);
      return { ...proposal, custodianName: custodian?.name ?? null, departmentName: department?.name ?? null };
    });
  },

  async 'requests.draftAll'({ caseId, keys }, { db, context, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const requests = await draftAll(db, caseId, keys, context);
    const references = requests.map(({ reference }) => reference).join(', ');
    note({ summary: `Drafted the requests ${references} for ${clientName}`, clientId, caseId });
    return { changeId, requestIds: requests.map(({ id }) => id) };
  },

  async 'requests.openNextHop'({ requestId, custodianId }, { db, context, changeId, note }) {
    const request = await getRequest(db, requestId);
    await getOrganization(db, custodianId, 'custodianId');
    const { given, settles } = nextHop(request, custodianId, context.today());
    await updateRequest(db, settleItems(request, settles));
    await markNeeded(db, request, given.items ?? []);
    const next = await addRequest(db, request.caseId, custodianId, given, context);
    note({
      summary: `Drafted the request ${await nameOfRequest(db, next)}, going on from ${request.reference}`,
      ...(await aboutRequest(db, request)),
    });
    return { changeId, requestId: next.id };
  },

  async 'requests.delete'({ requestId }, { db, changeId, note }) {
    const request = await getRequest(db, requestId);
    const name = await nameOfRequest(db, request);
    const about = await aboutRequest(db, request);
    await deleteRequest(db, requestId);
    note({ summary: `Moved the request ${name} to the trash`, ...about, trash: { kind: 'request', name } });
    return { changeId };
  },
};

// What goes over to the next custodian is not there yet and not settled either.
async function markNeeded(db: WriteDb, { caseId }: Request, asked: ReadonlyArray<{ recordItemId: string }>) {
  const ids = new Set(asked.map(({ recordItemId }) => recordItemId));
  for (const item of await listRecordItems(db, [caseId])) {
    const isOpen = item.state.kind === 'requested' || item.state.kind === 'notAvailable';
    if (ids.has(item.id) && isOpen) await updateRecordItem(db, { ...item, state: { kind: 'needed' } });
  }
}
