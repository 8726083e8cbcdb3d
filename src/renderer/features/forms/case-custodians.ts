import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { Request } from '../../../domain/requests/request.ts';
import type { OrganizationId } from '../../../domain/shared/ids.ts';

type Asked = Pick<Request, 'id' | 'custodianId' | 'reference' | 'closedOn' | 'letterDate'>;

/** Who holds or was asked for something of a case, each once, in the order of the ledger. */
export function custodiansOf(
  items: ReadonlyArray<Pick<RecordItem, 'custodianId'>>,
  requests: ReadonlyArray<Pick<Request, 'custodianId'>>,
): ReadonlyArray<OrganizationId> {
  const all = [...items, ...requests].flatMap(({ custodianId }) => (custodianId === null ? [] : [custodianId]));
  return [...new Set(all)];
}

/** The request a form of this custodian goes with: the newest one still open; undefined when there is none. */
export function requestFor<One extends Asked>(
  organizationId: OrganizationId,
  requests: ReadonlyArray<One>,
): One | undefined {
  return requests
    .filter((request) => request.custodianId === organizationId && request.closedOn === null)
    .toSorted((one, other) => (one.letterDate < other.letterDate ? 1 : -1))[0];
}
