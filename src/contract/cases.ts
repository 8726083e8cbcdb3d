import { z } from 'zod';
import {
  authorizationStates,
  type Case,
  casePhases,
  caseStatuses,
  closeReasons,
  decisionMakers,
  emergencySigns,
  reasonCodes,
  sharedCareModels,
  situationTags,
  tickCodes,
  triggerCodes,
  tumorTags,
  urgencies,
  urgencyConditions,
  workUps,
} from '../domain/cases/case.ts';
import { casePlaces } from '../domain/cases/case-places.ts';
import { stepStatuses, steps } from '../domain/cases/steps.ts';
import { operation } from './operation.ts';
import { caseId, clientId, day, line, optionalLine, optionalWords, personId, phoneNumber, written } from './schemas.ts';
import { timing } from './timing.ts';

export const step = z.enum(steps);
export const urgency = z.enum(urgencies);

const stepState = z.strictObject({ status: z.enum(stepStatuses), reason: optionalWords(1_000) });

const caseFields = {
  cancer: line(200),
  openedOn: day,
  urgency,
  urgencyConfirmedBy: optionalLine(200),
  urgencyConfirmedOn: day.nullable(),
  latestSafeStart: day.nullable(),
  plannedTreatmentStart: day.nullable(),
  consultOn: day.nullable(),
  triggers: z.array(z.enum(triggerCodes)).max(triggerCodes.length),
  reasons: z.array(z.enum(reasonCodes)).max(reasonCodes.length),
  goal: optionalWords(2_000),
  firstOpinionSummary: optionalWords(4_000),
  primaryOncologist: optionalLine(200),
  authorization: z.enum(authorizationStates),
  ticks: z.array(z.enum(tickCodes)).max(tickCodes.length),
  nextAction: z.strictObject({ what: line(200), dueOn: day.nullable() }).nullable(),
  blocker: optionalLine(200),
  phase: z.enum(casePhases).nullable(),
  workUp: z.enum(workUps).nullable(),
  pendingTests: z.array(z.strictObject({ test: line(200), expectedOn: day.nullable() })).max(50),
  nextDecisionPoint: z.strictObject({ what: line(200), on: day.nullable() }).nullable(),
  emergencySigns: z.array(z.enum(emergencySigns)).max(emergencySigns.length),
  urgencyConditions: z.array(z.enum(urgencyConditions)).max(urgencyConditions.length),
  tumorTags: z.array(z.enum(tumorTags)).max(tumorTags.length),
  situationTags: z.array(z.enum(situationTags)).max(situationTags.length),
  worries: optionalWords(4_000),
  values: z.strictObject({
    weighs: optionalWords(2_000),
    mustAvoid: optionalWords(2_000),
    duties: optionalWords(2_000),
    work: optionalWords(2_000),
  }),
  careTeam: z.array(z.strictObject({ name: line(200), role: optionalLine(120), phone: phoneNumber })).max(40),
  decisionMaker: z.enum(decisionMakers).nullable(),
  fearsOffending: z.boolean(),
  firstOpinionOn: day.nullable(),
  condition: z.strictObject({
    notedOn: day.nullable(),
    ecog: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
    ecogSaidBy: optionalLine(200),
    comorbidities: optionalWords(2_000),
    heightCm: z
      .number()
      .min(30, 'Height in centimeters, 30 to 260.')
      .max(260, 'Height in centimeters, 30 to 260.')
      .nullable(),
    weightKg: z.number().min(1, 'Weight in kilograms, 1 to 500.').max(500, 'Weight in kilograms, 1 to 500.').nullable(),
    symptoms: optionalWords(2_000),
    implants: optionalWords(1_000),
  }),
  serviceScope: z.strictObject({
    agreedOn: day.nullable(),
    services: optionalWords(4_000),
    fees: optionalWords(2_000),
  }),
  notesConsentOn: day.nullable(),
  sharedCare: z.strictObject({
    model: z.enum(sharedCareModels).nullable(),
    lead: optionalLine(200),
    treatmentAt: optionalLine(200),
    sideEffectCalls: optionalLine(200),
    planChanges: optionalWords(4_000),
    nextVisitOn: day.nullable(),
  }),
  notSharingReason: optionalWords(2_000),
};

/** Set by putting the case on hold, closing and reopening it, never by hand. */
const statusFields = {
  status: z.enum(caseStatuses),
  statusReason: optionalWords(2_000),
  statusSince: day.nullable(),
  closeReason: z.enum(closeReasons).nullable(),
};

export const caseSchema = z.strictObject({
  id: caseId,
  clientId,
  ...caseFields,
  ...statusFields,
  currentStep: step,
  steps: z.strictObject(
    Object.fromEntries(steps.map((name) => [name, stepState])) as Record<(typeof steps)[number], typeof stepState>,
  ),
  ownerId: personId,
  boardOrder: z.string(),
}) satisfies z.ZodType<Case>;

