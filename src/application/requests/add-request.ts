import type { Case } from '../../domain/cases/case.ts';
import { decisionByOf } from '../../domain/cases/decision-by.ts';
import type { Organization } from '../../domain/directory/organization.ts';
import { type GivenRequest, newRequest, requestReference, usualRoute } from '../../domain/requests/new-request.ts';
import type { Request } from '../../domain/requests/request.ts';
import { authorizationFor } from '../../domain/requests/route-authorization.ts';
import type { CaseId, OrganizationId, RequestId } from '../../domain/shared/ids.ts';
import { listAuthorizations } from '../../store/authority/authorizations.repository.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import type { ReadDb, WriteDb } from '../../store/read-db.ts';
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
  const draft = newRequest(
    context.newId() as RequestId,
    await withAuthorization(db, theCase, custodian, given, context),
    {
      caseId,
      custodian,
      reference: '',
      decisionBy: decisionByOf(theCase).decisionBy,
      today: context.today(),
    },
  );
  await assertRequestFits(db, draft, '');
  const request = { ...draft, reference: requestReference(await takeNextNumber(db, REQUEST_COUNTER)) };
  await insertRequest(db, request);
  return request;
}

// A letter drafted by hand relies on the same authorization as one that was proposed.
async function withAuthorization(
  db: ReadDb,
  theCase: Case,
  custodian: Organization,
  given: GivenRequest,
  { today }: Pick<Context, 'today'>,
): Promise<GivenRequest> {
  if (given.authorizationId !== undefined) return given;
  const letterKind = given.letterKind ?? 'a';
  const group = { letterKind, route: given.route ?? usualRoute(letterKind), custodian };
  const found = authorizationFor(group, {
    authorizations: await listAuthorizations(db, theCase.clientId),
    theCase,
    client: await getClient(db, theCase.clientId),
    today: today(),
  });
  return { ...given, authorizationId: found?.id ?? null };
}
