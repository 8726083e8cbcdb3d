import type { Authorization } from '../../domain/authority/authorization.ts';
import { authorizationGaps, statusOf } from '../../domain/authority/authorization-status.ts';
import { authorizationWarnings } from '../../domain/authority/authorization-warnings.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { AuthorizationId, ClientId } from '../../domain/shared/ids.ts';
import {
  deleteAuthorization,
  getAuthorization,
  insertAuthorization,
  listAuthorizations,
  updateAuthorization,
} from '../../store/authority/authorizations.repository.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { findOrganization } from '../../store/directory/directory.repository.ts';
import { isNamedElsewhere } from '../../store/find-references.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import { assertDepartmentOf, assertOrganizationKnown } from '../directory/assert-custodian.ts';
import { assertFileKnown } from '../files/assert-file.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';
import { draftRevocations } from './draft-revocations.ts';
import { markCasesSigned, markCasesUnsigned } from './mark-cases.ts';
import { newAuthorization } from './new-authorization.ts';

export const authorizationHandlers: Handlers<NamesOf<'authorizations'>> = {
  async 'authorizations.list'({ clientId }, { db, context }) {
    await getClient(db, clientId);
    const views = [];
    for (const authorization of await listAuthorizations(db, clientId)) {
      const { custodianId } = authorization;
      const custodian = custodianId === null ? undefined : await findOrganization(db, custodianId);
      views.push({
        authorization,
        status: statusOf(authorization, context.today()),
        custodianName: custodian?.name ?? null,
        gaps: authorizationGaps(authorization),
        warnings: authorizationWarnings(authorization, context.today()),
      });
    }
    return views;
  },

  async 'authorizations.add'({ clientId, ...given }, { db, context, changeId, note }) {
    const client = await getClient(db, clientId);
    const id = context.newId() as AuthorizationId;
    const authorization = newAuthorization(id, clientId, given, context.today());
    await assertFits(db, authorization, '');
    await insertAuthorization(db, authorization);
    note({ summary: `Drafted an authorization of ${client.legalName}`, clientId, caseId: authorization.caseId });
    return { changeId, authorizationId: id };
  },

  async 'authorizations.update'({ authorizationId, changes }, { db, changeId, note }) {
    const before = await getAuthorization(db, authorizationId);
    const isNoteOnly = Object.entries(changes).every(([name, value]) => name === 'note' || value === undefined);
    if (!isNoteOnly)
      assertUnsigned(before, 'stays as it was signed, but for its note. Draft a new one for anything else');
    const authorization = withChanges(before, changes);
    const { legalName } = await getClient(db, authorization.clientId);
    await assertFits(db, authorization, 'changes.');
    await updateAuthorization(db, authorization);
    note({ summary: `Changed an authorization of ${legalName}`, ...aboutOf(authorization) });
    return { changeId };
  },

  async 'authorizations.markSigned'({ authorizationId, scanId, ...signed }, { db, context, changeId, note }) {
    const before = await getAuthorization(db, authorizationId);
    assertUnsigned(before, 'was signed before. To change it, revoke it and have a new one signed');
    const { signedOn } = signed;
    if (signedOn > context.today()) throw refused('This day has not come yet. Check the date.', 'signedOn');
    if (before.expiresOn !== null && before.expiresOn < signedOn) {
      throw refused('The authorization ends before this day. Check both days.', 'signedOn');
    }
    const authorization: Authorization = { ...before, ...signed, scanId: scanId ?? before.scanId };
    const gaps = authorizationGaps(authorization).map(({ label }) => label);
    if (gaps.length > 0) {
      throw new AppError(
        'letterHasGaps',
        `A signed authorization without its core elements does not count. It lacks: ${gaps.join('; ')}. Fill that in and have the form signed as it then stands.`,
        { detail: { gaps } },
      );
    }
    await assertFileKnown(db, authorization.scanId, 'scanId');
    const { legalName } = await getClient(db, authorization.clientId);
    await updateAuthorization(db, authorization);
    await markCasesSigned(db, authorization);
    note({ summary: `Recorded a signed authorization of ${legalName}`, ...aboutOf(authorization) });
    return { changeId };
  },

  async 'authorizations.attachScan'({ authorizationId, scanId }, { db, changeId, note }) {
    const authorization = await getAuthorization(db, authorizationId);
    assertSigned(authorization);
    await assertFileKnown(db, scanId, 'scanId');
    const { legalName } = await getClient(db, authorization.clientId);
    await updateAuthorization(db, { ...authorization, scanId });
    const what = scanId === null ? 'Took the scan off' : 'Kept the scan of';
    note({ summary: `${what} an authorization of ${legalName}`, ...aboutOf(authorization) });
    return { changeId };
  },

  async 'authorizations.revoke'({ authorizationId, caseId, revokedOn, reason }, { db, context, changeId, note }) {
    const before = await getAuthorization(db, authorizationId);
    const { signedOn } = assertSigned(before);
    if (before.revokedOn !== null) {
      throw new AppError('alreadyRevoked', 'This authorization was revoked before. Its letters are with the case.', {
        field: 'authorizationId',
      });
    }
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    await assertCaseOf(db, caseId, before.clientId, 'caseId');
    if (revokedOn > context.today()) throw refused('This day has not come yet. Check the date.', 'revokedOn');
    if (revokedOn < signedOn) throw refused('This is before it was signed. Check the date.', 'revokedOn');
    const authorization: Authorization = { ...before, revokedOn, revocationReason: reason };
    await updateAuthorization(db, authorization);
    await markCasesUnsigned(db, authorization, context.today());
    const caseLetterIds = await draftRevocations(db, authorization, caseId, context);
    note({ summary: `Revoked an authorization of ${clientName}`, clientId, caseId, reason });
    return { changeId, caseLetterIds };
  },

  async 'authorizations.delete'({ authorizationId }, { db, changeId, note }) {
    const authorization = await getAuthorization(db, authorizationId);
    assertUnsigned(authorization, 'was signed, so it stays in the register. Revoke it instead');
    if (await isNamedElsewhere(db, 'authorizations', authorizationId)) {
      throw new AppError(
        'inUse',
        'A request or letter names this authorization, so it stays. Choose another one there first.',
        {
          field: 'authorizationId',
        },
      );
    }
    const { legalName } = await getClient(db, authorization.clientId);
    await deleteAuthorization(db, authorizationId);
    const name = `Authorization of ${legalName}`;
    note({
      summary: `Moved an authorization of ${legalName} to the trash`,
      ...aboutOf(authorization),
      trash: { kind: 'authorization', name },
    });
    return { changeId };
  },
};

