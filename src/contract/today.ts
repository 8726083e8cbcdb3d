import { z } from 'zod';
import { urgencies } from '../domain/cases/case.ts';
import { letterKinds } from '../domain/letters/letter.ts';
import { todayKinds } from '../domain/today/today-entry.ts';
import { type TodayRow, todayLogs } from '../domain/today/today-row.ts';
import { operation } from './operation.ts';
import { caseId, clientId, day, line, personId, snoozeId, written } from './schemas.ts';

/** Names a row: its kind and the id of what it is about. */
const rowKey = z.string().regex(/^[a-zA-Z]+:[A-Za-z0-9:-]{1,140}$/, 'This is no row of Today.');

const todayRowSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(todayKinds),
  label: z.string(),
  caseId: caseId.nullable(),
  clientId: clientId.nullable(),
  clientName: z.string().nullable(),
  cancer: z.string().nullable(),
  urgency: z.enum(urgencies).nullable(),
  daysLeft: z.number().nullable(),
  window: z.string().nullable(),
  dueOn: day,
  dueAt: z.string().nullable(),
  isOverdue: z.boolean(),
  isEmergency: z.boolean(),
  what: z.string(),
  why: z.string(),
  /** Where the figures in `why` come from. */
  source: z.string(),
  age: z.string().nullable(),
  with: z.string().nullable(),
  phone: z.strictObject({ number: z.string(), of: z.string() }).nullable(),
  script: z.array(z.strictObject({ cue: z.string(), say: z.string() })),
  rule: z.string().nullable(),
  noPhone: z.enum(['client', 'directory']).nullable(),
  lastContact: z.string().nullable(),
  note: z.string().nullable(),
  letterKind: z.enum(letterKinds).nullable(),
  log: z.enum(todayLogs).nullable(),
  subjectId: z.string().nullable(),
}) satisfies z.ZodType<TodayRow>;

const counts = z.strictObject({ overdue: z.number(), dueToday: z.number(), coming: z.number() });

const briefRow = todayRowSchema.pick({
  key: true,
  kind: true,
  label: true,
  caseId: true,
  clientName: true,
  what: true,
  dueOn: true,
  dueAt: true,
  isOverdue: true,
  daysLeft: true,
});

export const todayOperations = {
  'today.get': operation({
    does: 'Lists what is to be done over all cases, ranked by what is left of the treatment window, then by due time.',
    input: z.strictObject({
      /** Only what this person owns; null for everybody. */
      ownerId: personId.nullable().default(null),
      /** True adds what falls due on each day of this week. */
      week: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(60),
    }),
    output: z.strictObject({
      today: day,
      rows: z.array(todayRowSchema),
      /** Rows of the list; `rows` may hold fewer. */
      total: z.number(),
      counts,
      snoozed: z.array(
        z.strictObject({ snoozeId, key: z.string(), row: briefRow, until: day, reason: z.string(), setOn: day }),
      ),
      week: z
        .strictObject({
          overdueCount: z.number(),
          overdue: z.array(briefRow),
          days: z.array(
            z.strictObject({
              day,
              /** What falls due on the day and what was put off to it; the lists may hold fewer. */
              count: z.number(),
              rows: z.array(briefRow),
              putOff: z.array(z.strictObject({ row: briefRow, reason: z.string(), setOn: day })),
            }),
          ),
        })
        .nullable(),
    }),
  }),
  'today.badge': operation({
    does: 'Counts what is overdue, due today and coming; no names, no words.',
    input: z.strictObject({ ownerId: personId.nullable().default(null) }),
    output: counts,
  }),
  'today.snooze': operation({
    does: 'Puts a row of Today off until a day, with the reason; what settles itself meanwhile does not come back.',
    input: z.strictObject({ key: rowKey, until: day, reason: line(300) }),
    output: written.extend({ snoozeId }),
    errors: ['notFound'],
    writes: true,
  }),
  'today.wake': operation({
    does: 'Brings a row that was put off back at once.',
    input: z.strictObject({ key: rowKey }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
