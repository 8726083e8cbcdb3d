import type { FileId, FormFillId, FormId } from '../../src/domain/shared/ids.ts';
import type { BuiltCase } from './build-case.ts';
import { craftForm } from './crafted-pdf.ts';
import type { TestBridge } from './test-bridge.ts';

type Call = TestBridge['call'];
type Owner = Pick<BuiltCase, 'organizationId'>;

/** A custodian's form kept as a file. */
export async function addFormFile(
  call: Call,
  { organizationId }: Owner,
  bytes?: Uint8Array<ArrayBuffer>,
): Promise<FileId> {
  const form = { purpose: 'custodianForm', name: 'release form.pdf', organizationId } as const;
  return (await call('files.add', { ...form, bytes: bytes ?? (await craftForm()) })).file.id;
}

/** The same, taken as a form and mapped by its field names. */
export async function addForm(call: Call, owner: Owner, bytes?: Uint8Array<ArrayBuffer>): Promise<FormId> {
  const fileId = await addFormFile(call, owner, bytes);
  return (await call('forms.add', { organizationId: owner.organizationId, fileId, title: 'Release form' })).formId;
}

/** The same, filled in for the case. */
export async function addFill(
  call: Call,
  built: Pick<BuiltCase, 'organizationId' | 'caseId'>,
  formId?: FormId,
): Promise<FormFillId> {
  const form = formId ?? (await addForm(call, built));
  return (await call('fills.add', { formId: form, caseId: built.caseId })).formFillId;
}
