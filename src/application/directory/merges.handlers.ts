import { mergeOrganizations } from '../../domain/directory/merge-organizations.ts';
import type { Department, Organization } from '../../domain/directory/organization.ts';
import { possibleDuplicates } from '../../domain/directory/possible-duplicates.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { MergeId } from '../../domain/shared/ids.ts';
import { getOrganization, listOrganizations, updateOrganization } from '../../store/directory/directory.repository.ts';
import {
  clearStrayDepartments,
  countNaming,
  deleteMerge,
  getMerge,
  insertMerge,
  listMerges,
  moveBack,
  moveToKept,
  updateMergedInto,
} from '../../store/directory/merges.repository.ts';
import type { Handlers } from '../handlers.ts';

type MergeName =
  | 'organizations.duplicates'
  | 'organizations.merge'
  | 'organizations.mergeCounts'
  | 'organizations.merges'
  | 'organizations.unmerge';

export const mergeHandlers: Handlers<MergeName> = {
  async 'organizations.duplicates'(_, { db }) {
    return possibleDuplicates(await listOrganizations(db, ''));
  },

  async 'organizations.merge'({ keptId, mergedId }, { db, context, changeId, note }) {
    const kept = await getOrganization(db, keptId, 'keptId');
    const merged = await getOrganization(db, mergedId, 'mergedId');
    assertStillOwn(kept, 'keptId');
    assertStillOwn(merged, 'mergedId');
    const union = mergeOrganizations(kept, merged);
    const moved = await moveToKept(db, kept, merged);
    // What was the kept one's copy service is now itself.
    const after: Organization = union.copyServiceId === mergedId ? { ...union, copyServiceId: null } : union;
    await updateOrganization(db, after);
    await updateMergedInto(db, mergedId, keptId);
    const mergeId = context.newId() as MergeId;
    const at = context.now().toString();
    await insertMerge(db, { id: mergeId, keptId, mergedId, at, keptBefore: kept, keptAfter: after, moved });
    note({ summary: `Merged ${merged.name} into ${kept.name}` });
    return { changeId, mergeId, movedCount: countRows(moved) };
  },

  async 'organizations.mergeCounts'({ organizationId }, { db }) {
    await getOrganization(db, organizationId);
    const { requests, recordItems, caseLetters, departments, clinicians, forms, ...others } = await countNaming(
      db,
      organizationId,
    );
    return {
      requests: requests ?? 0,
      records: recordItems ?? 0,
      letters: caseLetters ?? 0,
      departments: departments ?? 0,
      clinicians: clinicians ?? 0,
      forms: forms ?? 0,
      others: Object.values(others).reduce((sum, count) => sum + count, 0),
    };
  },

  async 'organizations.merges'({ organizationId }, { db }) {
    await getOrganization(db, organizationId);
    return await listMerges(db, organizationId);
  },

  async 'organizations.unmerge'({ mergeId }, { db, changeId, note }) {
    const merge = await getMerge(db, mergeId);
    const merged = await getOrganization(db, merge.mergedId, 'mergeId');
    const kept = await getOrganization(db, merge.keptId, 'mergeId');
    if (merged.mergedIntoId !== kept.id) {
      throw new AppError(
        'invalidInput',
        `${kept.name} was merged into another organization since. Take that merge apart first.`,
        { field: 'mergeId' },
      );
    }
    const movedCount = await moveBack(db, merge.moved);
    await updateMergedInto(db, merged.id, null);
    const left = await getOrganization(db, merge.keptId, 'mergeId');
    await updateOrganization(db, withoutMerge(left, merge.keptBefore, merge.keptAfter));
    await clearStrayDepartments(db, [kept.id, merged.id]);
    await deleteMerge(db, mergeId);
    note({ summary: `Took ${merged.name} out of ${kept.name} again` });
    return { changeId, organizationId: merged.id, movedCount };
  },
};

function assertStillOwn({ name, mergedIntoId }: Organization, field: string): void {
  if (mergedIntoId === null) return;
  throw new AppError(
    'notAllowedYet',
    `${name} was merged into another organization already. Take that merge apart first, or choose the other one.`,
    { field },
  );
}

function countRows(moved: ReadonlyArray<{ table: string; rowId: string }>): number {
  const rows = moved.filter(({ table }) => table !== 'departments').map(({ table, rowId }) => `${table} ${rowId}`);
  return new Set(rows).size;
}

/** The kept organization without what the merge gave it; what somebody has changed since stays. */
function withoutMerge(now: Organization, before: Organization, after: Organization): Organization {
  const departments = now.departments.map((department) => {
    const was = before.departments.find(({ id }) => id === department.id);
    const became = after.departments.find(({ id }) => id === department.id);
    return was === undefined || became === undefined ? department : takenBack<Department>(department, was, became);
  });
  return { ...takenBack<Organization>(now, before, after), departments };
}

function takenBack<Whole extends object>(now: Whole, before: Whole, after: Whole): Whole {
  const result = { ...now };
  for (const key of Object.keys(before) as Array<keyof Whole>) {
    if (JSON.stringify(now[key]) === JSON.stringify(after[key])) result[key] = before[key];
  }
  return result;
}
