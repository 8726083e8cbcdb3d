import { z } from 'zod';
import { casePhases, emergencySigns, urgencies, urgencyConditions, workUps } from '../../../src/domain/cases/case.ts';
import { recordKinds } from '../../../src/domain/records/record-item.ts';
import { backPlanEvidence, backPlanKinds, milestoneStates } from '../../../src/domain/timing/back-plan.ts';

const words = z.string().regex(/^\S.*\S$/);
const dayCount = z.int().min(0).max(400);
const share = z.number().gt(0).lt(1);
const dated = { asOf: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/), source: words };

function byCode<Value extends z.ZodType>(codes: ReadonlyArray<string>, value: Value) {
  return z.strictObject(Object.fromEntries(codes.map((code) => [code, value])));
}

const target = z.strictObject({ fromDays: dayCount.nullable(), toDays: dayCount, source: words });
const sourcedDays = z.strictObject({ days: dayCount, source: words });

/** What each file of timing must hold: every count with its source, every code of the domain with its words. */
export const timingSchemas: Readonly<Record<string, z.ZodType>> = {
  'timing.json': z.strictObject({
    ...dated,
    windows: byCode(
      urgencies,
      z.strictObject({
        days: z.int().min(1).nullable(),
        targetDays: z.int().min(1).nullable(),
        because: words,
        source: words,
        withoutDate: words,
        banner: words.nullable(),
      }),
    ),
    because: byCode(['latestSafeStart', 'plannedTreatmentStart', 'nextDecisionPoint'], words),
    unconfirmed: words,
    ageing: z.strictObject({
      recordsShare: share,
      consultShare: share,
      opinionDays: dayCount,
      imagingStaleDays: dayCount,
      imagingOldDays: dayCount,
      labsStaleDays: dayCount,
      labsOldDays: dayCount,
      source: words,
    }),
    warnings: z.record(
      words,
      z.strictObject({ level: z.enum(['caution', 'warning', 'alert']), text: words, source: words }),
    ),
    emergencySigns: z.strictObject({ source: words, lead: words, signs: byCode(emergencySigns, words) }),
    urgencyConditions: z.strictObject({
      source: words,
      lead: words,
      ask: words,
      conditions: byCode(urgencyConditions, words),
    }),
    phases: byCode(casePhases, words),
    workUps: byCode(workUps, words),
  }),
  'back-plan.json': z.strictObject({
    ...dated,
    plans: byCode(
      backPlanKinds,
      z.strictObject({
        label: words,
        lengthDays: z.int().min(1),
        source: words,
        note: words.nullable(),
        milestones: z.array(
          z.strictObject({
            id: words,
            anchor: z.enum(['opened', 'consult']),
            fromDay: dayCount,
            toDay: dayCount,
            what: words.max(200),
            doneBy: z.enum(backPlanEvidence).nullable(),
            way: z.enum(['virtual', 'inPerson']).nullable(),
          }),
        ),
      }),
    ),
    evidence: byCode(backPlanEvidence, words),
    states: byCode(milestoneStates, words),
    words: z.record(words, words),
  }),
  'service-targets.json': z.strictObject({
    ...dated,
    enoughAnswered: z.int().min(1),
    soonDays: dayCount,
    redDays: dayCount,
    readingDays: sourcedDays,
    shippingDays: sourcedDays,
    urgent: z.strictObject({ readingDays: dayCount, source: words }),
    kinds: z.partialRecord(z.enum(recordKinds), target),
    routes: z.strictObject({
      portal: target,
      mailed: z.strictObject({ fromDays: z.null(), source: words }),
      withClient: target,
      other: target,
    }),
    needed: byCode(['recordsBy', 'consult', 'plannedConsult', 'none'], words),
    words: z.record(words, words),
    statuses: byCode(['plenty', 'soon', 'today', 'late'], words),
  }),
};
