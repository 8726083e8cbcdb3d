declare const brand: unique symbol;

/** A string that names one row of one table; ids of different things do not mix. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

export type PersonId = Id<'Person'>;
export type ClientId = Id<'Client'>;
export type CaseId = Id<'Case'>;
export type OrganizationId = Id<'Organization'>;
export type DepartmentId = Id<'Department'>;
export type RecordItemId = Id<'RecordItem'>;
export type RequestId = Id<'Request'>;
export type LetterId = Id<'Letter'>;
export type OpinionId = Id<'Opinion'>;
export type ChangeId = Id<'Change'>;
export type SlotId = Id<'Slot'>;
export type CaseLetterId = Id<'CaseLetter'>;
export type ContactId = Id<'Contact'>;
export type AuthorizationId = Id<'Authorization'>;
export type AuthorityId = Id<'Authority'>;
export type ClinicianId = Id<'Clinician'>;
export type MaterialId = Id<'Material'>;
export type CustodyEventId = Id<'CustodyEvent'>;
/** A file kept in the store: a scan, a form, a proof, a record. */
export type FileId = Id<'File'>;
export type FormId = Id<'Form'>;
export type FormFillId = Id<'FormFill'>;
export type MergeId = Id<'Merge'>;
export type TaskId = Id<'Task'>;
export type NoteId = Id<'Note'>;
export type SnoozeId = Id<'Snooze'>;
export type ChecklistItemId = Id<'ChecklistItem'>;
export type SourceCandidateId = Id<'SourceCandidate'>;
export type QuestionId = Id<'Question'>;
export type AnswerId = Id<'Answer'>;
export type ConsultationId = Id<'Consultation'>;
export type TimelineEventId = Id<'TimelineEvent'>;
export type TreatmentId = Id<'Treatment'>;
export type MedicationId = Id<'Medication'>;
export type AllergyId = Id<'Allergy'>;
export type RelativeId = Id<'Relative'>;
export type TalkId = Id<'Talk'>;
