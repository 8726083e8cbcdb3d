import { authorityWarnings, checkAuthority } from '../../domain/authority/authorities.ts';
import type { Authority } from '../../domain/authority/authorization.ts';
import { legalEffectLabel } from '../../domain/authority/labels.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { AuthorityId } from '../../domain/shared/ids.ts';
import { withDefaults } from '../../domain/shared/with-defaults.ts';
import {
  deleteAuthority,
  getAuthority,
  insertAuthority,
  listAuthorities,
  updateAuthority,
} from '../../store/authority/authorities.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { listPeople } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { assertFileKnown } from '../files/assert-file.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { withChanges } from '../with-changes.ts';

export const authorityHandlers: Handlers<NamesOf<'authorities'>> = {
  async 'authorities.list'({ clientId }, { db, context }) {
    await getClient(db, clientId);
    return (await listAuthorities(db, clientId)).map((authority) => ({
      authority,
      effectLabel: legalEffectLabel(authority.effect),
      warnings: authorityWarnings(authority, context.today()),
    }));
  },

  async 'authorities.add'({ clientId, personName, relationship, effect, ...given }, { db, context, changeId, note }) {
    const client = await getClient(db, clientId);
    const nothing: Omit<Authority, 'id' | 'clientId' | 'personName' | 'relationship' | 'effect'> = {
      basis: null,
      scope: null,
      effectiveOn: null,
      expiresOn: null,
      needsActivation: false,
      activatedOn: null,
      fileId: null,
      note: null,
    };
    const id = context.newId() as AuthorityId;
    const authority: Authority = { id, clientId, personName, relationship, effect, ...withDefaults(nothing, given) };
    await assertFits(db, authority, context.today(), '');
    await insertAuthority(db, authority);
    note({ summary: `Added what ${personName} may do for ${client.legalName}`, clientId });
    return { changeId, authorityId: id };
  },

  async 'authorities.update'({ authorityId, changes }, { db, context, changeId, note }) {
    const authority = withChanges(await getAuthority(db, authorityId), changes);
    const { clientId, personName } = authority;
    const client = await getClient(db, clientId);
    await assertFits(db, authority, context.today(), 'changes.');
    await updateAuthority(db, authority);
    note({ summary: `Changed what ${personName} may do for ${client.legalName}`, clientId });
    return { changeId };
  },

  async 'authorities.delete'({ authorityId }, { db, changeId, note }) {
    const { clientId, personName } = await getAuthority(db, authorityId);
    const client = await getClient(db, clientId);
    await deleteAuthority(db, authorityId);
    const name = `${personName}, for ${client.legalName}`;
    note({
      summary: `Moved what ${personName} may do for ${client.legalName} to the trash`,
      clientId,
      trash: { kind: 'authority', name },
    });
    return { changeId };
  },
};

async function assertFits(db: ReadDb, authority: Authority, today: Day, at: string): Promise<void> {
  await assertFileKnown(db, authority.fileId, `${at}fileId`);
  const advocateNames = (await listPeople(db)).map(({ name }) => name);
  try {
    checkAuthority(authority, { advocateNames, today });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.field === null) throw thrown;
    throw new AppError(thrown.code, thrown.message, { field: `${at}${thrown.field}` });
  }
}
