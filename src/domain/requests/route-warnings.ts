import data from '../../../resources/requests/routes.json' with { type: 'json' };
import { decisionByOf } from '../cases/decision-by.ts';
import { departmentKindLabel } from '../directory/labels.ts';
import { recordItemName } from '../records/labels.ts';
import type { RecordItem } from '../records/record-item.ts';
import { addDays, type Day, shortDate } from '../shared/days.ts';
import { putIn } from '../shared/put-in.ts';
import { isFederalRoute } from './clock.ts';
import type { Request, RequestItemOutcome } from './request.ts';
import { authorizationFor } from './route-authorization.ts';
import { organizationNow, type RouteGroup } from './route-groups.ts';
import type { RouteAlternative, RouteFactsOfCase } from './route-proposal.ts';

const words = data.warnings;

/** What to watch on the proposed route, most hindering first (record-requests.md sections 1, 3 and 7). */
export function warningsOf(group: RouteGroup, facts: RouteFactsOfCase, neededBy: Day | null): ReadonlyArray<string> {
  if (group.letterKind === null) return [];
  return [
    ...custodianWarnings(group, facts),
    ...earlierAnswers(group, facts),
    ...accessionWarnings(group),
    ...timeWarnings(group, facts, neededBy),
    ...lawWarnings(group, facts),
    ...thingWarnings(group),
    ...(facts.client.representative?.documentOnFile === false ? [words.representativePaper] : []),
  ];
}

/** Other ways to the same things, in the order of the table of routes; an urgent case hears of the fast one first. */
export function alternativesOf(group: RouteGroup, facts: RouteFactsOfCase): ReadonlyArray<RouteAlternative> {
  const { letterKind, ways, items } = group;
  if (letterKind === null) return [];
  const { alternatives } = data;
  const { urgency } = facts.theCase;
  const isUrgent = urgency === 'urgent' || urgency === 'emergency';
  const toProvider: RouteAlternative = {
    route: 'providerToProvider',
    letterKind: null,
    why: isUrgent ? alternatives.providerToProviderUrgent : alternatives.providerToProvider,
  };
  const hasReports = ways.includes('records') || ways.includes('sequencing');
  const portal: RouteAlternative[] = hasReports
    ? [{ route: 'portal', letterKind: null, why: alternatives.portal }]
    : [];
  const directive: RouteAlternative[] = ways.includes('records')
    ? [{ route: 'thirdPartyDirective', letterKind: 'b', why: alternatives.thirdPartyDirective }]
    : [];
  const signed: RouteAlternative[] =
    authorizationFor(group, facts) === null
      ? [{ route: 'authorization', letterKind: 'c', why: alternatives.authorization }]
      : [];
  const isLeftFromEarlier = items.some((item) => earlierRequests(item, facts.requests, 'arrived').length > 0);
  const deficiency: RouteAlternative[] = isLeftFromEarlier
    ? [{ route: group.route, letterKind: 'l', why: alternatives.deficiency }]
    : [];
  return isUrgent
    ? [toProvider, ...portal, ...directive, ...signed, ...deficiency]
    : [...portal, toProvider, ...directive, ...signed, ...deficiency];
}

function custodianWarnings(group: RouteGroup, { custodians }: RouteFactsOfCase): string[] {
  const { custodian, items, lacksDepartment, departmentId } = group;
  if (custodian === null) {
    const unknown = items.filter(({ custodianId }) => custodianId === null);
    const unlisted = items.filter(({ custodianId }) => custodianId !== null);
    return [
      ...(unknown.length > 0 ? [putIn(words.custodianUnknown, { names: namesOf(unknown) })] : []),
      ...(unlisted.length > 0 ? [putIn(words.custodianUnlisted, { names: namesOf(unlisted) })] : []),
    ];
  }
  const warnings: string[] = [];
  if (lacksDepartment !== null) {
    const instead = custodian.departments.find(({ id }) => id === departmentId)?.name ?? 'its main address';
    const department = departmentKindLabel(lacksDepartment).toLowerCase();
    warnings.push(putIn(words.departmentMissing, { custodian: custodian.name, department, instead }));
  }
  const copyService = organizationNow(custodian.copyServiceId, custodians);
  if (copyService !== null) {
    warnings.push(putIn(words.copyService, { custodian: custodian.name, copyService: copyService.name }));
  }
  if (custodian.kind === 'copyService') warnings.push(putIn(words.isCopyService, { custodian: custodian.name }));
  return warnings;
}

