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
