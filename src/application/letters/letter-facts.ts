import { decisionByOf } from '../../domain/cases/decision-by.ts';
import { custodyOf } from '../../domain/custody/custody.ts';
import type { Clinician } from '../../domain/directory/clinician.ts';
import type { Organization } from '../../domain/directory/organization.ts';
import type { Law } from '../../domain/law/law.ts';
import { stateRuleFor } from '../../domain/law/law-edits.ts';
import type { CaseLetter, LetterDraft, LetterKind } from '../../domain/letters/letter.ts';
import type { LetterFacts } from '../../domain/letters/letter-facts.ts';
import { clockOf } from '../../domain/requests/clock.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClinicianId, DepartmentId, MaterialId, OrganizationId } from '../../domain/shared/ids.ts';
import { listAuthorities } from '../../store/authority/authorities.repository.ts';
import { findAuthorization } from '../../store/authority/authorizations.repository.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { listContacts } from '../../store/contacts/contacts.repository.ts';
import { getMaterial, listCustodyEvents } from '../../store/custody/custody.repository.ts';
import { findClinician } from '../../store/directory/clinicians.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { listFiles } from '../../store/files/files.repository.ts';
import { getPerson, getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { findClinicianNamed } from './find-clinician.ts';
import { loadOpinionsInShort } from './opinions-in-short.ts';

/** What a letter is about, whether it opens a request or belongs to a case. */
interface LetterSubject {
  readonly kind: LetterKind;
  readonly draft: LetterDraft;
  readonly caseId: CaseId;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly clinicianId: ClinicianId | null;
  readonly materialId: MaterialId | null;
  readonly request: Request | null;
}

/** Everything the letter that opens a request is made of. */
export async function requestFacts(db: ReadDb, request: Request, law: Law, today: Day): Promise<LetterFacts> {
  const { letterKind: kind, caseId, custodianId, departmentId } = request;
  const subject = { kind, draft: request, caseId, custodianId, departmentId, clinicianId: null, materialId: null };
  return await loadFacts(db, { ...subject, request }, law, today);
}

/** Everything another letter of a case is made of. */
export async function caseLetterFacts(db: ReadDb, letter: CaseLetter, law: Law, today: Day): Promise<LetterFacts> {
  const request = letter.requestId === null ? null : await getRequest(db, letter.requestId);
  return await loadFacts(db, { ...letter, draft: letter, request }, law, today);
}

async function loadFacts(db: ReadDb, subject: LetterSubject, law: Law, today: Day): Promise<LetterFacts> {
  const { kind, draft, caseId, request } = subject;
  const theCase = await getCase(db, caseId);
  const client = await getClient(db, theCase.clientId);
  const organization = await organizationOf(db, subject.custodianId);
  const requestCustodian = await organizationOf(db, request?.custodianId ?? null);
  const authorization =
    draft.authorizationId === null ? null : ((await findAuthorization(db, draft.authorizationId)) ?? null);
  const clinician = await clinicianOf(db, subject.clinicianId, theCase.primaryOncologist);
  const records = await listRecordItems(db, [caseId]);
  const files = await listFiles(db, { clientId: client.id, caseId: null, organizationId: null }, null);
  const authorities = await listAuthorities(db, client.id);
  return {
    kind,
    draft,
    today,
    client,
    theCase,
    decisionBy: decisionByOf(theCase).decisionBy,
    recipient: {
      organization,
      departmentId: subject.departmentId,
      clinician: subject.clinicianId === null ? null : clinician,
    },
    request,
    requestCustodian,
    clock: request === null ? null : clockOf(request, today, law.clockRules, stateOf(requestCustodian, law)),
    contacts: request === null ? [] : await listContacts(db, [request.id]),
    records,
    authorization,
    authorizationCustodian: await organizationOf(db, authorization?.custodianId ?? null),
    authorities,
    ...(await materialFacts(db, subject.materialId, today)),
    clinician,
    clinicianOrganization: await organizationOf(db, clinician?.organizationId ?? null),
    organizationNames: await namesOf(
      db,
      records.map(({ custodianId }) => custodianId),
    ),
    practice: await getPractice(db),
    advocate: await getPerson(db, theCase.ownerId),
    hasIdScan: files.some(({ purpose }) => purpose === 'idScan'),
    hasAuthorityPaper:
      files.some(({ purpose }) => purpose === 'authorityPaper') || authorities.some(({ fileId }) => fileId !== null),
    ...(await loadOpinionsInShort(db, caseId)),
  };
}

/** The state rule of a custodian, which the practice has switched on. */
export function stateOf(custodian: Organization | null, law: Law) {
  return stateRuleFor(law, custodian?.address?.region ?? null);
}

async function organizationOf(db: ReadDb, id: OrganizationId | null): Promise<Organization | null> {
  return id === null ? null : ((await findOrganization(db, id)) ?? null);
}

// A letter that names no clinician is signed by the oncologist of the case, when the directory knows that name.
async function clinicianOf(db: ReadDb, id: ClinicianId | null, oncologist: string | null): Promise<Clinician | null> {
  if (id !== null) return (await findClinician(db, id)) ?? null;
  return oncologist === null ? null : await findClinicianNamed(db, oncologist);
}

async function materialFacts(db: ReadDb, id: MaterialId | null, today: Day) {
  if (id === null) return { material: null, custody: null, materialOwner: null, carrier: null };
  const material = await getMaterial(db, id);
  const events = await listCustodyEvents(db, [id]);
  return {
    material,
    custody: custodyOf(material, events, today),
    materialOwner: await organizationOf(db, material.ownerId),
    carrier: events.findLast(({ carrier }) => carrier !== null)?.carrier ?? null,
  };
}

async function namesOf(db: ReadDb, ids: ReadonlyArray<OrganizationId | null>): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const id of new Set(ids)) {
    const organization = await organizationOf(db, id);
    if (organization !== null) names[organization.id] = organization.name;
  }
  return names;
}
