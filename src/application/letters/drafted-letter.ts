import { isUsable, statusOf } from '../../domain/authority/authorization-status.ts';
import { composeAccessRequest } from '../../domain/letters/access-request.ts';
import { composeLetter, type NamedEnclosure, namedEnclosures } from '../../domain/letters/compose-letter.ts';
import type { LetterDraft, LetterKind, LetterSent, LintFinding } from '../../domain/letters/letter.ts';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import type { LetterTexts } from '../../domain/letters/letter-texts.ts';
import { accessRequestFindings } from '../../domain/letters/lint.ts';
import type { LetterTemplate } from '../../domain/letters/template.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import { letterKindLabel } from '../../domain/requests/labels.ts';
import type { Request } from '../../domain/requests/request.ts';
import { invariant } from '../../domain/shared/assert-never.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, CaseLetterId, ClientId, RequestId } from '../../domain/shared/ids.ts';
import { listAuthorizations } from '../../store/authority/authorizations.repository.ts';
import { getCaseLetter } from '../../store/letters/case-letters.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { loadAccessRequestTexts, loadLaw, loadLetterWords } from '../texts/load-words.ts';
import { caseLetterFacts, requestFacts } from './letter-facts.ts';

/** Which letter: the one that opens a request, or one of the case's other letters. */
export type LetterRef = { readonly requestId: RequestId } | { readonly caseLetterId: CaseLetterId };

/** One letter as it stands now, with what history and file names say of it. */
export interface DraftedLetter {
  readonly ref: LetterRef;
  readonly kind: LetterKind;
  readonly draft: LetterDraft;
  readonly sent: LetterSent | null;
  readonly facts: LetterFacts;
  readonly document: ComposedDocument;
  readonly findings: ReadonlyArray<LintFinding>;
  /** Papers the letter says come with it. */
  readonly enclosures: ReadonlyArray<NamedEnclosure>;
  readonly paperSize: PaperSize;
  /** Reference and recipient; no client is named where others may read it. */
  readonly suggestedName: string;
  readonly recipientName: string | null;
  /** "CB-0001 to Example General Hospital for Łukasz Przykładowy", for history. */
  readonly name: string;
  readonly about: { readonly clientId: ClientId; readonly caseId: CaseId };
}

/** Composes a letter as it stands on `today`. Errors: notFound. */
export async function loadLetter(db: ReadDb, ref: LetterRef, today: Day): Promise<DraftedLetter> {
  const law = await loadLaw(db);
  if ('requestId' in ref) {
    const request = await getRequest(db, ref.requestId);
    return await composeWith(db, ref, request.sent, await requestFacts(db, request, law, today));
  }
  const letter = await getCaseLetter(db, ref.caseLetterId);
  return await composeWith(db, ref, letter.sent, await caseLetterFacts(db, letter, law, today));
}

async function composeWith(
  db: ReadDb,
  ref: LetterRef,
  sent: LetterSent | null,
  facts: LetterFacts,
): Promise<DraftedLetter> {
  const { kind, draft, client, theCase, practice, recipient } = facts;
  const { document, findings, enclosures, switches } = await composed(db, facts);
  const recipientName = recipient.clinician?.name ?? recipient.organization?.name ?? null;
  return {
    ref,
    kind,
    draft,
    sent,
    facts,
    document,
    findings: [...findings, ...authorizationFinding(facts, switches, findings)],
    enclosures,
    paperSize: practice.paperSize,
    suggestedName: `${draft.reference} ${recipientName ?? letterKindLabel(kind)}.pdf`,
    recipientName,
    name: `${draft.reference} to ${recipientName ?? letterKindLabel(kind).toLowerCase()} for ${client.legalName}`,
    about: { clientId: client.id, caseId: theCase.id },
  };
}

type Composed = Pick<DraftedLetter, 'document' | 'findings' | 'enclosures'> & Pick<LetterTemplate, 'switches'>;

