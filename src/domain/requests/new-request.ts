import type { Organization } from '../directory/organization.ts';
import { addDays, type Day, earliest } from '../shared/days.ts';
import type { CaseId, DepartmentId, RequestId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import { defaultAccessRequestOptions, type Request } from './request.ts';

/** The longer of the 5 to 7 days of workflow.md 3.1, rule 5. */
const USUAL_WAIT_DAYS = 7;
/** No office answers a letter the day it comes. */
const SHORTEST_WAIT_DAYS = 2;

/** What the advocate may say of a request at first; the rest is proposed or set by the app. */
type GivenRequest = Given<
  Pick<
    Request,
    'departmentId' | 'letterDate' | 'items' | 'delivery' | 'idMethod' | 'feeCeilingCents' | 'neededBy' | 'options'
  >
>;

/**
 * A drafted right-of-access request (record-requests.md 10(a)): to the custodian's records department when it has one,
 * dated today, needed within seven days or by the decision, whichever is sooner (workflow.md 3.1, rule 5).
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
  const proposed: Request = {
    id,
    caseId: set.caseId,
    custodianId: set.custodian.id,
    departmentId: recordsDepartmentOf(set.custodian),
    route: 'accessRequest',
    letterKind: 'a',
    reference: set.reference,
    letterDate: set.today,
    items: [],
    delivery: 'portal',
    idMethod: 'photoIdEnclosed',
    feeCeilingCents: null,
    neededBy: proposedNeededBy(set.today, set.decisionBy),
    options: defaultAccessRequestOptions,
    sent: null,
    receipt: null,
    closedOn: null,
  };
  return { ...proposed, ...withDefaults(pickGiven(proposed), given) };
}

/** "CB-0012": short enough to say on the phone. */
export function requestReference(number: number): string {
  return `CB-${String(number).padStart(4, '0')}`;
}

function pickGiven(request: Request) {
  const { departmentId, letterDate, items, delivery, idMethod, feeCeilingCents, neededBy, options } = request;
  return { departmentId, letterDate, items, delivery, idMethod, feeCeilingCents, neededBy, options };
}

function recordsDepartmentOf({ departments }: Pick<Organization, 'departments'>): DepartmentId | null {
  return departments.find(({ kind }) => kind === 'him')?.id ?? null;
}

// A decision day that is near or has passed still leaves the custodian a day or two.
function proposedNeededBy(today: Day, decisionBy: Day | null): Day {
  const soonest = addDays(today, SHORTEST_WAIT_DAYS);
  const day = earliest([addDays(today, USUAL_WAIT_DAYS), decisionBy]) ?? soonest;
  return day < soonest ? soonest : day;
}
