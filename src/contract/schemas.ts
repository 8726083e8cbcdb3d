import { z } from 'zod';
import { channels, type PostalAddress } from '../domain/directory/organization.ts';
import { type Day, isDay } from '../domain/shared/days.ts';
import type {
  AllergyId,
  AnswerId,
  AuthorityId,
  AuthorizationId,
  CaseId,
  CaseLetterId,
  ChangeId,
  ClientId,
  ClinicianId,
  ConsultationId,
  ContactId,
  CustodyEventId,
  DepartmentId,
  FileId,
  FormFillId,
  FormId,
  Id,
  LetterId,
  MaterialId,
  MedicationId,
  MergeId,
  NoteId,
  OpinionId,
  OrganizationId,
  PersonId,
  QuestionId,
  RecordItemId,
  RelativeId,
  RequestId,
  SlotId,
  SnoozeId,
  SourceCandidateId,
  TalkId,
  TaskId,
  TimelineEventId,
  TreatmentId,
} from '../domain/shared/ids.ts';
import { isLocalTime, isTimeZone } from '../domain/shared/zoned-time.ts';

// Control characters, and the invisible marks that reorder text on screen and paper.
const CONTROL_EXCEPT_NEWLINE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A line of text: trimmed, NFC, 1 to `max` characters, no control characters. */
export function line(max = 200) {
  return z
    .string({ error: 'Write some text here.' })
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, 'This cannot be empty.')
        .max(max, `This is too long: at most ${max} characters.`)
        .refine((text) => !CONTROL.test(text), 'This holds characters that cannot be printed. Type it again.')
        .refine((text) => !LONE_SURROGATE.test(text), 'This holds a broken character. Type it again.'),
    );
}

/** A line that may be left out; empty text counts as left out. */
export function optionalLine(max = 200) {
  return z
    .union([
      z.literal('').transform(() => null),
      z
        .string()
        .regex(/^\s+$/)
        .transform(() => null),
      line(max),
    ])
    .nullable();
}

/** Text of several lines that may be left out; empty text counts as left out. */
export function optionalWords(max = 10_000) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(max, `This is too long: at most ${max} characters.`)
        .refine(
          (text) => !CONTROL_EXCEPT_NEWLINE.test(text),
          'This holds characters that cannot be printed. Type it again.',
        )
        .refine((text) => !LONE_SURROGATE.test(text), 'This holds a broken character. Type it again.')
        .transform((text) => (text === '' ? null : text)),
    )
    .nullable();
}

// The one place where checked text becomes a branded id.
function id<Name extends string>() {
  return z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'This is not an id of this store.') as unknown as z.ZodType<
    Id<Name>,
    string
  >;
}

export const personId: z.ZodType<PersonId, string> = id<'Person'>();
export const clientId: z.ZodType<ClientId, string> = id<'Client'>();
export const caseId: z.ZodType<CaseId, string> = id<'Case'>();
export const organizationId: z.ZodType<OrganizationId, string> = id<'Organization'>();
export const departmentId: z.ZodType<DepartmentId, string> = id<'Department'>();
export const recordItemId: z.ZodType<RecordItemId, string> = id<'RecordItem'>();
export const requestId: z.ZodType<RequestId, string> = id<'Request'>();
export const letterId: z.ZodType<LetterId, string> = id<'Letter'>();
export const opinionId: z.ZodType<OpinionId, string> = id<'Opinion'>();
export const changeId: z.ZodType<ChangeId, string> = id<'Change'>();
export const slotId: z.ZodType<SlotId, string> = id<'Slot'>();