const { cancer, ...optionalFields } = caseFields;
export const newCaseSchema = z.strictObject({ clientId, cancer, ...z.strictObject(optionalFields).partial().shape });
export const caseChangesSchema = z.strictObject({ ...caseFields, ownerId: personId }).partial();

const place = z.enum(casePlaces);

/** One criterion of a step: computed from the data, or ticked by hand (`tick` names the code to tick). */
export const criterion = z.strictObject({
  code: z.string(),
  text: z.string(),
  met: z.boolean(),
  tick: z.enum(tickCodes).nullable(),
  /** What the data show, in words; null when no data can. */
  shows: z.string().nullable(),
  /** Where it is seen to. */
  place,
});

const stepWarning = z.strictObject({
  code: z.string(),
  level: z.enum(['caution', 'warning']),
  text: z.string(),
  source: z.string().nullable(),
  place,
});

const move = z.strictObject({
  to: step,
  isLegal: z.boolean(),
  /** Why not, in words; null when legal. */
  why: z.string().nullable(),
  unmet: z.array(criterion),
});

export const caseOperations = {
  'cases.list': operation({
    does: 'Lists the cases of a client, newest first.',
    input: z.strictObject({ clientId }),
    output: z.array(caseSchema),
  }),
  'cases.get': operation({
    does: 'Gives one case with its client name, timing and the exit criteria of its steps.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      case: caseSchema,
      clientName: z.string(),
      ownerInitials: z.string(),
      timing,
      criteria: z.array(z.strictObject({ step, criteria: z.array(criterion) })),
      moves: z.array(move),
      /** The open exit criteria of the step the case stands at, and of those side by side with it. */
      waitsFor: z.array(criterion.extend({ step })),
      /** What of it is late, in words, and where it is worked on. */
      late: z.array(z.strictObject({ place: criterion.shape.place, text: z.string() })),
    }),
    errors: ['notFound'],
  }),
  'cases.guide': operation({
    does: 'Gives what each step of a case asks for: entry and exit criteria, what to note, warnings, what to watch for.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      steps: z.array(
        z.strictObject({
          step,
          entry: z.array(criterion),
          exit: z.array(criterion),
          captures: z.array(
            z.strictObject({
              code: z.string(),
              text: z.string(),
              place,
              state: z.enum(['there', 'missing', 'byHand']),
            }),
          ),
          warnings: z.array(stepWarning),
          watchFor: z.array(z.strictObject({ code: z.string(), text: z.string(), source: z.string() })),
        }),
      ),
      /** What closing the case today would leave open; it bars nothing. */
      closing: z.array(stepWarning),
    }),
    errors: ['notFound'],
  }),
  'cases.add': operation({
    does: 'Opens a case for a client; only the cancer in short is needed.',
    input: newCaseSchema,
    output: written.extend({ caseId }),
    errors: ['notFound'],
    writes: true,
  }),
  'cases.update': operation({
    does: 'Changes the fields given of one case.',
    input: z.strictObject({ caseId, changes: caseChangesSchema }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'cases.hold': operation({
    does: 'Puts a case on hold, with the reason; its dates run on.',
    input: z.strictObject({ caseId, reason: line(1_000) }),
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'cases.close': operation({
    does: 'Closes a case with the reason; it leaves the board and can be reopened.',
    input: z.strictObject({
      caseId,
      closeReason: z.enum(closeReasons),
      words: optionalWords(2_000).default(null),
    }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'cases.reopen': operation({
    does: 'Makes a case on hold or closed active again, at the step it stood at.',
    input: z.strictObject({ caseId }),
    output: written,
    errors: ['notFound', 'notAllowedYet'],
    writes: true,
  }),
  'cases.setStepStatus': operation({
    does: 'Sets the status of one step; blocked and skipped need a reason.',
    input: z.strictObject({ caseId, step, state: stepState }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'cases.checkMove': operation({
    does: 'Says whether a case may move to a step and which exit criteria are unmet.',
    input: z.strictObject({ caseId, to: step }),
    output: move,
    errors: ['notFound'],
  }),
  'cases.moveToStep': operation({
    does: 'Moves a case to a step and to a place in that column; unmet exit criteria need a reason.',
    input: z.strictObject({
      caseId,
      to: step,
      /** The card it comes to stand before; null puts it last. */
      beforeCaseId: caseId.nullable().default(null),
      overrideReason: optionalWords(1_000).default(null),
    }),
    output: written,
    errors: ['notFound', 'moveNotAllowed', 'criteriaUnmet'],
    writes: true,
  }),
  'cases.delete': operation({
    does: 'Moves a case with its records, requests and opinions to the trash.',
    input: z.strictObject({ caseId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
