import type { Authorization } from '../../domain/authority/authorization.ts';
import { statusOf } from '../../domain/authority/authorization-status.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { Day } from '../../domain/shared/days.ts';
import { listAuthorizations } from '../../store/authority/authorizations.repository.ts';
import { listCasesOfClient, updateCase } from '../../store/cases/cases.repository.ts';
import type { ReadDb, WriteDb } from '../../store/read-db.ts';

/** Cases now have a signed authorization: the one it was drafted for, or every open one of the client. */
export async function markCasesSigned(db: WriteDb, authorization: Authorization): Promise<void> {
  for (const each of await casesOf(db, authorization)) {
    if (each.authorization !== 'signed') await updateCase(db, { ...each, authorization: 'signed' });
  }
}

/** Cases of a revoked authorization have none any more, unless another one of the register still counts for them. */
export async function markCasesUnsigned(db: WriteDb, revoked: Authorization, today: Day): Promise<void> {
  const others = (await listAuthorizations(db, revoked.clientId)).filter(({ id }) => id !== revoked.id);
  const counts = others.filter((each) => ['valid', 'expiring'].includes(statusOf(each, today)));
  for (const each of await casesOf(db, revoked)) {
    const hasAnother = counts.some(({ caseId }) => caseId === null || caseId === each.id);
    if (each.authorization === 'signed' && !hasAnother) await updateCase(db, { ...each, authorization: 'none' });
  }
}

async function casesOf(db: ReadDb, { clientId, caseId }: Authorization): Promise<Case[]> {
  const cases = (await listCasesOfClient(db, clientId)).filter(({ status }) => status !== 'closed');
  return caseId === null ? cases : cases.filter(({ id }) => id === caseId);
}
