import { decisionByOf } from '../../domain/cases/decision-by.ts';
import { type GivenRequest, newRequest, requestReference } from '../../domain/requests/new-request.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { CaseId, OrganizationId, RequestId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { insertRequest } from '../../store/requests/requests.repository.ts';
import { takeNextNumber } from '../../store/settings/settings.repository.ts';
import type { Context } from '../context.ts';
import { assertRequestFits } from './assert-request-fits.ts';

/** Requests and the other letters of cases are numbered in one row, so that a reference names one letter. */
export const REQUEST_COUNTER = 'requestNumber';

/** Drafts a request to one custodian. Errors: notFound, invalidInput. */
export async function addRequest(
  db: WriteDb,
  caseId: CaseId,
  custodianId: OrganizationId,
  given: GivenRequest,
  context: Pick<Context, 'newId' | 'today'>,
): Promise<Request> {
  const theCase = await getCase(db, caseId);
  const custodian = await getOrganization(db, custodianId, 'custodianId');
  const draft = newRequest(context.newId() as RequestId, given, {
    caseId,
    custodian,
    reference: '',
    decisionBy: decisionByOf(theCase).decisionBy,
    today: context.today(),
  });
  await assertRequestFits(db, draft, '');
  const request = { ...draft, reference: requestReference(await takeNextNumber(db, REQUEST_COUNTER)) };
  await insertRequest(db, request);
  return request;
}
