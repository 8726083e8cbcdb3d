import type { Authorization } from '../../domain/authority/authorization.ts';
import { revocationLetters } from '../../domain/authority/revocation.ts';
import type { CaseId, CaseLetterId } from '../../domain/shared/ids.ts';
import { listOrganizations } from '../../store/directory/directory.repository.ts';
import { listLettersNaming } from '../../store/letters/case-letters.repository.ts';
import type { WriteDb } from '../../store/read-db.ts';
import { listRequestsNaming } from '../../store/requests/requests.repository.ts';
import type { Context } from '../context.ts';
import { addCaseLetter } from '../letters/add-case-letter.ts';

/** Drafts letter (k) for every holder of a revoked authorization (record-requests.md 10(k)). Gives the drafts. */
export async function draftRevocations(
  db: WriteDb,
  authorization: Authorization,
  caseId: CaseId,
  context: Pick<Context, 'newId' | 'today'>,
): Promise<CaseLetterId[]> {
  const went = [
    ...(await listRequestsNaming(db, authorization.id)),
    ...(await listLettersNaming(db, authorization.id)).filter(({ kind }) => kind !== 'k'),
  ];
  const sentTo = went.flatMap(({ sent, custodianId }) =>
    sent === null || custodianId === null ? [] : [{ authorizationId: authorization.id, custodianId }],
  );
  const holders = revocationLetters([authorization], await listOrganizations(db, ''), sentTo);
  const drafted: CaseLetterId[] = [];
  for (const { organizationId } of holders) {
    const given = { authorizationId: authorization.id, custodianId: organizationId };
    drafted.push((await addCaseLetter(db, caseId, 'k', given, context)).id);
  }
  return drafted;
}
