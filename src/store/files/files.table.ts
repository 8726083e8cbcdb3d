import type { FilePurpose, MediaType } from '../../domain/files/stored-file.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId, FileId, OrganizationId } from '../../domain/shared/ids.ts';
import type { Flag } from '../json-text.ts';

export interface FileRow {
  readonly id: FileId;
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  readonly pageCount: number | null;
  readonly isReadable: Flag;
  readonly problem: string | null;
  readonly clientId: ClientId | null;
  readonly caseId: CaseId | null;
  readonly organizationId: OrganizationId | null;
  readonly addedOn: Day;
}

/** Bytes by what they are; the same file kept twice is there once. The store itself refuses to change or delete any. */
export interface FileBytesRow {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}
