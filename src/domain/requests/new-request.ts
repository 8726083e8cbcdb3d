import type { DepartmentKind, Organization } from '../directory/organization.ts';
import type { AskingKind } from '../letters/letter.ts';
import { addDays, type Day, earliest, latest } from '../shared/days.ts';
import type { CaseId, DepartmentId, RequestId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import { type Delivery, defaultAccessRequestOptions, noFee, type Request, type Route } from './request.ts';

/** The longer of the 5 to 7 days of workflow.md 3.1, rule 5. */
const USUAL_WAIT_DAYS = 7;
/** No office answers a letter the day it comes. */
const SHORTEST_WAIT_DAYS = 2;

interface AskingFacts {
  readonly route: Route;
  readonly delivery: Delivery;
  /** The departments that answer, the first that the custodian has. */
  readonly departments: ReadonlyArray<DepartmentKind>;
}

/** Where each kind of asking letter goes and on which route (record-requests.md section 10, "To" and "Legal"). */
const askingFacts: Readonly<Record<AskingKind, AskingFacts>> = {
  a: { route: 'accessRequest', delivery: 'portal', departments: ['him'] },
  b: { route: 'thirdPartyDirective', delivery: 'email', departments: ['him'] },
  d: { route: 'labPolicy', delivery: 'mail', departments: ['pathology'] },
  e: { route: 'accessRequest', delivery: 'disc', departments: ['imageLibrary', 'him'] },
  s: { route: 'accessRequest', delivery: 'email', departments: ['him', 'pathology'] },
};

/** The route an asking letter takes unless somebody says otherwise. */
export function usualRoute(kind: AskingKind): Route {
  return askingFacts[kind].route;
}

type GivenFields = Omit<Request, 'id' | 'caseId' | 'custodianId' | 'reference' | keyof SetByTheApp | 'items'>;

/** What happens to a request is recorded by its own operations, never given at first. */
type SetByTheApp = Pick<Request, 'sent' | 'receipt' | 'extension' | 'denial' | 'fee' | 'closedOn'>;

/** What may be said of a request at first; the rest is proposed or set by the app. */
export type GivenRequest = Given<GivenFields> & {
  readonly items?: ReadonlyArray<Pick<Request['items'][number], 'recordItemId' | 'from' | 'to'>> | undefined;
};

/**
 * A drafted request by letter (a), (b), (d), (e) or (s) (record-requests.md section 10), letter (a) unless another kind
 * is given: on the route and to the department of its kind, signed by the client, dated today, needed within seven days
 * or by the decision, whichever is sooner (workflow.md 3.1, rule 5).
 */
export function newRequest(
  id: RequestId,
  given: GivenRequest,
  set: {
    readonly caseId: CaseId;
    readonly custodian: Pick<Organization, 'id' | 'departments'>;
    readonly reference: string;
    readonly decisionBy: Day | null;
    readonly today: Day;
  },
): Request {
  const letterKind = given.letterKind ?? 'a';
  const proposed: GivenFields = {
    departmentId: departmentFor(letterKind, set.custodian),
    route: usualRoute(letterKind),
    letterKind,
    letterDate: set.today,
    signer: 'client',
    fields: {},
    switches: {},
    overrides: [],
    authorizationId: null,
    delivery: askingFacts[letterKind].delivery,
    idMethod: 'photoIdEnclosed',
    feeCeilingCents: null,
    neededBy: proposedNeededBy(set.today, set.decisionBy),
    options: defaultAccessRequestOptions,
    continuesId: null,
  };
  return {
    id,
    caseId: set.caseId,
    custodianId: set.custodian.id,
    reference: set.reference,
    ...withDefaults(proposed, given),
    items: (given.items ?? []).map(({ recordItemId, from, to }) => ({ recordItemId, from, to, outcome: null })),
    sent: null,
    receipt: null,
    extension: null,
    denial: null,
    fee: noFee,
    closedOn: null,
  };
}

/** "CB-0012": short enough to say on the phone. */
export function requestReference(number: number): string {
  return `CB-${String(number).padStart(4, '0')}`;
}

/** The first department of the custodian that answers this kind of letter; null sends it to the custodian itself. */
function departmentFor(kind: AskingKind, { departments }: Pick<Organization, 'departments'>): DepartmentId | null {
  for (const wanted of askingFacts[kind].departments) {
    const found = departments.find((department) => department.kind === wanted);
    if (found !== undefined) return found.id;
  }
  return null;
}

/** Seven days, or the decision when that is sooner, but never less than the two days that an office needs. */
export function proposedNeededBy(today: Day, decisionBy: Day | null): Day {
  const soonest = addDays(today, SHORTEST_WAIT_DAYS);
  return latest([soonest, earliest([addDays(today, USUAL_WAIT_DAYS), decisionBy])]) ?? soonest;
}
