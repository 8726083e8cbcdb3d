import type { z } from 'zod';
import { recordOperations } from '../../../contract/records.ts';
import type { Department, Organization } from '../../../domain/directory/organization.ts';
import { recordKindFacts } from '../../../domain/records/kinds.ts';
import { packetTierLabel } from '../../../domain/records/labels.ts';
import { packetTiers, type RecordItem, type RecordKind, recordKinds } from '../../../domain/records/record-item.ts';
import type { DepartmentId } from '../../../domain/shared/ids.ts';
import type { OperationForm } from '../../ui/form.tsx';

/** What judges the form of a record: what the operation that adds one takes. */
export const recordSchema = recordOperations['records.add'].input.omit({ caseId: true });

/** A record as its form holds it: every field present, text that nobody gave as ''. */
export type RecordValues = Required<
  Omit<z.input<typeof recordSchema>, 'title' | 'accessionNumber' | 'note' | 'blockId' | 'fileId' | 'supersedesId'>
> & {
  title: string;
  accessionNumber: string;
  note: string;
  blockId: string;
};

export type RecordForm = OperationForm<RecordValues>;

export function emptyRecordValues(kind: RecordKind): RecordValues {
  return {
    kind,
    title: '',
    custodianId: null,
    departmentId: null,
    servedFrom: null,
    servedTo: null,
    accessionNumber: '',
    neededBy: null,
    state: { kind: 'needed' },
    note: '',
    blockId: '',
    tissueLeft: null,
    isWetTissueWanted: false,
  };
}

/** What the form starts from for a record that is in the store. */
export function toRecordValues(record: RecordItem): RecordValues {
  // Document and earlier version are not the form's: they change while it is open.
  const { id: _, caseId: __, fileId: ___, supersedesId: ____, ...item } = record;
  return {
    ...item,
    title: item.title ?? '',
    accessionNumber: item.accessionNumber ?? '',
    note: item.note ?? '',
    blockId: item.blockId ?? '',
  };
}

/** Every kind under the tier that asks for it, the lowest tier first. */
export const kindGroups = [...packetTiers, null].map((tier) => ({
  group: tier === null ? 'Beyond the tiers' : `${packetTierLabel(tier)} packet`,
  items: recordKinds
    .filter((kind) => recordKindFacts(kind).tier === tier)
    .map((kind) => ({ value: kind, label: recordKindFacts(kind).label })),
}));

/** The department of a custodian that usually answers for a kind of record; null when it has none of that sort. */
export function usualDepartment(
  kind: RecordKind,
  custodianId: string | null,
  organizations: ReadonlyArray<Organization>,
): DepartmentId | null {
  const wanted = recordKindFacts(kind).custodianDepartment;
  return departmentsOf(custodianId, organizations).find((department) => department.kind === wanted)?.id ?? null;
}

export function departmentsOf(
  custodianId: string | null,
  organizations: ReadonlyArray<Organization>,
): ReadonlyArray<Department> {
  return organizations.find(({ id }) => id === custodianId)?.departments ?? [];
}
