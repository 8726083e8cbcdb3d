import type { RouteFactsOfCase } from '../../domain/requests/route-proposal.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { listAuthorizations } from '../../store/authority/authorizations.repository.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { listOrganizations } from '../../store/directory/directory.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { listRequests } from '../../store/requests/requests.repository.ts';
import { loadLaw } from '../texts/load-words.ts';

/** Everything the routes to the missing things of a case are proposed from. Errors: notFound. */
export async function loadRouteFacts(db: ReadDb, caseId: CaseId, today: Day): Promise<RouteFactsOfCase> {
  const theCase = await getCase(db, caseId);
  return {
    theCase,
    client: await getClient(db, theCase.clientId),
    records: await listRecordItems(db, [caseId]),
    custodians: await listOrganizations(db, ''),
    requests: await listRequests(db, caseId),
    authorizations: await listAuthorizations(db, theCase.clientId),
    law: await loadLaw(db),
    today,
  };
}
