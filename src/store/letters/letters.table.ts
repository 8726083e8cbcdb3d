import type { Channel } from '../../domain/directory/organization.ts';
import type {
  CaseLetterKind,
  LetterFields,
  LetterSwitches,
  LintOverride,
  Signer,
} from '../../domain/letters/letter.ts';
import type { Day } from '../../domain/shared/days.ts';
import type {
  AuthorizationId,
  CaseId,
  CaseLetterId,
  ClinicianId,
  DepartmentId,
  FileId,
  FormFillId,
  LetterId,
  MaterialId,
  OrganizationId,
  PersonId,
  RequestId,
} from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

/** The columns every drafted letter has, whether it opens a request or belongs to a case. */
export interface DraftColumns {
  readonly reference: string;
  readonly letterDate: Day;
  readonly signer: Signer;
  readonly fields: JsonText<LetterFields>;
  readonly switches: JsonText<LetterSwitches>;
  readonly overrides: JsonText<ReadonlyArray<LintOverride>>;
  readonly authorizationId: AuthorizationId | null;
}

/** The five of a letter that went out: day, channel and letter are null until then; the others may stay null. */
export interface SentColumns {
  readonly sentOn: Day | null;
  readonly sentAt: string | null;
  readonly sentChannel: Channel | null;
  readonly tracking: string | null;
  readonly letterId: LetterId | null;
  readonly proofId: FileId | null;
}

export interface CaseLetterRow extends DraftColumns, SentColumns {
  readonly id: CaseLetterId;
  readonly caseId: CaseId;
  readonly kind: CaseLetterKind;
  readonly requestId: RequestId | null;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly clinicianId: ClinicianId | null;
  readonly materialId: MaterialId | null;
}

/** A letter or filled form exactly as it went out. The store itself refuses to change or delete one. */
export interface LetterRow {
  readonly id: LetterId;
  /** What it was made for, one of the three. Not foreign keys: it outlives what is moved to the trash. */
  readonly requestId: RequestId | null;
  readonly caseLetterId: CaseLetterId | null;
  readonly formFillId: FormFillId | null;
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** What it holds, in order: "Letter, 2 pages"; empty for a letter alone. */
  readonly contents: JsonText<ReadonlyArray<string>>;
  readonly sha256: string;
  readonly frozenAt: string;
  readonly personId: PersonId;
}
