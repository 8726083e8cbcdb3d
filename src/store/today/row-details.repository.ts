import type { Channel } from '../../domain/directory/organization.ts';
import type { LetterKind, Signer } from '../../domain/letters/letter.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClinicianId, OrganizationId, RequestId, SourceCandidateId } from '../../domain/shared/ids.ts';
import type { CenterIntake } from '../../domain/sources/source-candidate.ts';
import { fromJsonText } from '../json-text.ts';
import type { ReadDb } from '../read-db.ts';

/** What a row says of its request: reference, where it went and when, and the number to call there. */
export interface RequestTitle {
  readonly id: RequestId;
  readonly reference: string;
  readonly letterDate: Day;
  readonly sentOn: Day | null;
  readonly sentChannel: Channel | null;
  readonly letterKind: LetterKind;
  readonly signer: Signer;
  readonly custodianId: OrganizationId;
  readonly caseId: CaseId;
  readonly custodianName: string;
  readonly departmentName: string | null;
  readonly phone: string | null;
}

export async function listRequestTitles(db: ReadDb, ids: ReadonlyArray<RequestId>): Promise<RequestTitle[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('requests')
    .innerJoin('organizations', 'organizations.id', 'requests.custodianId')
    .leftJoin('departments', 'departments.id', 'requests.departmentId')
    .select([
      'requests.id',
      'requests.reference',
      'requests.letterDate',
      'requests.sentOn',
      'requests.sentChannel',
      'requests.letterKind',
      'requests.signer',
      'requests.custodianId',
      'requests.caseId',
      'organizations.name as custodianName',
      'organizations.phone as custodianPhone',
      'departments.name as departmentName',
      'departments.phone as departmentPhone',
    ])
    .where('requests.id', 'in', ids)
    .execute();
  return rows.map(({ custodianPhone, departmentPhone, ...row }) => ({
    ...row,
    phone: departmentPhone ?? custodianPhone,
  }));
}

/** Those of these requests that ask for slides or blocks. */
export async function listTissueRequests(db: ReadDb, ids: ReadonlyArray<RequestId>): Promise<ReadonlySet<RequestId>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('requestItems')
    .innerJoin('recordItems', 'recordItems.id', 'requestItems.recordItemId')
    .select('requestItems.requestId')
    .where('requestItems.requestId', 'in', ids)
    .where('recordItems.kind', 'in', ['pathologySlides', 'tissueBlock'])
    .execute();
  return new Set(rows.map(({ requestId }) => requestId));
}

/** Where a center takes a case in. */
export interface CenterTitle {
  readonly id: SourceCandidateId;
  readonly caseId: CaseId;
  readonly name: string;
  readonly isChosen: boolean;
  readonly intake: Pick<CenterIntake, 'phone' | 'contactName' | 'intakeNumber'>;
}

/** The candidates of these cases, the chosen ones first. */
export async function listCenterTitles(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<CenterTitle[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('sourceCandidates')
    .select(['id', 'caseId', 'name', 'status', 'intake'])
    .where('caseId', 'in', caseIds)
    .orderBy('position')
    .execute();
  return rows
    .map(({ status, intake, ...row }) => ({ ...row, isChosen: status === 'chosen', intake: fromJsonText(intake) }))
    .toSorted((one, other) => Number(other.isChosen) - Number(one.isChosen));
}

/** Names and numbers of all clinicians of the directory: cases name theirs in words. */
export async function listClinicianPhones(
  db: ReadDb,
): Promise<ReadonlyArray<{ readonly id: ClinicianId; readonly name: string; readonly phone: string | null }>> {
  return await db.selectFrom('clinicians').select(['id', 'name', 'phone']).execute();
}

/** Names and numbers of these organizations. */
export async function listOrganizationPhones(
  db: ReadDb,
  ids: ReadonlyArray<OrganizationId>,
): Promise<ReadonlyArray<{ readonly id: OrganizationId; readonly name: string; readonly phone: string | null }>> {
  if (ids.length === 0) return [];
  return await db.selectFrom('organizations').select(['id', 'name', 'phone']).where('id', 'in', ids).execute();
}

/** The last talk of a case, as it was noted. */
export interface TalkTitle {
  readonly caseId: CaseId;
  readonly day: Day;
  readonly withWhom: string | null;
  readonly said: string | null;
  readonly response: string | null;
}

/** Talks of these cases, oldest first. */
export async function listTalkTitles(db: ReadDb, caseIds: ReadonlyArray<CaseId>): Promise<TalkTitle[]> {
  if (caseIds.length === 0) return [];
  return await db
    .selectFrom('talks')
    .select(['caseId', 'day', 'withWhom', 'said', 'response'])
    .where('caseId', 'in', caseIds)
    .orderBy('day')
    .orderBy('id')
    .execute();
}
