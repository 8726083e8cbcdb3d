import type { DepartmentKind, Organization } from '../directory/organization.ts';
import type { AskingKind } from '../letters/letter.ts';
import { inPacketOrder, recordKindFacts } from '../records/kinds.ts';
import type { RecordItem } from '../records/record-item.ts';
import { currentItems } from '../records/versions.ts';
import type { DepartmentId, OrganizationId, RecordItemId } from '../shared/ids.ts';
import { usualRoute } from './new-request.ts';
import type { Request, Route } from './request.ts';

/** Why a thing is asked for the way it is; the words are in resources/requests/routes.json. */
export type Way = 'withClient' | 'records' | 'tissue' | 'images' | 'sequencing' | 'radiation';

const letterOfWay: Readonly<Record<Way, AskingKind | null>> = {
  withClient: null,
  records: 'a',
  tissue: 'd',
  images: 'e',
  sequencing: 's',
  radiation: 'a',
};

/** Things that go into one letter: same custodian, same department, same kind of letter. */
export interface RouteGroup {
  readonly key: string;
  readonly route: Route;
  readonly letterKind: AskingKind | null;
  readonly ways: ReadonlyArray<Way>;
  readonly items: ReadonlyArray<RecordItem>;
  /** null while nobody has said who holds the things, or whom they named is gone. */
  readonly custodian: Organization | null;
  readonly departmentId: DepartmentId | null;
  /** The department that usually answers and the custodian does not have listed; null when it has. */
  readonly lacksDepartment: DepartmentKind | null;
}

/**
 * What is missing and no open request waits for, put together letter by letter (record-requests.md sections 1 and 10):
 * first what known custodians hold, in packet order, then what has no custodian, then what the client has. What a
 * request asked for that was closed without it is missing again, though the ledger still calls it requested.
 */
export function routeGroups(
  records: ReadonlyArray<RecordItem>,
  custodians: ReadonlyArray<Organization>,
  requests: ReadonlyArray<Request>,
): ReadonlyArray<RouteGroup> {
  const asked = askedItems(requests, ({ closedOn }) => closedOn === null);
  const dropped = askedItems(requests, ({ closedOn }) => closedOn !== null);
  const groups = new Map<string, RouteGroup>();
  for (const item of inPacketOrder(currentItems(records))) {
    const { kind } = item.state;
    const isMissing = kind === 'needed' || kind === 'incomplete' || (kind === 'requested' && dropped.has(item.id));
    if (!isMissing || asked.has(item.id)) continue;
    const group = groupOf(item, custodians);
    const before = groups.get(group.key);
    groups.set(group.key, before === undefined ? group : joined(before, group));
  }
  return [...groups.values()].toSorted((one, other) => place(one) - place(other));
}

/** The organization an id stands for now: one that was merged into another stands for that one; null when it is gone. */
export function organizationNow(
  id: OrganizationId | null,
  custodians: ReadonlyArray<Organization>,
): Organization | null {
  const seen = new Set<OrganizationId>();
  for (let next = id; next !== null && !seen.has(next); ) {
    seen.add(next);
    const found = custodians.find((organization) => organization.id === next);
    if (found === undefined) return null;
    if (found.mergedIntoId === null) return found;
    next = found.mergedIntoId;
  }
  return null;
}

function place({ custodian, letterKind }: RouteGroup): number {
  if (custodian !== null) return 0;
  return letterKind === null ? 2 : 1;
}

/** Things that some request of a kind, drafted or sent, asked for and never settled. */
function askedItems(
  requests: ReadonlyArray<Request>,
  isMeant: (request: Request) => boolean,
): ReadonlySet<RecordItemId> {
  return new Set(
    requests
      .filter(isMeant)
      .flatMap(({ items }) => items.filter(({ outcome }) => outcome === null).map(({ recordItemId }) => recordItemId)),
  );
}

function joined(before: RouteGroup, { items, ways, lacksDepartment }: RouteGroup): RouteGroup {
  return {
    ...before,
    items: [...before.items, ...items],
    ways: [...new Set([...before.ways, ...ways])],
    lacksDepartment: before.lacksDepartment ?? lacksDepartment,
  };
}

function groupOf(item: RecordItem, custodians: ReadonlyArray<Organization>): RouteGroup {
  const custodian = organizationNow(item.custodianId, custodians);
  const way = wayOf(item, custodian);
  const letterKind = letterOfWay[way];
  const { departmentId, lacksDepartment } = departmentOf(item, way, custodian);
  return {
    key: [custodian?.id ?? 'unknown', departmentId ?? 'none', letterKind ?? 'none'].join(':'),
    route: letterKind === null ? 'portal' : usualRoute(letterKind),
    letterKind,
    ways: [way],
    items: [item],
    custodian,
    departmentId,
    lacksDepartment,
  };
}

function wayOf(item: RecordItem, custodian: Organization | null): Way {
  switch (item.kind) {
    case 'pathologySlides':
    case 'tissueBlock':
      return 'tissue';
    case 'imagingStudy':
      return 'images';
    case 'imagingReport':
      // An imaging center has one desk for both, and the letter for images asks for the reports too.
      return custodian?.kind === 'imagingCenter' ? 'images' : 'records';
    case 'molecularReport':
      return custodian?.kind === 'laboratory' ? 'sequencing' : 'records';
    case 'radiationTherapy':
      return 'radiation';
    default: {
      const isWithClient = recordKindFacts(item.kind).custodianDepartment === null && item.kind !== 'other';
      return isWithClient && item.custodianId === null ? 'withClient' : 'records';
    }
  }
}

const noDepartment = { departmentId: null, lacksDepartment: null } as const;

function departmentOf(
  item: RecordItem,
  way: Way,
  custodian: Organization | null,
): Pick<RouteGroup, 'departmentId' | 'lacksDepartment'> {
  if (custodian === null) return noDepartment;
  const { departments } = custodian;
  const own = departments.find(({ id }) => id === item.departmentId);
  if (own !== undefined) return { departmentId: own.id, lacksDepartment: null };
  const wanted = departmentKindOf(item, way);
  const idOf = (kind: DepartmentKind) => departments.find((department) => department.kind === kind)?.id ?? null;
  const usual = idOf(wanted);
  if (usual !== null) return { departmentId: usual, lacksDepartment: null };
  const isOwnDesk =
    way === 'records' ||
    way === 'sequencing' ||
    (way === 'tissue' && custodian.kind === 'laboratory') ||
    (way === 'images' && custodian.kind === 'imagingCenter');
  return {
    // Release of information passes on what it does not have itself; tissue it never has.
    departmentId: way === 'tissue' ? null : idOf('him'),
    lacksDepartment: isOwnDesk ? null : wanted,
  };
}

function departmentKindOf(item: RecordItem, way: Way): DepartmentKind {
  switch (way) {
    case 'tissue':
      return 'pathology';
    case 'images':
      return 'imageLibrary';
    case 'radiation':
      return 'radiationOncology';
    case 'sequencing':
    case 'withClient':
      return 'him';
    case 'records':
      return recordKindFacts(item.kind).custodianDepartment ?? 'him';
  }
}
