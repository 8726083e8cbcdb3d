import { isVague } from '../authority/authorization-warnings.ts';
import { recordItemName } from '../records/labels.ts';
import { type Day, isDay, longDate } from '../shared/days.ts';
import { placeholdersOf, statementsOf } from './check-template.ts';
import { isCitation } from './filler.ts';
import { custodyWord, type Found, vagueReceivers } from './findings.ts';
import type { LetterKind } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import { isTissue, type ScopeItem, scopeItems } from './letter-items.ts';
import { missingElements } from './lint-people.ts';
import type { LetterTemplate } from './template.ts';

type Lint = (facts: LetterFacts, template: LetterTemplate) => ReadonlyArray<Found | null>;

/** Points of law that make a claim under the right of access, which does not reach tissue (section 7). */
const accessCitations: ReadonlyArray<string> = [
  'rightOfAccess',
  'answerTime',
  'extension',
  'form',
  'electronicCopy',
  'fee',
  'denial',
  'heldElsewhere',
  'thirdParty',
  'denialReview',
];

const kindLints: Readonly<Partial<Record<LetterKind, Lint>>> = {
  b: lintDirective,
  c: lintAuthorizationForm,
  d: (facts, template) => [...tissueLaw(template), ...lintTissue(facts)],
  e: lintImaging,
  f: lintOverdue,
  g: lintFee,
  h: (_, template) => plainWords(template),
  i: (facts, template) => [...plainWords(template), ...lintFindings(facts)],
  k: lintRevocation,
  l: (facts) => [...followUp(facts), scopeItems(facts, 'arrived').length === 0 ? { id: 'nothingArrived' } : null],
  m: lintDenial,
  o: lintComplaint,
  p: (_, template) => tissueLaw(template),
  q: (facts, template) => [...tissueLaw(template), ...lintLoan(facts)],
  reminder: lintReminder,
  s: ({ request }) => [request === null || request.route === 'accessRequest' ? null : { id: 'routeNotAccess' }],
};

/** What section 10 says of this kind alone. */
export function lintKind(facts: LetterFacts, template: LetterTemplate): ReadonlyArray<Found | null> {
  return kindLints[template.kind]?.(facts, template) ?? [];
}

// (b): an electronic copy from the electronic health record, as Ciox left it (section 3).
function lintDirective(facts: LetterFacts, template: LetterTemplate): ReadonlyArray<Found | null> {
  const asked = scopeItems(facts, 'asked');
  const standard = template.switches.find(({ id }) => id === 'isFromEhr')?.default ?? false;
  return [
    (facts.draft.switches.isFromEhr ?? standard) ? null : { id: 'electronicTick' },
    first(asked, ({ record }) => record !== null && isTissue(record), 'tissueNotInRecord'),
    first(asked, ({ record }) => record?.kind === 'imagingStudy', 'imagesNotInRecord'),
    facts.request?.delivery === 'mail' ? { id: 'paperNotInRecord' } : null,
    facts.request === null || facts.request.route === 'thirdPartyDirective' ? null : { id: 'routeNotDirective' },
  ];
}

// (c): 45 CFR 164.508(c)(1), and defective if blank, expired or vague (section 4).
function lintAuthorizationForm({ authorization, practice, today }: LetterFacts): ReadonlyArray<Found | null> {
  if (authorization === null) return [{ id: 'formNoAuthorization' }];
  const { expiresOn, revokedOn, recordKinds, description, otherRecipients, custodianId, initialed } = authorization;
  const missing = missingElements(authorization);
  const described = (description ?? '').trim();
  const receiver = (otherRecipients ?? '').trim();
  return [
    missing === '' ? null : { id: 'formBlank', values: { missing } },
    expiresOn !== null && expiresOn < today ? { id: 'formExpired', values: { day: longDate(expiresOn) } } : null,
    recordKinds.length === 0 && isVague(described) ? { id: 'formAllRecords', values: { where: described } } : null,
    vagueReceivers.has(receiver.toLowerCase().replace(/[.\s]+$/, ''))
      ? { id: 'formReceiver', values: { where: receiver } }
      : null,
    authorization.advocateReceives && practice.address === null ? { id: 'formReceiverAddress' } : null,
    authorization.permissions.length === 0 ? { id: 'formNoPermission' } : null,
    revokedOn === null ? null : { id: 'formRevoked', values: { day: longDate(revokedOn) } },
    initialed.includes('substanceUse') && custodianId === null ? { id: 'formPart2Discloser' } : null,
  ];
}

