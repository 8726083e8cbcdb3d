import { sql } from 'kysely';
import type { Contact } from '../../domain/requests/contact.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId, OrganizationId } from '../../domain/shared/ids.ts';
import type { ClientToCall } from '../../domain/today/client-call.ts';
import { fromJsonText } from '../json-text.ts';
import type { ReadDb } from '../read-db.ts';

/** More of a note than a row of Today has room for. */
const NOTE_LENGTH = 600;

/** Birth dates of these clients, and how each is called. */
export async function listClientsToCall(
  db: ReadDb,
  ids: ReadonlyArray<ClientId>,
): Promise<ReadonlyMap<ClientId, ClientToCall & { readonly dateOfBirth: Day | null }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('clients')
    .select([
      'id',
      'dateOfBirth',
      'phones',
      'safeContact',
      'language',
      'interpreterNeeded',
      'supportPeople',
      'insurance',
    ])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, interpreterNeeded, phones, safeContact, supportPeople, insurance, ...row }) => [
      id,
      {
        ...row,
        interpreterNeeded: interpreterNeeded === 1,
        phones: fromJsonText(phones),
        safeContact: fromJsonText(safeContact),
        supportPeople: fromJsonText(supportPeople),
        insurance: fromJsonText(insurance),
      },
    ]),
  );
}

/** A custodian that something of a case was asked of, or that holds something of it. */
export interface CaseCustodian {
  readonly caseId: CaseId;
  readonly id: OrganizationId;
  readonly name: string;
  readonly phone: string | null;
}

/** Custodians of these cases, each once per case. */
export async function listCaseCustodians(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<CaseCustodian[]> {
  if (caseIds.length === 0) return [];
  const columns = ['organizations.id', 'organizations.name', 'organizations.phone'] as const;
  return await db
    .selectFrom('recordItems')
    .innerJoin('organizations', 'organizations.id', 'recordItems.custodianId')
    .select(['recordItems.caseId', ...columns])
    .where('recordItems.caseId', 'in', caseIds)
    .union(
      db
        .selectFrom('requests')
        .innerJoin('organizations', 'organizations.id', 'requests.custodianId')
        .select(['requests.caseId', ...columns])
        .where('requests.caseId', 'in', caseIds),
    )
    .execute();
}

/** What was last logged with each custodian of a case, about any request of it. */
export async function listContactsOfCases(
  db: ReadDb,
  caseIds: ReadonlyArray<CaseId>,
): Promise<ReadonlyArray<Contact & { readonly caseId: CaseId; readonly custodianId: OrganizationId }>> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('contacts')
    .innerJoin('requests', 'requests.id', 'contacts.requestId')
    .selectAll('contacts')
    .select(['requests.caseId', 'requests.custodianId'])
    .where('requests.caseId', 'in', caseIds)
    .orderBy('contacts.day')
    .orderBy('contacts.position')
    .execute();
  return rows.map(({ day, position: _, ...row }) => ({ ...row, on: day }));
}

/** The beginning of the newest note of a case. */
export interface LastNote {
  readonly caseId: CaseId;
  /** ISO text in UTC. */
  readonly writtenAt: string;
  readonly authorName: string;
  readonly text: string;
}

/** The newest note of each of these cases. */
export async function listLastNotes(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<LastNote[]> {
  if (caseIds.length === 0) return [];
  return await db
    .selectFrom('notes')
    .innerJoin('people', 'people.id', 'notes.authorId')
    .select([
      'notes.caseId',
      'notes.writtenAt',
      'people.name as authorName',
      sql<string>`substr(notes.text, 1, ${sql.lit(NOTE_LENGTH)})`.as('text'),
    ])
    .where('notes.caseId', 'in', caseIds)
    .where('notes.writtenAt', '=', (row) =>
      row
        .selectFrom('notes as other')
        .select((of) => of.fn.max('other.writtenAt').as('at'))
        .whereRef('other.caseId', '=', 'notes.caseId'),
    )
    .orderBy('notes.id')
    .execute();
}
