import type { OperationOutput } from '../../../contract/all.ts';

export type AuthorizationView = OperationOutput<'authorizations.list'>[number];

/** "Sample General Hospital": who may disclose, as the name of an authorization. */
export function discloserOf({ authorization, custodianName }: AuthorizationView): string {
  return custodianName ?? authorization.disclosers ?? 'Authorization without a custodian';
}
