import { z } from 'zod';
import { caseStatuses } from '../domain/cases/case.ts';
import { opinionsMarks } from '../domain/opinions/comparison.ts';
import { step, urgency } from './cases.ts';
import { operation } from './operation.ts';
import { caseId, clientId, day } from './schemas.ts';
import { timing } from './timing.ts';

export const boardFilter = z.strictObject({
  text: z.string().max(200).default(''),
  urgency: urgency.nullable().default(null),
  clientId: clientId.nullable().default(null),
  /** `overdue`: a window, a next action, a loan or a follow-up that is late. */
  due: z.enum(['overdue']).nullable().default(null),
});

/** States of the needed things in packet order, one letter each, as the ledger strip draws them. */
const stripLetters = ['needed', 'requested', 'received', 'checked', 'incomplete', 'notAvailable', 'notNeeded'] as const;

export const boardCard = z.strictObject({
  caseId,
  clientId,
  clientName: z.string(),
  cancer: z.string(),
  urgency,
  isUrgencyConfirmed: z.boolean(),
  status: z.enum(caseStatuses),
  currentStep: step,
  openedOn: day,
  consultOn: day.nullable(),
  latestSafeStart: day.nullable(),
  timing: timing.pick({ decisionBy: true, daysLeft: true, used: true, sentence: true }),
  ledger: z.array(z.strictObject({ name: z.string(), state: z.enum(stripLetters) })),
  /** Received and checked, of those needed at all. */
  recordsChecked: z.number(),
  recordsNeeded: z.number(),
  opinionsMark: z.enum(opinionsMarks),
  opinionCount: z.number(),
  blocker: z.string().nullable(),
  nextAction: z.strictObject({ what: z.string(), dueOn: day.nullable(), isOverdue: z.boolean() }).nullable(),
  ownerInitials: z.string(),
  isLoanOverdue: z.boolean(),
  /** A sign that needs care now is ticked, whatever the urgency. */
  hasEmergencySign: z.boolean(),
  /** Requests whose follow-up is late. */
  lateFollowUps: z.number(),
});

const column = z.strictObject({
  step,
  /** Cards that match the filter; `cards` may hold fewer. */
  count: z.number(),
  overdueCount: z.number(),
  cards: z.array(boardCard),
});

export const boardOperations = {
  'board.get': operation({
    does: 'Gives the nine columns with counts and the first cards of each.',
    input: z.strictObject({
      filter: boardFilter.default({ text: '', urgency: null, clientId: null, due: null }),
      perColumn: z.int().min(1).max(500).default(50),
    }),
    output: z.strictObject({ columns: z.array(column), totalCount: z.number(), today: day }),
  }),
  'board.column': operation({
    does: 'Gives further cards of one column.',
    input: z.strictObject({
      step,
      filter: boardFilter.default({ text: '', urgency: null, clientId: null, due: null }),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.strictObject({ cards: z.array(boardCard) }),
  }),
};