// (d), (p), (q): tissue goes by laboratory policy; its letters never claim the right of access.
function tissueLaw(template: LetterTemplate): ReadonlyArray<Found | null> {
  const wording = statementsOf(template)
    .flatMap(({ text, representativeText, advocateText }) => [text, representativeText ?? '', advocateText ?? ''])
    .find((text) => text.includes('164.524') || placeholdersOf(text).some((name) => accessCitations.includes(name)));
  return wording === undefined ? [] : [{ id: 'tissueCites', values: { where: shortened(wording) } }];
}

function lintTissue(facts: LetterFacts): ReadonlyArray<Found | null> {
  const asked = scopeItems(facts, 'asked');
  const route = facts.request?.route;
  return [
    route === 'accessRequest' || route === 'thirdPartyDirective' ? { id: 'tissueRoute' } : null,
    asked.length > 0 && asked.every(({ record }) => record === null || !isTissue(record)) ? { id: 'noTissue' } : null,
    first(
      asked,
      ({ record }) => record?.tissueLeft === 'limited' || record?.tissueLeft === 'exhausted',
      'littleTissue',
    ),
  ];
}

function lintImaging(facts: LetterFacts): ReadonlyArray<Found | null> {
  const asked = scopeItems(facts, 'asked');
  const isStudy = ({ record }: ScopeItem) => record?.kind === 'imagingStudy';
  return [
    asked.length > 0 && !asked.some(isStudy) ? { id: 'noImages' } : null,
    first(asked, (item) => isStudy(item) && (item.record?.accessionNumber ?? '').trim() === '', 'accessionNumber'),
    first(asked, ({ record }) => record !== null && isTissue(record), 'tissueNotInRecord'),
  ];
}

function lintOverdue(facts: LetterFacts): ReadonlyArray<Found | null> {
  const { request, clock, today } = facts;
  const base = followUp(facts);
  if (request === null || request.sent === null) return base;
  if (clock === null || !clock.isFederal) return [...base, { id: 'routeNotFederal' }];
  const { federalDueOn, extendedDueOn } = clock;
  if (federalDueOn === null) return [...base, { id: 'receiptMissing' }];
  return [
    ...base,
    nothingOpen(facts),
    extendedDueOn !== null && extendedDueOn >= today
      ? { id: 'extensionValid', values: { day: longDate(extendedDueOn) } }
      : federalDueOn >= today
        ? { id: 'notOverdue', values: { day: longDate(federalDueOn) } }
        : null,
    assumedReceipt(facts),
  ];
}

function lintFee(facts: LetterFacts): ReadonlyArray<Found | null> {
  const { request } = facts;
  const base = followUp(facts);
  if (request === null) return base;
  const { invoicedCents, quotedCents } = request.fee;
  return [
    ...base,
    request.route === 'accessRequest' ? null : { id: 'feeRoute' },
    first(scopeItems(facts, 'asked'), ({ record }) => record !== null && isTissue(record), 'feeTissue'),
    invoicedCents === null && quotedCents === null ? { id: 'feeNone' } : null,
    assumedReceipt(facts),
  ];
}

function lintFindings({ draft, secondOpinion, today }: LetterFacts): ReadonlyArray<Found | null> {
  const consentOn = (draft.fields.consentOn ?? '').trim();
  return [
    (draft.switches.clientConsents ?? false) ? null : { id: 'consentMissing' },
    isDay(consentOn) && consentOn > today ? { id: 'consentLater', values: { day: longDate(consentOn) } } : null,
    secondOpinion === null ? { id: 'noSource' } : null,
  ];
}

