import type { CaseId, ClientId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';

interface CaseTitle {
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  readonly clientName: string;
  readonly cancer: string;
}

/** Whose case it is, for the words of history. Errors: notFound. */
export async function getCaseTitle(db: ReadDb, caseId: CaseId): Promise<CaseTitle> {
  const { clientId, cancer } = await getCase(db, caseId);
  const { legalName } = await getClient(db, clientId);
  return { caseId, clientId, clientName: legalName, cancer };
}
