import { z } from 'zod';
import {
  type Allergy,
  allergySeverities,
  type HealthSource,
  kinships,
  type Medication,
  type Relative,
  type Treatment,
  treatmentKinds,
} from '../domain/health/health.ts';
import { dayPrecisions, type TimelineEvent, timelineKinds } from '../domain/health/timeline-event.ts';
import {
  allergyId,
  caseId,
  clientId,
  day,
  line,
  medicationId,
  optionalLine,
  optionalWords,
  recordItemId,
  relativeId,
  timelineEventId,
  treatmentId,
} from './schemas.ts';

const page = z.int().min(1, 'Pages count from 1.').max(20_000, 'At most page 20000.').nullable();
const age = z.int().min(0, 'An age is 0 to 130.').max(130, 'An age is 0 to 130.').nullable();

const source = z.strictObject({
  recordItemId: recordItemId.nullable(),
  toldBy: optionalLine(200),
  lostRecord: optionalLine(300),
}) satisfies z.ZodType<HealthSource>;

/** What is known of one line, besides whose it is. */
export const eventFields = {
  kind: z.enum(timelineKinds),
  from: day,
  precision: z.enum(dayPrecisions),
  to: day.nullable(),
  isOngoing: z.boolean(),
  title: line(200),
  detail: optionalWords(4_000),
  recordItemId: recordItemId.nullable(),
  page,
  toldBy: optionalLine(200),
  lostRecord: optionalLine(300),
};

export const timelineEventSchema = z.strictObject({
  id: timelineEventId,
  caseId,
  ...eventFields,
}) satisfies z.ZodType<TimelineEvent>;

/** What is known of one line, besides whose it is. */
export const treatmentFields = {
  kind: z.enum(treatmentKinds),
  name: line(200),
  line: z.int().min(1, 'Lines count from 1.').max(30, 'At most line 30.').nullable(),
  intent: z.enum(['curative', 'control', 'palliative', 'diagnostic']).nullable(),
  site: optionalLine(200),
  from: day.nullable(),
  to: day.nullable(),
  precision: z.enum(dayPrecisions),
  isOngoing: z.boolean(),
  drugs: optionalLine(500),
  dose: optionalLine(200),
  cycles: z.int().min(0, 'At least 0.').max(500, 'At most 500.').nullable(),
  doseGy: z.number().positive('A dose is more than 0 Gy.').max(200, 'At most 200 Gy.').nullable(),
  fractions: z.int().min(1, 'At least 1.').max(200, 'At most 200.').nullable(),
  facility: optionalLine(200),
  clinicianName: optionalLine(200),
  residual: z.enum(['R0', 'R1', 'R2']).nullable(),
  bestResponse: optionalLine(200),
  toxicity: optionalLine(500),
  reasonStopped: optionalLine(500),
  source,
  note: optionalWords(4_000),
};

export const treatmentSchema = z.strictObject({
  id: treatmentId,
  caseId,
  ...treatmentFields,
}) satisfies z.ZodType<Treatment>;

/** What is known of one line, besides whose it is. */
export const medicationFields = {
  name: line(200),
  dose: optionalLine(120),
  route: optionalLine(120),
  frequency: optionalLine(200),
  from: day.nullable(),
  stoppedOn: day.nullable(),
  prescriber: optionalLine(200),
  isSupplement: z.boolean(),
  /** As a person sets it; null leaves it to the list of names. */
  isAnticoagulant: z.boolean().nullable(),
  source,
  note: optionalWords(2_000),
};

export const medicationSchema = z.strictObject({
  id: medicationId,
  clientId: clientId,
  ...medicationFields,
}) satisfies z.ZodType<Medication>;

/** What is known of one line, besides whose it is. */
export const allergyFields = {
  substance: line(200),
  kind: z.enum(['drug', 'contrast', 'latex', 'food', 'other']),
  reaction: optionalLine(500),
  severity: z.enum(allergySeverities),
  source,
};

export const allergySchema = z.strictObject({
  id: allergyId,
  clientId: clientId,
  ...allergyFields,
}) satisfies z.ZodType<Allergy>;

/** What is known of one line, besides whose it is. */
export const relativeFields = {
  kinship: z.enum(kinships),
  side: z.enum(['maternal', 'paternal', 'both']).nullable(),
  name: optionalLine(120),
  cancer: optionalLine(200),
  ageAtDiagnosis: age,
  isLiving: z.boolean().nullable(),
  ageAtDeath: age,
  geneticResult: optionalLine(500),
  source,
  note: optionalWords(2_000),
};

export const relativeSchema = z.strictObject({
  id: relativeId,
  clientId: clientId,
  ...relativeFields,
}) satisfies z.ZodType<Relative>;
