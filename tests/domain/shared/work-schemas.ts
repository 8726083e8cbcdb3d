import { z } from 'zod';
import { activityAreas } from '../../../src/domain/activity/activity.ts';
import { sharedCareModels } from '../../../src/domain/cases/case.ts';
import { talkMoments } from '../../../src/domain/talks/talk.ts';
import { byCode, dated, labelled, sentence, words } from './things-schemas.ts';

const said = sentence('second', 'difference', 'localNeeds').regex(/[.?]$/);

/** What each file about tasks, activity and talks must hold. */
export const workSchemas: Readonly<Record<string, z.ZodType>> = {
  'activity.json': z.strictObject({
    ...dated,
    areas: labelled(activityAreas),
    features: z.record(z.string().regex(/^[a-zA-Z]+$/), z.enum(activityAreas)),
  }),
  'talk-scripts.json': z.strictObject({
    ...dated,
    principles: z.array(words.regex(/\.$/)).min(1),
    moments: z.strictObject(
      byCode(
        talkMoments,
        z.strictObject({
          label: words,
          when: words.regex(/\.$/),
          frame: words.regex(/\.$/),
          words: z.array(said).min(1),
        }),
      ),
    ),
    blanks: z.strictObject({ second: words, difference: words, localNeeds: words }),
    models: z.strictObject(byCode(sharedCareModels, z.strictObject({ label: words, explains: words.regex(/\.$/) }))),
    usual: z.strictObject({ text: words, source: words }),
    warnings: z.strictObject({
      discouraging: words,
      nobodyOwnsCalls: words,
      nobodyLeads: words,
      doubled: words,
    }),
  }),
};
