import { type AccessRequestFacts, composeAccessRequest } from '../../domain/letters/access-request.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import type { Request } from '../../domain/requests/request.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { RequestId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { getOrganization } from '../../store/directory/directory.repository.ts';
import { getPerson, getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { law, letterTexts } from '../resources.ts';

/** The letter of one request as it stands now, with what history and file names say of it. */
export interface RequestLetter {
  readonly request: Request;
  readonly document: ComposedDocument;
  readonly paperSize: PaperSize;
  /** Reference and custodian; no client is named where others may read it. */
  readonly suggestedName: string;
  readonly about: Pick<AccessRequestFacts, 'client' | 'custodian'>;
}

/** Composes the letter of a request. Errors: notFound. */
export async function loadRequestLetter(db: ReadDb, requestId: RequestId): Promise<RequestLetter> {
  return await composeLetter(db, await getRequest(db, requestId));
}

export async function composeLetter(db: ReadDb, request: Request): Promise<RequestLetter> {
  const { clientId, ownerId, authorization } = await getCase(db, request.caseId);
  const practice = await getPractice(db);
  const facts: AccessRequestFacts = {
    request,
    client: await getClient(db, clientId),
    custodian: await getOrganization(db, request.custodianId),
    records: await listRecordItems(db, [request.caseId]),
    practice,
    advocate: await getPerson(db, ownerId),
    hasAuthorization: authorization === 'signed',
  };
  return {
    request,
    document: composeAccessRequest(facts, letterTexts, law),
    paperSize: practice.paperSize,
    suggestedName: `${request.reference} ${facts.custodian.name}.pdf`,
    about: facts,
  };
}
