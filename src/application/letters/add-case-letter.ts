import { bestAuthorization } from '../../domain/authority/authorization-status.ts';
import type { Material } from '../../domain/custody/material.ts';
import type { Organization } from '../../domain/directory/organization.ts';
import type { CaseLetter, CaseLetterKind } from '../../domain/letters/letter.ts';
import { requestReference } from '../../domain/requests/new-request.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { CaseId, CaseLetterId, ClientId, DepartmentId, OrganizationId } from '../../domain/shared/ids.ts';
import { type Given, withDefaults } from '../../domain/shared/with-defaults.ts';
import { findAuthorization, listAuthorizations } from '../../store/authority/authorizations.repository.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getMaterial } from '../../store/custody/custody.repository.ts';
import { findClinician } from '../../store/directory/clinicians.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { insertCaseLetter } from '../../store/letters/case-letters.repository.ts';
import type { ReadDb, WriteDb } from '../../store/read-db.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { takeNextNumber } from '../../store/settings/settings.repository.ts';
import type { Context } from '../context.ts';
import { REQUEST_COUNTER } from '../requests/add-request.ts';
import { loadLetterWords } from '../texts/load-words.ts';
import { assertCaseLetterFits } from './assert-case-letter-fits.ts';
import { assertNeedsMet } from './assert-needs-met.ts';

/** What may be said of a case's letter at first; the rest follows from the facts. */
export type GivenCaseLetter = Given<Omit<CaseLetter, 'id' | 'caseId' | 'kind' | 'reference' | 'sent'>>;

/**
 * Drafts one letter of a case: to whoever the request, authorization, material or clinician points at, signed as usual
 * for its kind. A field the kind proposes from a fact stays empty and so keeps up with that fact.
 *
 * Errors: notFound, notAllowedYet while what the kind needs is missing, invalidInput.
 */
export async function addCaseLetter(
  db: WriteDb,
  caseId: CaseId,
  kind: CaseLetterKind,
  given: GivenCaseLetter,
  context: Pick<Context, 'newId' | 'today'>,
): Promise<CaseLetter> {
  const { clientId } = await getCase(db, caseId);
  const proposed = await proposeLetter(db, kind, given, context);
  const letter: CaseLetter = {
    id: context.newId() as CaseLetterId,
    caseId,
    kind,
    reference: '',
    ...withDefaults(proposed, given),
    sent: null,
  };
  const whole = {
    ...letter,
    authorizationId: given.authorizationId ?? (await authorizationFor(db, letter, clientId, context)),
  };
  await assertCaseLetterFits(db, whole, '');
  await assertNeedsMet(db, whole);
  const drafted = { ...whole, reference: requestReference(await takeNextNumber(db, REQUEST_COUNTER)) };
  await insertCaseLetter(db, drafted);
  return drafted;
}

type Proposed = Omit<CaseLetter, 'id' | 'caseId' | 'kind' | 'reference' | 'sent'>;

async function proposeLetter(
  db: ReadDb,
  kind: CaseLetterKind,
  given: GivenCaseLetter,
  context: Pick<Context, 'today'>,
): Promise<Proposed> {
  const request = given.requestId == null ? null : await getRequest(db, given.requestId);
  const { template } = await loadLetterWords(db, kind, 'en');
  const proposedTo = await recipientOf(db, kind, given, request);
  const custodianId = given.custodianId === undefined ? proposedTo : given.custodianId;
  const custodian = custodianId === null ? undefined : await findOrganization(db, custodianId);
  return {
    requestId: null,
    custodianId,
    departmentId: custodian === undefined ? null : departmentOf(kind, custodian, request),
    clinicianId: null,
    materialId: null,
    letterDate: context.today(),
    signer: template.signers[0] ?? 'client',
    fields: kind === 'k' ? { scope: 'all' } : {},
    switches: {},
    overrides: [],
    authorizationId: null,
  };
}

async function recipientOf(
  db: ReadDb,
  kind: CaseLetterKind,
  given: GivenCaseLetter,
  request: Request | null,
): Promise<OrganizationId | null> {
  if (request !== null) return request.custodianId;
  if (kind === 'k' && given.authorizationId != null) {
    return (await findAuthorization(db, given.authorizationId))?.custodianId ?? null;
  }
  if (given.materialId != null) return (await ownerOf(db, given.materialId)) ?? null;
  if (given.clinicianId != null) return (await findClinician(db, given.clinicianId))?.organizationId ?? null;
  return null;
}

async function ownerOf(db: ReadDb, id: Material['id']): Promise<OrganizationId | null> {
  return (await getMaterial(db, id)).ownerId;
}

// Tissue is the laboratory's, whoever asked for the records.
function departmentOf(kind: CaseLetterKind, custodian: Organization, request: Request | null): DepartmentId | null {
  if (request?.custodianId === custodian.id) return request.departmentId;
  const wanted = { k: 'him', n: 'him', p: 'pathology', q: 'pathology' } as const;
  const department = kind in wanted ? wanted[kind as keyof typeof wanted] : null;
  return custodian.departments.find((each) => each.kind === department)?.id ?? null;
}

/** The authorization to rely on where the letter needs one: the advocate signs, or what is enclosed is the client's. */
async function authorizationFor(
  db: ReadDb,
  { kind, signer, custodianId }: CaseLetter,
  clientId: ClientId,
  { today }: Pick<Context, 'today'>,
) {
  const needsOne = kind !== 'c' && kind !== 'k' && (signer === 'advocate' || kind === 'j');
  if (!needsOne || custodianId === null) return null;
  const use = { custodianId, permission: kind === 'j' ? 'copies' : 'verbalDiscussion', today: today() } as const;
  return bestAuthorization(await listAuthorizations(db, clientId), use)?.id ?? null;
}