function aboutOf({ clientId, caseId }: Authorization) {
  return { clientId, caseId };
}

function refused(message: string, field: string): AppError {
  return new AppError('invalidInput', message, { field });
}

function assertUnsigned({ signedOn }: Authorization, because: string): void {
  if (signedOn === null) return;
  throw new AppError('alreadySigned', `This authorization ${because}.`, { field: 'authorizationId' });
}

function assertSigned(
  authorization: Authorization,
): Authorization & { readonly signedOn: NonNullable<Authorization['signedOn']> } {
  const { signedOn } = authorization;
  if (signedOn === null) {
    throw new AppError('notSigned', 'This authorization is not signed yet. Record the signature first.', {
      field: 'authorizationId',
    });
  }
  return { ...authorization, signedOn };
}

async function assertFits(db: ReadDb, authorization: Authorization, at: string): Promise<void> {
  const { caseId, clientId, custodianId, departmentId, coversFrom, coversTo, scanId } = authorization;
  if (caseId !== null) await assertCaseOf(db, caseId, clientId, `${at}caseId`);
  if (custodianId !== null) await assertOrganizationKnown(db, custodianId, `${at}custodianId`);
  await assertDepartmentOf(db, custodianId, departmentId, `${at}departmentId`);
  await assertFileKnown(db, scanId, `${at}scanId`);
  if (coversFrom !== null && coversTo !== null && coversTo < coversFrom) {
    throw refused('The last day covered comes before the first. Check both days.', `${at}coversTo`);
  }
}

async function assertCaseOf(
  db: ReadDb,
  caseId: NonNullable<Authorization['caseId']>,
  clientId: ClientId,
  field: string,
): Promise<void> {
  const theCase = await getCase(db, caseId, field);
  if (theCase.clientId !== clientId) throw refused('This case is another client’s. Choose it again.', field);
}