/** What the same custodian has said of the same things before. */
function earlierAnswers({ custodian, items }: RouteGroup, { requests, custodians, today }: RouteFactsOfCase): string[] {
  if (custodian === null) return [];
  const own = requests.filter((request) => organizationNow(request.custodianId, custodians)?.id === custodian.id);
  return items.flatMap((item) => {
    const say = (kind: RequestItemOutcome['kind'], text: string) =>
      earlierRequests(item, own, kind)
        .slice(-1)
        .map((on) =>
          putIn(text, { custodian: custodian.name, day: shortDate(on, today), names: recordItemName(item) }),
        );
    return [...say('notHeld', words.notHeldBefore), ...say('denied', words.deniedBefore)];
  });
}

/** The days on which requests were settled for a thing in this way, in the order of the requests. */
function earlierRequests(
  { id }: RecordItem,
  requests: ReadonlyArray<Request>,
  kind: RequestItemOutcome['kind'],
): ReadonlyArray<Day> {
  return requests.flatMap(({ items }) =>
    items.flatMap(({ recordItemId, outcome }) => (recordItemId === id && outcome?.kind === kind ? [outcome.on] : [])),
  );
}

function accessionWarnings({ ways, items }: RouteGroup): string[] {
  if (!ways.includes('tissue') && !ways.includes('images')) return [];
  const nameless = items.filter(({ accessionNumber }) => (accessionNumber ?? '').trim() === '');
  if (nameless.length === 0) return [];
  const have = nameless.length === 1 ? 'has' : 'have';
  return [putIn(words.noAccession, { names: namesOf(nameless), have })];
}

/** 30 days is longer than most oncology windows, so a sooner need is said beside the law (section 1). */
function timeWarnings(group: RouteGroup, facts: RouteFactsOfCase, neededBy: Day | null): string[] {
  const { today, law, theCase } = facts;
  const wanted = neededBy ?? decisionByOf(theCase).decisionBy;
  if (wanted === null) return [];
  if (wanted < today) return [putIn(words.neededPassed, { neededBy: shortDate(wanted, today) })];
  const { answerDays } = law.clockRules;
  const lawfulDay = addDays(today, answerDays);
  if (!isFederalRoute(group.route) || wanted >= lawfulDay) return [];
  return [
    putIn(words.neededSooner, {
      answerDays,
      lawfulDay: shortDate(lawfulDay, today),
      neededBy: shortDate(wanted, today),
    }),
  ];
}

function lawWarnings({ route }: RouteGroup, { law }: RouteFactsOfCase): string[] {
  const { serviceTargetDays } = law.clockRules;
  return [
    ...(isFederalRoute(route) ? [] : [putIn(words.noDeadline, { serviceTargetDays })]),
    ...(data.routes[route].feeLimit === 'doesNotApply' ? [words.noFeeLimit] : []),
  ];
}

function thingWarnings({ ways, items }: RouteGroup): string[] {
  const small = items.filter(({ tissueLeft }) => tissueLeft === 'limited' || tissueLeft === 'exhausted');
  return [
    ...(items.some(({ kind }) => kind === 'tissueBlock') ? [words.noBlocks] : []),
    ...(ways.includes('tissue') && small.length > 0 ? [putIn(words.smallTissue, { names: namesOf(small) })] : []),
    ...(ways.includes('radiation') ? [words.planFiles] : []),
  ];
}

/** "A, B and C", at most three by name. */
function namesOf(items: ReadonlyArray<RecordItem>): string {
  const names = items.map(recordItemName);
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