export const caseLetterId: z.ZodType<CaseLetterId, string> = id<'CaseLetter'>();
export const contactId: z.ZodType<ContactId, string> = id<'Contact'>();
export const authorizationId: z.ZodType<AuthorizationId, string> = id<'Authorization'>();
export const authorityId: z.ZodType<AuthorityId, string> = id<'Authority'>();
export const clinicianId: z.ZodType<ClinicianId, string> = id<'Clinician'>();
export const materialId: z.ZodType<MaterialId, string> = id<'Material'>();
export const custodyEventId: z.ZodType<CustodyEventId, string> = id<'CustodyEvent'>();
export const fileId: z.ZodType<FileId, string> = id<'File'>();
export const formId: z.ZodType<FormId, string> = id<'Form'>();
export const formFillId: z.ZodType<FormFillId, string> = id<'FormFill'>();
export const mergeId: z.ZodType<MergeId, string> = id<'Merge'>();
export const taskId: z.ZodType<TaskId, string> = id<'Task'>();
export const noteId: z.ZodType<NoteId, string> = id<'Note'>();
export const snoozeId: z.ZodType<SnoozeId, string> = id<'Snooze'>();
export const sourceCandidateId: z.ZodType<SourceCandidateId, string> = id<'SourceCandidate'>();
export const questionId: z.ZodType<QuestionId, string> = id<'Question'>();
export const answerId: z.ZodType<AnswerId, string> = id<'Answer'>();
export const consultationId: z.ZodType<ConsultationId, string> = id<'Consultation'>();
export const timelineEventId: z.ZodType<TimelineEventId, string> = id<'TimelineEvent'>();
export const treatmentId: z.ZodType<TreatmentId, string> = id<'Treatment'>();
export const medicationId: z.ZodType<MedicationId, string> = id<'Medication'>();
export const allergyId: z.ZodType<AllergyId, string> = id<'Allergy'>();
export const relativeId: z.ZodType<RelativeId, string> = id<'Relative'>();
export const talkId: z.ZodType<TalkId, string> = id<'Talk'>();

/** A calendar day, "2026-11-21", between 1900 and 2100. */
export const day = z
  .string()
  .refine(
    isDay,
    'This is not a day on the calendar. Write it as year-month-day, between 1900 and 2100.',
  ) as unknown as z.ZodType<Day, string>;

/** A time of day as people note it, "14:05"; left out when it does not matter. */
export const timeOfDay = z
  .union([
    z.literal('').transform(() => null),
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as hours and minutes, like 14:05.'),
  ])
  .nullable();

/** An IANA time zone, "America/Chicago". */
export const timeZone = z
  .string()
  .max(80)
  .refine(isTimeZone, 'Choose a time zone from the list, like America/Chicago.');

/** A time on a wall clock without its zone, "2026-12-01T14:05". */
export const localTime = z
  .string()
  .refine(isLocalTime, 'Write the day and the time as year-month-day and hours and minutes, like 2026-12-01T14:05.');

/** A moment as ISO text in UTC. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);

export const channel = z.enum(channels);

export const phoneNumber = z
  .union([
    z.literal('').transform(() => null),
    line(40).refine((text) => /\d/.test(text), 'A phone number has digits.'),
  ])
  .nullable();

export const email = z
  .union([
    z.literal('').transform(() => null),
    line(200).refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'This is not an email address.'),
  ])
  .nullable();

export const postalAddress = z.strictObject({
  lines: z.array(line(120)).min(1, 'An address needs a street line.').max(9, 'An address has at most nine lines.'),
  city: line(120),
  region: z.union([z.literal(''), line(60)]),
  postalCode: z.union([z.literal(''), line(20)]),
  country: z.union([z.literal(''), line(80)]),
}) satisfies z.ZodType<PostalAddress>;

/** Document bytes; only ever in outputs. */
export const pdfBytes = z.instanceof(Uint8Array);

/** The largest file taken in: scans, forms and proofs of a request are far smaller. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Bytes of a file the advocate chose; what they are is read from the content. */
export const fileBytes = z
  .instanceof(Uint8Array, { error: 'Choose a file.' })
  .refine((bytes) => bytes.byteLength <= LARGEST_FILE, 'This file is larger than 50 MB. Make a smaller copy of it.');

/** Money in cents, up to 100,000 dollars. */
export const cents = z
  .int()
  .min(0, 'A fee is not negative.')
  .max(10_000_000, 'This is more than a fee can be.')
  .nullable();

/** An operation that needs no input takes an empty object. */
export const nothing = z.strictObject({});

/** What a write answers with besides its own values: the change that can be undone. */
export const written = z.strictObject({ changeId });
