import type { Center } from '../../domain/directory/center.ts';
import { type CenterChanges, type CenterEdit, findCenters, shippedCenters } from '../../domain/directory/centers.ts';
import { newOrganization } from '../../domain/directory/new-organization.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { DepartmentId, OrganizationId } from '../../domain/shared/ids.ts';
import { insertOrganization, listCenterOrganizations } from '../../store/directory/directory.repository.ts';
import { deleteEdit, findEdit, saveEdit } from '../../store/edits/edits.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { getCenter, loadCenters } from './load-centers.ts';

export const centerHandlers: Handlers<NamesOf<'centers'>> = {
  async 'centers.list'(filter, { db }) {
    const inDirectory = await listCenterOrganizations(db);
    return {
      centers: findCenters(await loadCenters(db), filter),
      inDirectory: inDirectory.map(({ id, centerId }) => ({ organizationId: id, centerId })),
      notes: shippedCenters.notes,
    };
  },

  async 'centers.add'({ kind, name, ...given }, { db, context, changeId, note }) {
    const centerId = `own-${context.newId()}`;
    const changes = { institution: name, ...defined(given), name };
    const edit: CenterEdit = { centerId, kind, changes, editedOn: context.today() };
    await saveEdit(db, 'center', { key: centerId, value: edit }, context.newId);
    note({ summary: `Added ${name} to the list of centers` });
    return { changeId, centerId };
  },

  async 'centers.update'({ centerId, changes }, { db, context, changeId, note }) {
    const center = await getCenter(db, centerId);
    const before = await findEdit<CenterEdit>(db, 'center', centerId);
    const edit: CenterEdit = {
      centerId,
      kind: before?.kind ?? null,
      changes: { ...before?.changes, ...defined(changes) },
      editedOn: context.today(),
    };
    await saveEdit(db, 'center', { key: centerId, value: edit }, context.newId);
    note({ summary: `Changed ${center.name} in the list of centers` });
    return { changeId };
  },

  async 'centers.restore'({ centerId }, { db, changeId, note }) {
    const center = await getCenter(db, centerId);
    await deleteEdit(db, 'center', centerId);
    const isShipped = shippedCenters.centers.some(({ id }) => id === centerId);
    note({
      summary: isShipped
        ? `Took ${center.name} back to the shipped entry`
        : `Removed ${center.name} from the list of centers`,
    });
    return { changeId };
  },

  async 'centers.addToDirectory'({ centerId }, { db, context, changeId, note }) {
    const center = await getCenter(db, centerId);
    const known = (await listCenterOrganizations(db)).find((organization) => organization.centerId === centerId);
    if (known !== undefined) {
      throw new AppError('alreadyExists', `${center.name} is in the directory already. Choose it there.`, {
        field: 'centerId',
        detail: { organizationId: known.id },
      });
    }
    const organization = newOrganization(
      context.newId() as OrganizationId,
      {
        name: directoryName(center),
        kind: center.kind === 'pathologyService' ? 'laboratory' : 'center',
        note: center.note,
        centerId,
      },
      () => context.newId() as DepartmentId,
    );
    await insertOrganization(db, organization);
    note({ summary: `Added ${organization.name} to the directory` });
    return { changeId, organizationId: organization.id };
  },
};

function defined(changes: { readonly [Key in keyof CenterChanges]?: CenterChanges[Key] | undefined }): CenterChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

// A program is known by what it is called, a letter goes to the institution that runs it.
function directoryName({ kind, name, institution }: Center): string {
  return kind === 'center' || name === institution ? name : `${institution}, ${name}`.slice(0, 200);
}
