import { z } from 'zod';
import { type ActivityLine, activityAreas } from '../domain/activity/activity.ts';
import { operation } from './operation.ts';
import { caseId, changeId, moment } from './schemas.ts';

const activityLine = z.strictObject({
  id: changeId,
  area: z.enum(activityAreas),
  summary: z.string(),
  reason: z.string().nullable(),
  at: moment,
  since: moment,
  personName: z.string(),
  isUndone: z.boolean(),
  count: z.int().min(1),
}) satisfies z.ZodType<ActivityLine>;

export const activityOperations = {
  'activity.list': operation({
    does: 'Lists what happened in a case, newest first, narrowed to areas, a person or words.',
    input: z.strictObject({
      caseId,
      /** None means all. */
      areas: z.array(z.enum(activityAreas)).max(activityAreas.length).default([]),
      personName: z.string().max(200).nullable().default(null),
      text: z.string().max(200).default(''),
      limit: z.int().min(1).max(1_000).default(100),
    }),
    output: z.strictObject({
      lines: z.array(activityLine),
      /** True when older lines fit as well. */
      more: z.boolean(),
      /** Areas and people there is anything of, whatever it is narrowed to. */
      areas: z.array(z.enum(activityAreas)),
      people: z.array(z.string()),
    }),
    errors: ['notFound'],
  }),
};
