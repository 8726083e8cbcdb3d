import type { Authority, Authorization } from '../authority/authorization.ts';
import { authorizationGaps, statusOf } from '../authority/authorization-status.ts';
import { isVague } from '../authority/authorization-warnings.ts';
import type { Client } from '../clients/client.ts';
import { type Day, longDate } from '../shared/days.ts';
import { placeholdersOf, statementsOf } from './check-template.ts';
import { type Found, signerWord } from './findings.ts';
import type { LetterKind } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import { scopeItems } from './letter-items.ts';
import type { LetterTemplate } from './template.ts';

/** Kinds that ask for records, whose words are read for what may not be asked. */
const scopeKinds: ReadonlyArray<LetterKind> = ['b', 'c', 'd', 'e', 's'];
/** Returning what was lent asks nothing of the custodian, so it needs no authorization; a worksheet goes to nobody. */
const freeOfAuthorization: ReadonlyArray<LetterKind> = ['o', 'q'];

/** Who may sign: as the kind has it, and never the advocate for the client (section 11, first row of signatures). */
export function lintSigner({ draft }: LetterFacts, template: LetterTemplate): ReadonlyArray<Found> {
  if (template.signers.includes(draft.signer)) return [];
  if (draft.signer === 'advocate') return [{ id: 'signedByAdvocate' }];
  return [{ id: 'signerNotAllowed', values: { signer: signerWord(draft.signer) } }];
}

/** What is recorded of the representative who signs: effect, days and activation (section 5). */
export function lintRepresentative(
  client: Pick<Client, 'representative'> | null,
  authorities: ReadonlyArray<Authority>,
  today: Day,
): ReadonlyArray<Found> {
  const name = client?.representative?.name.trim() ?? '';
  if (name === '') return [];
  const own = authorities.filter(({ personName }) => personName.trim().toLowerCase() === name.toLowerCase());
  if (own.length === 0) return [];
  const standing = own.filter(({ effect }) => effect === 'standsInForClient');
  if (standing.length === 0) return [{ id: 'representativeEffect', values: { name } }];
  const problems = standing.map((authority) => representativeProblem(authority, name, today));
  // One authority that holds is enough, whatever an older paper says.
  const [first] = problems;
  return problems.some((problem) => problem === null) || first === undefined || first === null ? [] : [first];
}

function representativeProblem(authority: Authority, name: string, today: Day): Found | null {
  const { expiresOn, effectiveOn, needsActivation, activatedOn } = authority;
  if (expiresOn !== null && expiresOn < today) {
    return { id: 'representativeExpired', values: { name, day: longDate(expiresOn) } };
  }
  if (effectiveOn !== null && effectiveOn > today) {
    return { id: 'representativeNotYet', values: { name, day: longDate(effectiveOn) } };
  }
  if (needsActivation && (activatedOn === null || activatedOn > today)) {
    return { id: 'representativeNotActivated', values: { name } };
  }
  return null;
}

/** An advocate who signs needs an authorization that holds today and names whom the letter goes to (section 11). */
export function lintAuthorization(facts: LetterFacts, template: LetterTemplate): ReadonlyArray<Found> {
  const { draft, authorization, today } = facts;
  if (draft.signer !== 'advocate' || freeOfAuthorization.includes(template.kind)) return [];
  if (authorization === null) return [{ id: 'authorizationNone' }];
  switch (statusOf(authorization, today)) {
    case 'draft':
      return [{ id: 'authorizationDraft' }];
    case 'expired':
      return [{ id: 'authorizationExpired', values: { day: dayOf(authorization.expiresOn) } }];
    case 'revoked':
      return [{ id: 'authorizationRevoked', values: { day: dayOf(authorization.revokedOn) } }];
    case 'incomplete':
      return [{ id: 'authorizationIncomplete', values: { missing: missingElements(authorization) } }];
    case 'valid':
    case 'expiring':
      return authorization.advocateReceives ? lintReach(facts, template) : [{ id: 'authorizationNotAdvocate' }];
  }
}