function lintRevocation({ authorization, today }: LetterFacts): ReadonlyArray<Found | null> {
  if (authorization === null) return [{ id: 'revokeNone' }];
  const { signedOn, expiresOn } = authorization;
  return [
    signedOn === null ? { id: 'revokeUnsigned' } : null,
    expiresOn !== null && expiresOn < today ? { id: 'revokeExpired', values: { day: longDate(expiresOn) } } : null,
  ];
}

function lintDenial(facts: LetterFacts): ReadonlyArray<Found | null> {
  const denial = facts.request?.denial ?? null;
  return [
    ...followUp(facts),
    facts.request !== null && denial === null ? { id: 'denialMissing' } : null,
    denial?.isReviewable === false ? { id: 'denialNotReviewable' } : null,
  ];
}

function lintComplaint(facts: LetterFacts): ReadonlyArray<Found | null> {
  const { request, clock, today } = facts;
  if (request === null) return [{ id: 'requestMissing' }];
  const complaintBy = clock?.complaintBy ?? null;
  const hasFailed = complaintBy !== null || request.denial !== null || request.fee.disputedOn !== null;
  return [
    complaintBy !== null && complaintBy < today
      ? { id: 'complaintLate', values: { day: longDate(complaintBy) } }
      : null,
    hasFailed ? null : { id: 'noFailure' },
  ];
}

function lintLoan({ material, custody }: LetterFacts): ReadonlyArray<Found | null> {
  const status = custody?.status;
  const isDone = status === 'returned' || status === 'kept' || status === 'lost';
  return [
    status !== undefined && isDone ? { id: 'materialBack', values: { state: custodyWord(status) } } : null,
    material !== null && !material.isLoan ? { id: 'notLoan' } : null,
  ];
}

function lintReminder(facts: LetterFacts): ReadonlyArray<Found | null> {
  const { clock, today } = facts;
  const lastDay: Day | null = clock?.isFederal ? (clock.extendedDueOn ?? clock.federalDueOn) : null;
  return [
    ...followUp(facts),
    nothingOpen(facts),
    lastDay !== null && lastDay < today ? { id: 'overdueLetterFits', values: { day: longDate(lastDay) } } : null,
  ];
}

// (h), (i): from one person to another, without law (section 10(h)).
function plainWords(template: LetterTemplate): ReadonlyArray<Found | null> {
  const cited = statementsOf(template).find(
    ({ text }) => placeholdersOf(text).some(isCitation) || /\bCFR\b/.test(text),
  );
  return cited === undefined ? [] : [{ id: 'citesLaw', values: { where: shortened(cited.text) } }];
}

function followUp({ request, recipient, requestCustodian }: LetterFacts): ReadonlyArray<Found | null> {
  if (request === null) return [{ id: 'requestMissing' }];
  const custodian = recipient.organization;
  return [
    request.sent === null ? { id: 'requestNotSent' } : null,
    request.closedOn === null ? null : { id: 'requestClosed', values: { day: longDate(request.closedOn) } },
    custodian === null || custodian.id === request.custodianId
      ? null
      : {
          id: 'otherRecipient',
          values: { custodian: custodian.name, requestCustodian: requestCustodian?.name ?? '' },
        },
  ];
}

function nothingOpen(facts: LetterFacts): Found | null {
  return scopeItems(facts, 'open').length === 0 ? { id: 'nothingOpen' } : null;
}

function assumedReceipt({ clock }: LetterFacts): Found | null {
  if (clock === null || !clock.assumed || clock.receivedOn === null) return null;
  return { id: 'assumedReceipt', values: { day: longDate(clock.receivedOn) } };
}

function first(items: ReadonlyArray<ScopeItem>, isWrong: (item: ScopeItem) => boolean, id: Found['id']): Found | null {
  const found = items.find(isWrong);
  if (found === undefined || found.record === null) return null;
  return { id, values: { where: recordItemName(found.record) } };
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
