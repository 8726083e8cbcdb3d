import type { Channel } from '../directory/organization.ts';
import type { Day } from '../shared/days.ts';
import type {
  AuthorizationId,
  CaseId,
  CaseLetterId,
  ClinicianId,
  DepartmentId,
  FileId,
  LetterId,
  MaterialId,
  OrganizationId,
  RequestId,
} from '../shared/ids.ts';

/**
 * Letter kinds (a) to (s) of record-requests.md section 10, the reminder without legal claim that comes before (f), and
 * the follow-up questions to a doctor (workflow.md section 4, step 6).
 */
export const letterKinds = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'i',
  'j',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  'reminder',
  'questions',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The kinds that ask a custodian for things and so open a request with a clock or a service target. */
export const askingKinds = ['a', 'b', 'd', 'e', 's'] as const satisfies ReadonlyArray<LetterKind>;
export type AskingKind = (typeof askingKinds)[number];

/** All other kinds: they belong to a case, and some of them to one request, authorization or material. */
export const caseLetterKinds = [
  'c',
  'f',
  'g',
  'h',
  'i',
  'j',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  'reminder',
  'questions',
] as const satisfies ReadonlyArray<LetterKind>;
export type CaseLetterKind = (typeof caseLetterKinds)[number];

/**
 * Who signs (record-requests.md section 10): P the client or the personal representative, A the advocate, who is never
 * a representative, D a clinician on letterhead.
 */
export const signers = ['client', 'advocate', 'clinician'] as const;
export type Signer = (typeof signers)[number];

/** Languages a client signs and reads in; the custodian's letter stays English. */
export const letterLanguages = ['en', 'es'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** What was typed into the fields a kind has, by field id; a field left out is empty. Days as ISO text, money as cents. */
export type LetterFields = Readonly<Record<string, string>>;
/** Optional clauses by switch id; one left out takes the template's default. */
export type LetterSwitches = Readonly<Record<string, boolean>>;

/** A warning the advocate has looked at and lets stand, with the reason. */
export interface LintOverride {
  readonly finding: string;
  readonly reason: string;
}

/** How the exact bytes went out, and what proves it. */
export interface LetterSent {
  readonly sentOn: Day;
  /** "14:05", as a fax slip or receipt has it; null when nobody noted it. */
  readonly sentAt: string | null;
  readonly channel: Channel;
  readonly tracking: string | null;
  /** The frozen letter: the exact bytes that went out. */
  readonly letterId: LetterId;
  /** Fax slip, delivery receipt, screenshot: kept as a file. */
  readonly proofId: FileId | null;
}

/** The parts every drafted letter has, whether it opens a request or belongs to a case. */
export interface LetterDraft {
  readonly reference: string;
  readonly letterDate: Day;
  readonly signer: Signer;
  readonly fields: LetterFields;
  readonly switches: LetterSwitches;
  readonly overrides: ReadonlyArray<LintOverride>;
  /** The authorization that the letter relies on, encloses, is (c) or revokes (k). */
  readonly authorizationId: AuthorizationId | null;
}

/** A letter that does not open a request: from draft to the frozen bytes. */
export interface CaseLetter extends LetterDraft {
  readonly id: CaseLetterId;
  readonly caseId: CaseId;
  readonly kind: CaseLetterKind;
  /** The request it follows up; null for letters that stand alone. */
  readonly requestId: RequestId | null;
  readonly custodianId: OrganizationId | null;
  readonly departmentId: DepartmentId | null;
  readonly clinicianId: ClinicianId | null;
  readonly materialId: MaterialId | null;
  readonly sent: LetterSent | null;
}

/** One finding of the lint of record-requests.md section 11. A block keeps a letter from being printed; a warning may be overridden with a reason. */
export interface LintFinding {
  /** Stable within a kind: "assumedReceipt". */
  readonly id: string;
  readonly severity: 'block' | 'warn';
  /** What is wrong, and what to do. */
  readonly text: string;
  /** The reason given when a warning was overridden; null while it stands. */
  readonly overridden: string | null;
}
