import { invariant } from '../domain/shared/assert-never.ts';

/** A repository's update or delete affects exactly one row; anything else is a bug. */
export function assertOneRow(result: { readonly numUpdatedRows?: bigint; readonly numDeletedRows?: bigint }): void {
  const count = result.numUpdatedRows ?? result.numDeletedRows;
  invariant(count === 1n, `one row was to be changed, not ${count ?? 'none'}`);
}