async function composed(db: ReadDb, facts: LetterFacts): Promise<Composed> {
  if (facts.kind !== 'a') {
    const words = await loadLetterWords(db, facts.kind, 'en');
    const { switches } = words.template;
    return { ...composeLetter(facts, words), enclosures: namedEnclosures(facts, words), switches };
  }
  const texts = await loadAccessRequestTexts(db, 'en');
  const law = await loadLaw(db);
  const own = await accessFacts(db, facts);
  return {
    document: composeAccessRequest(own, texts, law),
    findings: accessRequestFindings(own, law, facts.today, facts.authorities),
    enclosures: accessEnclosures(facts, texts),
    switches: [],
  };
}

/** The facts of letter (a), which has its own composer. */
export async function accessFacts(db: ReadDb, facts: LetterFacts) {
  const { request, recipient, client, records, practice, advocate } = facts;
  const custodian = recipient.organization;
  invariant(request !== null && custodian !== null, 'letter (a) opens a request to a custodian');
  const hasAuthorization = await maySpeak(db, facts, request);
  return { request, client, custodian, records, practice, advocate, hasAuthorization };
}

// Before anything was entered into the client's register, what the case says of it stands.
async function maySpeak(db: ReadDb, { client, theCase, today }: LetterFacts, request: Request): Promise<boolean> {
  const register = await listAuthorizations(db, client.id);
  if (register.length === 0) return theCase.authorization === 'signed';
  const use = { custodianId: request.custodianId, permission: 'verbalDiscussion', today } as const;
  return register.some((each) => isUsable(each, use).ok);
}

function accessEnclosures(
  { request, client, advocate }: LetterFacts,
  { accessRequest }: LetterTexts,
): NamedEnclosure[] {
  const { photoId, representative, authorization } = accessRequest.enclosures;
  return [
    ...(request?.idMethod === 'photoIdEnclosed' ? [{ id: 'photoId', text: photoId }] : []),
    ...(client.representative === null ? [] : [{ id: 'authorityPaper', text: representative }]),
    ...(request?.options.nameVerbalContact
      ? [{ id: 'authorization', text: authorization.replace('{advocate}', advocate.name) }]
      : []),
  ];
}

/**
 * Nothing further goes out on an authorization that was revoked, has ended or was never whole (45 CFR 164.508(b)(2)),
 * whoever signs. The form itself, its revocation and a worksheet do not rely on it.
 */
function authorizationFinding(
  facts: LetterFacts,
  switches: LetterTemplate['switches'],
  found: ReadonlyArray<LintFinding>,
): ReadonlyArray<LintFinding> {
  const { authorization, today } = facts;
  if (authorization === null || !reliesOnAuthorization(facts, switches)) return [];
  const why = statusOf(authorization, today);
  if (why === 'valid' || why === 'expiring' || found.some(({ id }) => id.startsWith('authorization'))) return [];
  return [{ id: 'authorizationUnusable', severity: 'block', text: unusableWords[why], overridden: null }];
}

function reliesOnAuthorization({ kind, request, draft }: LetterFacts, switches: LetterTemplate['switches']): boolean {
  if (kind === 'a') return request?.options.nameVerbalContact ?? false;
  if (['c', 'k', 'o'].includes(kind)) return false;
  // A letter of the client's own relies on it only where it lets the advocate speak or be written to.
  const clause = kind === 'd' ? undefined : switches.find(({ id }) => id === 'verbalContact' || id === 'nameAdvocate');
  if (clause === undefined || draft.signer === 'advocate') return true;
  return draft.switches[clause.id] ?? clause.default;
}

const unusableWords = {
  draft: 'The authorization this letter relies on is not signed. Have it signed first, or choose another.',
  revoked:
    'The authorization this letter relies on was revoked, so nothing may be sent on it. Choose another, or none.',
  expired: 'The authorization this letter relies on has ended. Have a new one signed, or choose another.',
  incomplete: 'The authorization this letter relies on lacks a core element and does not count. Have a new one signed.',
} as const;
