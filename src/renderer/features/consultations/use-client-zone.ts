import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';

/** The zone of the client of a case; null while it is not known or is the advocate's own. */
export function useClientZone(caseId: CaseId): string | null {
  const found = useOperation('cases.get', { caseId });
  const clientId = found.data?.case.clientId;
  const client = useOperation('clients.get', { clientId: clientId ?? '' }, { enabled: clientId !== undefined });
  return client.data?.timeZone ?? null;
}
