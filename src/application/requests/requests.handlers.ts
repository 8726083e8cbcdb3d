import { decisionByOf } from '../../domain/cases/decision-by.ts';
import { assumedReceipt, clockOf } from '../../domain/requests/clock.ts';
import { newRequest, requestReference } from '../../domain/requests/new-request.ts';
import type { Request } from '../../domain/requests/request.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { LetterId, RequestId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { toJsonText } from '../../store/json-text.ts';
import { insertLetter } from '../../store/letters/letters.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import {
  deleteRequest,
  getRequest,
  insertRequest,
  listRequests,
  updateRequest,
} from '../../store/requests/requests.repository.ts';
import { takeNextNumber } from '../../store/settings/settings.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { sha256Of } from '../letters/printer.ts';
import { composeLetter } from '../letters/request-letter.ts';
import { law } from '../resources.ts';
import { withChanges } from '../with-changes.ts';
import { assertRequestFits } from './assert-request-fits.ts';
import { markItemsRequested } from './mark-items-requested.ts';

const REQUEST_COUNTER = 'requestNumber';

export const requestHandlers: Handlers<NamesOf<'requests'>> = {
  async 'requests.list'({ caseId }, { db, context }) {
    await getCase(db, caseId);
    const views = [];
    for (const request of await listRequests(db, caseId)) views.push(await viewOf(db, request, context.today()));
    return views;
  },

  async 'requests.get'({ requestId }, { db, context }) {
    return await viewOf(db, await getRequest(db, requestId), context.today());
  },

  async 'requests.add'({ caseId, custodianId, ...given }, { db, context, changeId, note }) {
    const theCase = await getCase(db, caseId);
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const custodian = await getOrganization(db, custodianId, 'custodianId');
    const request = newRequest(context.newId() as RequestId, given, {
      caseId,
      custodian,
      reference: requestReference(await takeNextNumber(db, REQUEST_COUNTER)),
      decisionBy: decisionByOf(theCase).decisionBy,
      today: context.today(),
    });
    await assertRequestFits(db, request, '');
    await insertRequest(db, request);
    note({
      summary: `Drafted the request ${request.reference} to ${custodian.name} for ${clientName}`,
      clientId,
      caseId,
    });
    return { changeId, requestId: request.id };
  },

  async 'requests.update'({ requestId, changes }, { db, changeId, note }) {
    const before = await getRequest(db, requestId);
    assertNotSent(before);
    const { items, ...fields } = changes;
    const request = {
      ...withChanges<Request>(before, fields),
      items: items === undefined ? before.items : items.map((item) => ({ ...item, outcome: null })),
    };
    await assertRequestFits(db, request, 'changes.');
    await updateRequest(db, request);
    note({ summary: `Changed the request ${await nameOf(db, request)}`, ...(await aboutOf(db, request)) });
    return { changeId };
  },

  async 'requests.markSent'(
    { requestId, sentOn, channel, tracking },
    { db, context, session, printer, changeId, note },
  ) {
    const request = await getRequest(db, requestId);
    assertNotSent(request);
    assertNotLater(sentOn, context.today(), 'sentOn');
    const { document, paperSize } = await composeLetter(db, request);
    const { pdf, pageCount } = await printer.draw(document, paperSize);
    const letterId = context.newId() as LetterId;
    await insertLetter(db, {
      id: letterId,
      requestId,
      caseLetterId: null,
      formFillId: null,
      contents: toJsonText([]),
      pdf,
      pageCount,
      sha256: sha256Of(pdf),
      frozenAt: context.now().toString(),
      personId: session.personId,
    });
    await updateRequest(db, {
      ...request,
      sent: { sentOn, channel, tracking, letterId, proofId: null },
      receipt: assumedReceipt(sentOn, channel, law.clockRules),
    });
    await markItemsRequested(db, request, sentOn);
    note({ summary: `Marked the request ${await nameOf(db, request)} as sent`, ...(await aboutOf(db, request)) });
    return { changeId, letterId };
  },

  async 'requests.confirmReceipt'({ requestId, receipt }, { db, context, changeId, note }) {
    const request = await getRequest(db, requestId);
    const { sentOn } = sentOrRefused(request);
    assertNotLater(receipt.receivedOn, context.today(), 'receipt.receivedOn');
    assertNotEarlier(receipt.receivedOn, sentOn, 'receipt.receivedOn');
    await updateRequest(db, { ...request, receipt });
    note({ summary: `Confirmed receipt of the request ${await nameOf(db, request)}`, ...(await aboutOf(db, request)) });
    return { changeId };
  },

  async 'requests.close'({ requestId, closedOn }, { db, context, changeId, note }) {
    const request = await getRequest(db, requestId);
    const { sentOn } = sentOrRefused(request);
    assertNotLater(closedOn, context.today(), 'closedOn');
    assertNotEarlier(closedOn, sentOn, 'closedOn');
    await updateRequest(db, { ...request, closedOn });
    note({ summary: `Closed the request ${await nameOf(db, request)}`, ...(await aboutOf(db, request)) });
    return { changeId };
  },

  async 'requests.delete'({ requestId }, { db, changeId, note }) {
    const request = await getRequest(db, requestId);
    const name = await nameOf(db, request);
    const about = await aboutOf(db, request);
    await deleteRequest(db, requestId);
    note({ summary: `Moved the request ${name} to the trash`, ...about, trash: { kind: 'request', name } });
    return { changeId };
  },
};

async function viewOf(db: ReadDb, request: Request, today: Day) {
  const custodian = await getOrganization(db, request.custodianId);
  const department = custodian.departments.find(({ id }) => id === request.departmentId);
  return {
    request,
    custodianName: custodian.name,
    departmentName: department?.name ?? null,
    clock: clockOf(request, today, law.clockRules),
    sentences: [],
    contacts: [],
    phone: null,
    followUp: null,
  };
}

async function nameOf(db: ReadDb, { reference, custodianId, caseId }: Request): Promise<string> {
  const { name } = await getOrganization(db, custodianId);
  const { clientName } = await getCaseTitle(db, caseId);
  return `${reference} to ${name} for ${clientName}`;
}

async function aboutOf(db: ReadDb, { caseId }: Request) {
  const { clientId } = await getCaseTitle(db, caseId);
  return { clientId, caseId };
}

function assertNotSent({ sent }: Request): void {
  if (sent !== null) {
    throw new AppError(
      'alreadySent',
      'This request went out already, and its letter stays as it was sent. Draft a new request for anything else.',
      { field: 'requestId' },
    );
  }
}

function sentOrRefused({ sent }: Request): NonNullable<Request['sent']> {
  if (sent === null) {
    throw new AppError('notSent', 'This request was not sent yet. Mark it as sent first.', { field: 'requestId' });
  }
  return sent;
}

function assertNotLater(day: Day, today: Day, field: string): void {
  if (day > today) throw new AppError('invalidInput', 'This day has not come yet. Check the date.', { field });
}

function assertNotEarlier(day: Day, sentOn: Day, field: string): void {
  if (day < sentOn) {
    throw new AppError('invalidInput', 'This is before the day the request was sent. Check the date.', { field });
  }
}
