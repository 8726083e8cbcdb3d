import data from '../../../resources/requests/routes.json' with { type: 'json' };
import type { Authorization, Permission } from '../authority/authorization.ts';
import { bestAuthorization, statusOf } from '../authority/authorization-status.ts';
import { shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { isFederalRoute } from './clock.ts';
import type { RouteGroup } from './route-groups.ts';
import type { AuthorizationNote, RouteFactsOfCase } from './route-proposal.ts';

type AuthorizationFacts = Pick<RouteFactsOfCase, 'authorizations' | 'theCase' | 'client' | 'today'>;
type AskedGroup = Pick<RouteGroup, 'route' | 'letterKind' | 'custodian'>;

/** The authorization a letter can rely on or, for the client's own request, that lets staff speak with the advocate. */
export function authorizationFor(group: AskedGroup, facts: AuthorizationFacts): Authorization | null {
  if (group.custodian === null || group.letterKind === null) return null;
  const own = facts.authorizations.filter(
    ({ clientId, caseId }) => clientId === facts.client.id && (caseId === null || caseId === facts.theCase.id),
  );
  return bestAuthorization(own, {
    custodianId: group.custodian.id,
    permission: permissionFor(group),
    today: facts.today,
  });
}

/** What to say of the authorization beside a proposal (record-requests.md section 1, "keep 5 on file"). */
export function authorizationNote(group: AskedGroup, facts: AuthorizationFacts): AuthorizationNote {
  const words = data.authorization;
  const isOwnRequest = isFederalRoute(group.route);
  if (group.letterKind === null) {
    return { state: 'notNeeded', text: words.notNeededWithClient };
  }
  if (group.custodian === null) {
    return isOwnRequest
      ? { state: 'notNeeded', text: words.notNeededAccess }
      : { state: 'lacking', text: words.lackingUnknown };
  }
  const found = authorizationFor(group, facts);
  if (found === null) {
    return isOwnRequest
      ? { state: 'notNeeded', text: words.notNeededAccess }
      : { state: 'lacking', text: words.lacking };
  }
  const day = found.expiresOn === null ? null : shortDate(found.expiresOn, facts.today);
  return statusOf(found, facts.today) === 'expiring' && day !== null
    ? { state: 'expiring', text: putIn(words.expiring, { until: day }) }
    : { state: 'onFile', text: putIn(words.onFile, { until: day === null ? '' : ` until ${day}` }) };
}

/** The client's own request needs no permission; there the authorization lets staff talk. */
function permissionFor({ route, letterKind }: AskedGroup): Permission {
  if (isFederalRoute(route)) return 'verbalDiscussion';
  return letterKind === 'd' ? 'tissue' : 'copies';
}
