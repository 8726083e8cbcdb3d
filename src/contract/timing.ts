import { z } from 'zod';
import { type Timing, timingWarningCodes } from '../domain/cases/timing.ts';
import {
  type BackPlan,
  backPlanEvidence,
  backPlanKinds,
  type MilestoneRule,
  milestoneStates,
} from '../domain/timing/back-plan.ts';
import { askStatuses, type CriticalPath } from '../domain/timing/critical-path.ts';
import { operation } from './operation.ts';
import { caseId, day, line, nothing, organizationId, pdfBytes, recordItemId, written } from './schemas.ts';

/** How much time a case has, and what that asks for now. */
export const timing = z.strictObject({
  /** min(latestSafeStart, plannedTreatmentStart, opened + window); null for an emergency or when no rule gives one. */
  decisionBy: day.nullable(),
  /** Where decisionBy comes from, in words, with its source. */
  because: z.string(),
  daysLeft: z.number().nullable(),
  isConfirmed: z.boolean(),
  /** Stands over everything else on every page of the case; null where nothing asks for care now. */
  banner: z.string().nullable(),
  /** What is said beside the window bar: "9 days left to decide; the oncologist has not confirmed the wait". */
  sentence: z.string(),
  /** Share of the window from opening to decisionBy that has passed, 0 to 1; null without a window. */
  used: z.number().nullable(),
  warnings: z.array(
    z.strictObject({
      code: z.enum(timingWarningCodes),
      level: z.enum(['caution', 'warning', 'alert']),
      text: z.string(),
      source: z.string(),
    }),
  ),
}) satisfies z.ZodType<Timing>;

const milestone = z.strictObject({
  id: z.string(),
  what: z.string(),
  from: day,
  to: day,
  /** The same in days from the opening of the case. */
  fromDay: z.number(),
  toDay: z.number(),
  state: z.enum(milestoneStates),
  note: z.string().nullable(),
});

const backPlan = z.strictObject({
  kind: z.enum(backPlanKinds),
  milestones: z.array(milestone),
  isScaled: z.boolean(),
  /** How the plan lies in the window, in words. */
  sentence: z.string(),
  note: z.string().nullable(),
  source: z.string(),
}) satisfies z.ZodType<BackPlan>;

const criticalItem = z.strictObject({
  recordItemId,
  custodianId: organizationId.nullable(),
  name: z.string(),
  neededOn: day,
  lead: z.strictObject({ days: z.number(), words: z.string(), source: z.string() }),
  latestAskOn: day,
  askedOn: day.nullable(),
  expectedOn: day.nullable(),
  slack: z.number(),
  status: z.enum(askStatuses),
  /** Said in red: time has run out, or does so tomorrow. */
  isRed: z.boolean(),
  words: z.string(),
  isOnPath: z.boolean(),
});

const criticalPath = z.strictObject({
  needed: z
    .strictObject({
      basis: z.enum(['recordsBy', 'consult', 'plannedConsult']),
      on: day,
      from: day,
      words: z.string(),
    })
    .nullable(),
  without: z.string().nullable(),
  items: z.array(criticalItem),
}) satisfies z.ZodType<CriticalPath>;

const planDay = z.int('Write a whole number of days.').min(0, 'A day is not negative.').max(400, 'At most 400 days.');

/** One milestone of a plan as the practice edits it. */
const milestoneRule = z.strictObject({
  id: line(80),
  /** What its days count from. */
  anchor: z.enum(['opened', 'consult']),
  fromDay: planDay,
  toDay: planDay,
  what: line(200),
  doneBy: z.enum(backPlanEvidence).nullable(),
  way: z.enum(['virtual', 'inPerson']).nullable(),
}) satisfies z.ZodType<MilestoneRule>;

const plans = z.strictObject({ standard: z.array(milestoneRule), urgent: z.array(milestoneRule) });
const whichPlan = { plan: z.enum(backPlanKinds) };

const noteInput = z.strictObject({
  caseId,
  /** The day the client approved the note; null while nobody has, which its foot says. */
  approvedOn: day.nullable().default(null),
});

export const timingOperations = {
  'timing.get': operation({
    does: 'Gives the window of a case with its warnings, the plan counted back from it, and by when each missing record has to be asked for.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({ timing, backPlan, criticalPath }),
    errors: ['notFound'],
  }),
  'timing.note': operation({
    does: 'Draws the timing note of a case: window, plan and latest days to ask, on one page.',
    input: noteInput,
    output: z.strictObject({ pdf: pdfBytes, pageCount: z.number(), suggestedName: z.string() }),
    errors: ['notFound', 'missingCharacters'],
  }),
  'timing.saveNote': operation({
    does: 'Saves the timing note of a case as PDF where the user says.',
    input: noteInput,
    output: z.strictObject({ savedAs: z.string().nullable() }),
    errors: ['notFound', 'missingCharacters', 'saveFailed', 'diskFull'],
  }),
  'backPlan.get': operation({
    does: 'Gives the plans counted back from a window, as shipped and as the practice has them.',
    input: nothing,
    output: z.strictObject({
      shipped: plans,
      current: plans,
      /** Which of them are the practice’s own. */
      edited: z.array(z.enum(backPlanKinds)),
      sources: z.strictObject({ standard: z.string(), urgent: z.string() }),
    }),
  }),
  'backPlan.update': operation({
    does: 'Keeps the practice’s own milestones of one plan.',
    input: z.strictObject({
      ...whichPlan,
      milestones: z.array(milestoneRule).min(1, 'A plan has a milestone.').max(40),
    }),
    output: written,
    writes: true,
  }),
  'backPlan.restore': operation({
    does: 'Takes one plan back to the shipped one.',
    input: z.strictObject(whichPlan),
    output: written,
    writes: true,
  }),
};
