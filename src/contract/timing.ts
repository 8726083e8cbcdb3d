import { z } from 'zod';
import { type Timing, timingWarningCodes } from '../domain/cases/timing.ts';
import { day } from './schemas.ts';

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
