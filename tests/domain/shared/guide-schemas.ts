import { z } from 'zod';
import { decisionMakers, situationTags, tumorTags } from '../../../src/domain/cases/case.ts';
import { steps } from '../../../src/domain/cases/steps.ts';
import { allergySeverities, kinships, treatmentKinds } from '../../../src/domain/health/health.ts';
import { timelineKinds } from '../../../src/domain/health/timeline-event.ts';
import { divergenceReasons } from '../../../src/domain/opinions/comparison.ts';
import { recordKinds } from '../../../src/domain/records/record-item.ts';
import { candidateStatuses, comparisonPoints } from '../../../src/domain/sources/source-candidate.ts';
import { byCode, dated, labelled, words } from './things-schemas.ts';

const code = z.string().regex(/^[a-z][a-zA-Z]*$/);
/** Sentences by their names; which names there are is for the rule that says them. */
const said = z.record(code, words);
const days = z.int().min(0).max(366);
const sourced = { text: words, source: words };
const line = { code, text: words, place: code };

const todayKinds = [
  ...(['followUp', 'unsent', 'task', 'consultation', 'summary', 'loan', 'authorization'] as const),
  ...(['window', 'timing', 'nextAction', 'talk', 'pendingTest'] as const),
] as const;

const call = z.strictObject({
  first: words,
  wait: words,
  waitWithoutBirthDate: words,
  reference: words.optional(),
  ask: said,
  close: words,
});

/** What each file behind the nine steps, Today, intake, sources and the client's story must hold. */
export const guideSchemas: Readonly<Record<string, z.ZodType>> = {
  'divergence.json': z.strictObject({
    ...dated,
    reasons: z.strictObject(byCode(divergenceReasons, z.strictObject({ label: words, next: words }))),
  }),
  'steps.json': z.strictObject({
    ...dated,
    numbers: z.strictObject({ hasteDays: days, hasteHours: days, unansweredDays: days, source: words }),
    steps: z.strictObject(
      byCode(
        steps,
        z.strictObject({
          title: words,
          shortName: words,
          goal: words,
          entry: z.array(z.strictObject({ ...line, orTick: code.optional() })),
          exit: z.array(z.strictObject({ ...line, orTick: code.optional() })).min(1),
          captures: z.array(z.strictObject(line)).min(1),
          warnings: z.array(z.strictObject({ ...line, level: z.enum(['caution', 'warning', 'alert']), source: words })),
          watchFor: z.array(z.strictObject({ code, ...sourced })),
        }),
      ),
    ),
  }),
  'checklists.json': z.strictObject({
    ...dated,
    steps: z.strictObject(byCode(steps, z.array(z.strictObject(line)).min(1))),
  }),
  'today.json': z.strictObject({
    ...dated,
    aheadDays: z.strictObject(byCode(todayKinds, days)),
    reminders: z.strictObject({ morningAt: z.string().regex(/^\d\d:\d\d$/), minutesBefore: z.int().min(1) }),
    askAboutWaitAfterDays: days,
    sendWithinDays: days,
    summaryAfterDays: days,
    forgetExpiredAfterDays: days,
    kinds: z.strictObject({
      ...byCode(todayKinds, z.strictObject({ label: words, source: words })),
      // Each warning of the window carries a source of its own.
      window: z.strictObject({ label: words, source: z.literal('') }),
    }),
    what: said,
    why: said,
    last: said,
    open: said,
    calls: z.strictObject({
      source: words,
      ...byCode(
        ['speaking', 'desk', 'client', 'oncologist', 'center', 'healthPlan', 'somebodyElse', 'commonNames'] as const,
        z.array(z.string().regex(/^[a-z]+( [a-z]+)*$/)).min(1),
      ),
    }),
    emergencySource: words,
  }),
  'call-scripts.json': z.strictObject({
    ...dated,
    rule: words,
    clientRule: words,
    cues: labelled(['before', 'first', 'wait', 'alone', 'reference', 'ask', 'close']),
    custodian: call,
    pathology: z.strictObject({ ask: said }),
    oncologist: call,
    center: call,
    client: z.strictObject({
      mayNotCall: words,
      noWay: words,
      ways: labelled(['mayText', 'mayEmail', 'mayMail']),
      safeRule: words,
      noMessage: words,
      interpreter: words,
      first: words,
      alone: words,
      ask: labelled(['authorization', 'authorizationLate', 'sign', 'written']),
      close: words,
    }),
  }),
  'anticoagulants.json': z.strictObject({
    ...dated,
    names: z.array(z.strictObject({ generic: words, also: z.array(words) })).min(1),
  }),
  'health-words.json': z.strictObject({
    ...dated,
    gapDays: days,
    kinds: labelled(timelineKinds),
    lanes: labelled(timelineKinds),
    gapLane: words,
    today: words,
    proposals: z.partialRecord(z.enum(recordKinds), z.enum(timelineKinds).or(words)),
    treatmentKinds: labelled(treatmentKinds),
    intents: labelled(['curative', 'control', 'palliative', 'diagnostic']),
    residuals: labelled(['R0', 'R1', 'R2']),
    ecog: z.array(words).length(5),
    allergyKinds: labelled(['drug', 'contrast', 'latex', 'food', 'other']),
    severities: labelled(allergySeverities),
    kinships: labelled(kinships),
    sides: labelled(['maternal', 'paternal', 'both']),
    generations: labelled(['grandparents', 'parents', 'own', 'children', 'grandchildren', 'other']),
    sheets: z.partialRecord(z.enum(recordKinds), words),
    sheetOfOthers: labelled(['standsFor', 'askedFor']),
    'source-words': labelled(['page', 'toldBy', 'lost', 'none']),
    notices: labelled(['beforeBirth', 'future', 'noSource']),
  }),
  'intake-words.json': z.strictObject({
    ...dated,
    tumorTags: labelled(tumorTags),
    situationTags: labelled(situationTags),
    decisionMakers: labelled(decisionMakers),
    secondOpinionValue: z.strictObject({ highFrom: z.int().min(1), high: words, usual: words, source: words }),
    routine: z.strictObject(sourced),
    decisionMakerUnclear: z.strictObject(sourced),
    warnings: said,
  }),
  'source-points.json': z.strictObject({
    ...dated,
    points: z.strictObject(
      byCode(comparisonPoints, z.strictObject({ label: words, ask: words.regex(/[.?]$/), source: words })),
    ),
    answers: labelled(['yes', 'no', 'unknown']),
    statuses: labelled(candidateStatuses),
    coverageAnswers: labelled(['covered', 'partly', 'notCovered', 'unclear']),
    notes: z.array(z.strictObject({ code, ...sourced })).min(1),
    flags: z.record(code, z.strictObject(sourced)),
    listName: words,
    ownEntry: words,
    coverageParts: said,
    generalSpecialties: z.array(words).min(1),
    inpatientWords: z.array(words).min(1),
    tumorWords: z.strictObject(byCode(tumorTags, z.array(words).min(1))),
  }),
};
