import type { Day } from '../shared/days.ts';
import type { CaseId, ClientId, FileId, OrganizationId } from '../shared/ids.ts';

export const filePurposes = [
  'idScan',
  'authorizationScan',
  'authorityPaper',
  'proof',
  'custodianForm',
  'record',
  'invoice',
  'other',
] as const;
export type FilePurpose = (typeof filePurposes)[number];

export const mediaTypes = ['application/pdf', 'image/png', 'image/jpeg', 'application/octet-stream'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A file kept unchanged in the store. What it is was read from its content, never from its name. */
export interface StoredFile {
  readonly id: FileId;
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  /** Of a PDF; null when it has none or could not be read. */
  readonly pageCount: number | null;
  /** False when it is kept but cannot be shown, enclosed or filled in. */
  readonly isReadable: boolean;
  /** Why not, in words; null when readable. */
  readonly problem: string | null;
  readonly clientId: ClientId | null;
  readonly caseId: CaseId | null;
  readonly organizationId: OrganizationId | null;
  readonly addedOn: Day;
}
