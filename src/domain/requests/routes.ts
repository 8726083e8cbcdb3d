import data from '../../../resources/requests/routes.json' with { type: 'json' };
import { decisionByOf } from '../cases/decision-by.ts';
import type { ClockRules } from '../law/law.ts';
import type { AskingKind } from '../letters/letter.ts';
import type { RecordItem } from '../records/record-item.ts';
import { type Day, earliest, latest } from '../shared/days.ts';
import type { OrganizationId } from '../shared/ids.ts';
import { putIn } from '../shared/put-in.ts';
import { type GivenRequest, proposedNeededBy } from './new-request.ts';
import type { Route } from './request.ts';
import { authorizationFor, authorizationNote } from './route-authorization.ts';
import { type RouteGroup, routeGroups } from './route-groups.ts';
import type { RouteFactsOfCase, RouteProposal } from './route-proposal.ts';
import { alternativesOf, warningsOf } from './route-warnings.ts';

/** One row of the table of routes (record-requests.md section 1), with how sure it is. */
export interface RouteFacts {
  readonly order: number;
  readonly whoAsks: string;
  readonly speed: string;
  readonly cost: string;
  readonly obliged: string;
  readonly goodFor: string;
  /** Whether the limit on the fee for the client's own copies binds on this route. */
  readonly feeLimit: 'applies' | 'doesNotApply' | 'noFee';
  readonly mark: 'V' | 'K';
}

/** How a route works: who asks, how fast, what it costs, whether anybody has to answer. */
export function routeFacts(route: Route, rules: Pick<ClockRules, 'answerDays'>): RouteFacts {
  const facts = data.routes[route] as RouteFacts;
  return { ...facts, speed: putIn(facts.speed, { answerDays: rules.answerDays }) };
}

/**
 * For every thing of the ledger that is needed, came incomplete or was left by a closed request, and that no open one
 * asks for: the route, the
 * letter kind and the reason, custodian by custodian and department by department (record-requests.md sections 1, 7
 * and 10). Each such thing is in exactly one proposal; nothing is ranked.
 */
export function proposeRoutes(facts: RouteFactsOfCase): ReadonlyArray<RouteProposal> {
  return routeGroups(facts.records, facts.custodians, facts.requests).map((group) => ({
    key: group.key,
    custodianId: group.custodian?.id ?? null,
    departmentId: group.departmentId,
    route: group.route,
    letterKind: group.letterKind,
    recordItemIds: group.items.map(({ id }) => id),
    why: group.ways.map((way) => data.ways[way].why).join(' '),
    warnings: warningsOf(group, facts, neededByOf(group.items)),
    alternatives: alternativesOf(group, facts),
    authorization: authorizationNote(group, facts),
  }));
}

/** What `requests.add` needs to draft the letter of a proposal. */
export type ProposedDraft = GivenRequest & { readonly custodianId: OrganizationId; readonly letterKind: AskingKind };

/**
 * The drafts of a proposal: one when a letter goes out and its custodian is known, none otherwise. Things that left the
 * ledger or were asked for meanwhile are left out.
 */
export function draftsFor(proposal: Pick<RouteProposal, 'key'>, facts: RouteFactsOfCase): ReadonlyArray<ProposedDraft> {
  const group = routeGroups(facts.records, facts.custodians, facts.requests).find(({ key }) => key === proposal.key);
  if (group === undefined || group.custodian === null || group.letterKind === null) return [];
  return [
    {
      custodianId: group.custodian.id,
      departmentId: group.departmentId,
      route: group.route,
      letterKind: group.letterKind,
      items: group.items.map(({ id }) => ({ recordItemId: id, from: null, to: null })),
      neededBy: draftNeededBy(group, facts),
      authorizationId: authorizationFor(group, facts)?.id ?? null,
    },
  ];
}

function neededByOf(items: ReadonlyArray<RecordItem>): Day | null {
  return earliest(items.map(({ neededBy }) => neededBy));
}

/** The day the ledger names, if an office can still keep it; else what is usual for a new request. */
function draftNeededBy(group: RouteGroup, { theCase, today }: RouteFactsOfCase): Day {
  const named = neededByOf(group.items);
  const usual = proposedNeededBy(today, named ?? decisionByOf(theCase).decisionBy);
  return named === null ? usual : (latest([usual, named]) ?? usual);
}
