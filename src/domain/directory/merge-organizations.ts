import { AppError } from '../shared/app-error.ts';
import type { DepartmentId } from '../shared/ids.ts';
import { searchText } from '../shared/search-text.ts';
import type { Department, Organization } from './organization.ts';

/** The longest note an organization takes. */
const LONGEST_NOTE = 4_000;

/**
 * The kept organization with what it lacked taken from the merged one: only blanks are filled, both notes are kept,
 * channels and departments are put together. Departments of the same kind and name become one, which keeps the id of
 * the kept one; the others come along with their own. Neither argument is changed, so that a merge can be taken apart.
 *
 * Refuses an organization merged with itself, and one that was merged away already.
 */
export function mergeOrganizations(kept: Organization, merged: Organization): Organization {
  if (kept.id === merged.id) {
    throw new AppError('invalidInput', 'These are one and the same organization. Choose two different ones.', {
      field: 'mergedId',
    });
  }
  for (const [one, field] of [[kept, 'keptId'] as const, [merged, 'mergedId'] as const]) {
    if (one.mergedIntoId === null) continue;
    throw new AppError(
      'invalidInput',
      `${one.name} was merged into another organization already. Take that merge apart first, or choose the other one.`,
      { field },
    );
  }
  return {
    ...kept,
    kind: kept.kind === 'other' ? merged.kind : kept.kind,
    address: kept.address ?? merged.address,
    phone: kept.phone ?? merged.phone,
    fax: kept.fax ?? merged.fax,
    email: kept.email ?? merged.email,
    acceptedChannels: [...new Set([...kept.acceptedChannels, ...merged.acceptedChannels])],
    note: joinNotes(kept.note, merged.note),
    hours: kept.hours ?? merged.hours,
    feeHabits: kept.feeHabits ?? merged.feeHabits,
    accreditation: kept.accreditation === 'unknown' ? merged.accreditation : kept.accreditation,
    copyServiceId: kept.copyServiceId ?? (merged.copyServiceId === kept.id ? null : merged.copyServiceId),
    centerId: kept.centerId ?? merged.centerId,
    departments: mergeDepartments(kept.departments, merged.departments),
  };
}

/** Which department of the kept organization takes the place of which of the merged one; the others stay as they are. */
export function mergedDepartmentIds(
  kept: Pick<Organization, 'departments'>,
  merged: Pick<Organization, 'departments'>,
): ReadonlyMap<DepartmentId, DepartmentId> {
  const byKey = firstByKey(kept.departments);
  return new Map(
    merged.departments.flatMap((department) => {
      const same = byKey.get(departmentKey(department));
      return same === undefined ? [] : [[department.id, same.id] as const];
    }),
  );
}

function mergeDepartments(
  kept: ReadonlyArray<Department>,
  merged: ReadonlyArray<Department>,
): ReadonlyArray<Department> {
  const moves = mergedDepartmentIds({ departments: kept }, { departments: merged });
  const coming = Map.groupBy(merged, ({ id }) => moves.get(id) ?? null);
  return [
    ...kept.map((department) => (coming.get(department.id) ?? []).reduce(fillDepartment, department)),
    ...(coming.get(null) ?? []),
  ];
}

function fillDepartment(kept: Department, merged: Department): Department {
  return {
    ...kept,
    address: kept.address ?? merged.address,
    phone: kept.phone ?? merged.phone,
    fax: kept.fax ?? merged.fax,
    email: kept.email ?? merged.email,
    acceptedChannels: [...new Set([...kept.acceptedChannels, ...merged.acceptedChannels])],
    hours: kept.hours ?? merged.hours,
    feeHabits: kept.feeHabits ?? merged.feeHabits,
  };
}

function firstByKey(departments: ReadonlyArray<Department>): ReadonlyMap<string, Department> {
  return new Map(departments.toReversed().map((department) => [departmentKey(department), department]));
}

function departmentKey({ kind, name }: Department): string {
  return `${kind}:${searchText(name)}`;
}

/** Both notes, each once. What does not fit stays in the merged organization's own row. */
function joinNotes(kept: string | null, merged: string | null): string | null {
  const [one, other] = [kept?.trim() ?? '', merged?.trim() ?? ''];
  if (other === '' || one.includes(other)) return kept;
  if (one === '') return merged;
  const both = `${one}\n\n${other}`;
  return both.length <= LONGEST_NOTE ? both : `${both.slice(0, LONGEST_NOTE - 1).trimEnd()}…`;
}