/** The core elements an authorization lacks, in one phrase; empty when it lacks none (45 CFR 164.508(c)(1)). */
export function missingElements(authorization: Authorization): string {
  return authorizationGaps(authorization)
    .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1))
    .join(', ');
}

function lintReach(facts: LetterFacts, template: LetterTemplate): ReadonlyArray<Found> {
  const { authorization, authorizationCustodian, recipient } = facts;
  if (authorization === null || template.addressee !== 'custodian') return [];
  const isOther =
    authorization.custodianId !== null &&
    (authorization.disclosers ?? '').trim() === '' &&
    recipient.organization !== null &&
    recipient.organization.id !== authorization.custodianId;
  const custodian = recipient.organization?.name ?? '';
  const discloser = authorizationCustodian?.name ?? '';
  return [
    ...(isOther ? [{ id: 'authorizationOtherCustodian', values: { custodian, discloser } } as const] : []),
    ...(authorization.permissions.includes('verbalDiscussion') ? [] : [{ id: 'authorizationNotForTalk' } as const]),
  ];
}

/** What is asked for, read for psychotherapy notes, substance-use records and requests for everything (section 6). */
export function lintScope(facts: LetterFacts, template: LetterTemplate): ReadonlyArray<Found> {
  if (!scopeKinds.includes(template.kind)) return [];
  const titles = scopeItems(facts, 'asked').flatMap(({ record }) => (record?.title ? [record.title] : []));
  const description = template.kind === 'c' ? (facts.authorization?.description ?? '') : '';
  const typed = template.fields.map(({ id }) => facts.draft.fields[id] ?? '');
  const asked = [...(template.kind === 'c' ? [] : titles), description, ...typed].filter(
    (words) => words.trim() !== '',
  );
  return [
    ...asked.flatMap(asksForNotes),
    ...asked
      .filter((words) => substanceUse.test(words))
      .map((where): Found => ({ id: 'substanceUse', values: { where } })),
    ...(template.kind === 'c' ? [] : titles.flatMap(asksForEverything)),
  ];
}

const substanceUse = /substance[- ]use|substance abuse|addiction|methadone|alcohol treatment|42 CFR Part 2/i;
const notes = /psychotherapy\s+notes?/gi;
const leftOut = /\b(no|not|without|except|excluding|exclude|excludes|never|other than|apart from|but not)\b[^.;]*$/i;

/** A finding where words ask for psychotherapy notes; words that leave them out do not. */
export function asksForNotes(where: string): ReadonlyArray<Found> {
  const asks = [...where.matchAll(notes)].some((match) => !leftOut.test(where.slice(0, match.index)));
  return asks ? [{ id: 'psychotherapyNotes', values: { where } }] : [];
}

/** A finding where words name everything and describe nothing. */
export function asksForEverything(where: string): ReadonlyArray<Found> {
  return isVague(where) ? [{ id: 'anyAndAll', values: { where } }] : [];
}

/** The client's own rule of safe contact (a letter names no way the client has ruled out). */
export function lintContact({ client, draft }: LetterFacts, template: LetterTemplate): ReadonlyArray<Found> {
  const { mayCall, mayEmail } = client.safeContact;
  if (mayCall && mayEmail) return [];
  const isOn = (id: string) => draft.switches[id] ?? template.switches.find((one) => one.id === id)?.default ?? false;
  const always = statementsOf(template).filter(
    ({ when }) => when === undefined || !('switch' in when) || isOn(when.switch),
  );
  const rows = template.parts.flatMap((part) => (part.part === 'facts' ? part.rows : []));
  const used = new Set([...always, ...rows].flatMap(({ text }) => placeholdersOf(text)));
  return [
    ...(!mayCall && used.has('patientPhone') && client.phones.length > 0 ? [{ id: 'unsafePhone' } as const] : []),
    ...(!mayEmail && used.has('patientEmail') && client.email !== null ? [{ id: 'unsafeEmail' } as const] : []),
  ];
}

function dayOf(day: Day | null): string {
  return day === null ? '' : longDate(day);
}
