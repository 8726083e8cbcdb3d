import type { Organization } from '../../../domain/directory/organization.ts';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { Request } from '../../../domain/requests/request.ts';
import type { DepartmentId, OrganizationId, RecordItemId } from '../../../domain/shared/ids.ts';

/** One request that could be drafted now: a custodian and what it still owes. */
export interface Proposal {
  readonly custodianId: OrganizationId;
  readonly custodianName: string;
  readonly items: ReadonlyArray<RecordItem>;
}

export interface Proposals {
  /** In the order of the first thing each owes in the ledger. */
  readonly byCustodian: ReadonlyArray<Proposal>;
  /** Still to be asked for, but nobody has said where. */
  readonly withoutCustodian: ReadonlyArray<RecordItem>;
  /** Slides and blocks: a letter that asks for copies does not bring them. */
  readonly specimens: ReadonlyArray<RecordItem>;
}

/** True for what a letter asking for copies can bring: no specimen (record-requests.md 10(d)). */
export function canBeCopied(item: Pick<RecordItem, 'kind'>): boolean {
  return !recordKindFacts(item.kind).isPhysical;
}

/**
 * What could be asked for now: things needed or come in incomplete that no open request asks for yet. What client or
 * advocate have themselves is left out, unless someone named a custodian for it.
 */
export function proposeRequests(
  items: ReadonlyArray<RecordItem>,
  requests: ReadonlyArray<Pick<Request, 'items' | 'closedOn'>>,
  organizations: ReadonlyArray<Pick<Organization, 'id' | 'name'>>,
): Proposals {
  const names = new Map(organizations.map((organization) => [organization.id, organization.name]));
  const open = openItems(items, requests);
  const copies = Map.groupBy(open.filter(canBeCopied), (item) => item.custodianId);
  const byCustodian: Proposal[] = [];
  for (const [custodianId, group] of copies) {
    const custodianName = custodianId === null ? undefined : names.get(custodianId);
    if (custodianId !== null && custodianName !== undefined)
      byCustodian.push({ custodianId, custodianName, items: group });
  }
  return {
    byCustodian,
    withoutCustodian: (copies.get(null) ?? []).filter(
      (item) => recordKindFacts(item.kind).custodianDepartment !== null,
    ),
    specimens: open.filter((item) => !canBeCopied(item)),
  };
}

function openItems(
  items: ReadonlyArray<RecordItem>,
  requests: ReadonlyArray<Pick<Request, 'items' | 'closedOn'>>,
): ReadonlyArray<RecordItem> {
  const asked = new Set<RecordItemId>();
  for (const request of requests) {
    if (request.closedOn === null) for (const item of request.items) asked.add(item.recordItemId);
  }
  return items.filter(
    (item) => (item.state.kind === 'needed' || item.state.kind === 'incomplete') && !asked.has(item.id),
  );
}

/**
 * The department a new request is addressed to: the one all its things name, else release of information, which
 * answers requests of this kind; null when the organization lists neither.
 */
export function proposedDepartment(
  organization: Organization | undefined,
  items: ReadonlyArray<RecordItem>,
): DepartmentId | null {
  const [named, ...others] = new Set(items.map((item) => item.departmentId));
  if (named && others.length === 0) return named;
  return organization?.departments.find((department) => department.kind === 'him')?.id ?? null;
}
