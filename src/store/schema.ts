import type { AuthorityRow, AuthorizationRow } from './authority/authority.table.ts';
import type { BoardCardRow } from './board/board-cards.table.ts';
import type { CaseRow } from './cases/cases.table.ts';
import type { ChangedRowRow, ChangeRow } from './changes/changes.table.ts';
import type { ChecklistItemRow } from './checklists/checklists.table.ts';
import type { ClientRow, MedicalRecordNumberRow } from './clients/clients.table.ts';
import type { ConsultationRow } from './consultations/consultations.table.ts';
import type { ContactRow } from './contacts/contacts.table.ts';
import type { CustodyEventRow, MaterialRow } from './custody/custody.table.ts';
import type { ClinicianRow } from './directory/clinicians.table.ts';
import type { DepartmentRow, OrganizationRow } from './directory/directory.table.ts';
import type { OrganizationMergeRow } from './directory/merges.table.ts';
import type { DraftRow } from './drafts/drafts.table.ts';
import type { PracticeEditRow } from './edits/edits.table.ts';
import type { FileBytesRow, FileRow } from './files/files.table.ts';
import type { FormFillRow, FormRow } from './forms/forms.table.ts';
import type { AllergyRow, MedicationRow, RelativeRow, TimelineEventRow, TreatmentRow } from './health/health.table.ts';
import type { CaseLetterRow, LetterRow } from './letters/letters.table.ts';
import type { ComparisonAnnotationRow, OpinionRow } from './opinions/opinions.table.ts';
import type { PersonRow, PracticeRow } from './practice/practice.table.ts';
import type { QuestionAnswerRow, QuestionRow } from './questions/questions.table.ts';
import type { RecordItemRow } from './records/records.table.ts';
import type { RequestItemRow, RequestRow } from './requests/requests.table.ts';
import type { SettingRow } from './settings/settings.table.ts';
import type { SourceCandidateRow } from './sources/sources.table.ts';
import type { TalkRow } from './talks/talks.table.ts';
import type { NoteRow, TaskRow } from './tasks/tasks.table.ts';
import type { FollowUpReachRow, FollowUpRow } from './today/follow-ups.table.ts';
import type { SnoozeRow } from './today/snoozes.table.ts';

export interface Database {
  readonly practice: PracticeRow;
  readonly people: PersonRow;
  readonly clients: ClientRow;
  readonly medicalRecordNumbers: MedicalRecordNumberRow;
  readonly cases: CaseRow;
  readonly organizations: OrganizationRow;
  readonly departments: DepartmentRow;
  readonly organizationMerges: OrganizationMergeRow;
  readonly clinicians: ClinicianRow;
  readonly files: FileRow;
  readonly fileBytes: FileBytesRow;
  readonly forms: FormRow;
  readonly formFills: FormFillRow;
  readonly practiceEdits: PracticeEditRow;
  readonly recordItems: RecordItemRow;
  readonly requests: RequestRow;
  readonly requestItems: RequestItemRow;
  readonly contacts: ContactRow;
  readonly letters: LetterRow;
  readonly caseLetters: CaseLetterRow;
  readonly authorizations: AuthorizationRow;
  readonly authorities: AuthorityRow;
  readonly materials: MaterialRow;
  readonly custodyEvents: CustodyEventRow;
  readonly opinions: OpinionRow;
  readonly comparisonAnnotations: ComparisonAnnotationRow;
  readonly checklistItems: ChecklistItemRow;
  readonly sourceCandidates: SourceCandidateRow;
  readonly consultations: ConsultationRow;
  readonly questions: QuestionRow;
  readonly questionAnswers: QuestionAnswerRow;
  readonly timelineEvents: TimelineEventRow;
  readonly treatments: TreatmentRow;
  readonly medications: MedicationRow;
  readonly allergies: AllergyRow;
  readonly relatives: RelativeRow;
  readonly tasks: TaskRow;
  readonly notes: NoteRow;
  readonly snoozes: SnoozeRow;
  readonly talks: TalkRow;
  readonly changes: ChangeRow;
  readonly changeRows: ChangedRowRow;
  readonly drafts: DraftRow;
  readonly boardCards: BoardCardRow;
  readonly followUps: FollowUpRow;
  readonly followUpReach: FollowUpReachRow;
  readonly settings: SettingRow;
}

/**
 * Tables of which every write is recorded before and after. Left out: the record itself, letters and the bytes of files
 * (kept as they are for good), drafts (not yet said), board cards and follow-ups (worked out from the rest) and settings
 * (about the store, not the work).
 */
export const recordedTables = [
  'practice',
  'people',
  'clients',
  'medicalRecordNumbers',
  'cases',
  'organizations',
  'departments',
  'organizationMerges',
  'clinicians',
  'files',
  'forms',
  'formFills',
  'practiceEdits',
  'recordItems',
  'requests',
  'requestItems',
  'contacts',
  'caseLetters',
  'authorizations',
  'authorities',
  'materials',
  'custodyEvents',
  'opinions',
  'comparisonAnnotations',
  'checklistItems',
  'sourceCandidates',
  'consultations',
  'questions',
  'questionAnswers',
  'timelineEvents',
  'treatments',
  'medications',
  'allergies',
  'relatives',
  'tasks',
  'notes',
  'snoozes',
  'talks',
] as const satisfies ReadonlyArray<keyof Database>;
export type RecordedTable = (typeof recordedTables)[number];
