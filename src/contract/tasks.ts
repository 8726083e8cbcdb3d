import { z } from 'zod';
import type { Repeat, Task } from '../domain/tasks/task.ts';
import { taskStates } from '../domain/tasks/task-order.ts';
import { operation } from './operation.ts';
import { caseId, clientId, day, line, optionalWords, personId, taskId, timeOfDay, written } from './schemas.ts';

const units = ['day', 'week', 'month'] as const;

const repeatFields = {
  every: z.int('Write a whole number.').min(1, 'At least every one.').max(365, 'At most every 365.'),
  unit: z.enum(units, 'Choose one.'),
  until: day.nullable(),
};

/** How a task comes again, as one says it; the store adds the day of the month it is kept at. */
export const repeatInput = z.strictObject(repeatFields);

const taskFields = {
  what: line(300),
  dueOn: day.nullable(),
  dueAt: timeOfDay,
  ownerId: personId,
  note: optionalWords(4_000),
};

const taskSchema = z.strictObject({
  id: taskId,
  caseId: caseId.nullable(),
  ...taskFields,
  repeat: z
    .strictObject({ ...repeatFields, dayOfMonth: z.int().min(1).max(31).nullable() })
    .nullable() satisfies z.ZodType<Repeat | null>,
  doneOn: day.nullable(),
  doneBy: personId.nullable(),
}) satisfies z.ZodType<Task>;

const taskView = z.strictObject({
  task: taskSchema,
  /** Where it stands today. */
  state: z.enum(taskStates),
  ownerName: z.string(),
  doneByName: z.string().nullable(),
  /** Null for a free task. */
  of: z.strictObject({ caseId, clientId, clientName: z.string(), cancer: z.string() }).nullable(),
});

const { what, ...optionalFields } = taskFields;
const one = z.strictObject({ taskId });

export const taskOperations = {
  'tasks.list': operation({
    does: 'Lists tasks of a case, or of all cases with the free ones: overdue ones first, done ones only when asked.',
    input: z.strictObject({
      caseId: caseId.nullable().default(null),
      includeDone: z.boolean().default(false),
      ownerId: personId.nullable().default(null),
    }),
    output: z.array(taskView),
    errors: ['notFound'],
  }),
  'tasks.add': operation({
    does: 'Adds a task, free or of a case; it is the signed-in person’s unless another owner is named.',
    input: z.strictObject({
      caseId: caseId.nullable().default(null),
      what,
      repeat: repeatInput.nullable().default(null),
      ...z.strictObject(optionalFields).partial().shape,
    }),
    output: written.extend({ taskId }),
    errors: ['notFound'],
    writes: true,
  }),
  'tasks.update': operation({
    does: 'Changes the fields given of a task.',
    input: z.strictObject({
      taskId,
      changes: z.strictObject({ ...taskFields, repeat: repeatInput.nullable() }).partial(),
    }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'tasks.complete': operation({
    does: 'Marks a task as done today; of a repeated one the next is opened. Undo takes both back.',
    input: one,
    output: written.extend({ nextTaskId: taskId.nullable(), nextDueOn: day.nullable() }),
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'tasks.reopen': operation({
    does: 'Opens a task again that was marked as done; the next of a repeated one stays.',
    input: one,
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'tasks.delete': operation({
    does: 'Moves a task to the trash.',
    input: one,
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
