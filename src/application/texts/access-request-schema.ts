import { z } from 'zod';
import { type AccessRequestTexts, statementIds } from '../../domain/letters/letter-texts.ts';
import { recordKinds } from '../../domain/records/record-item.ts';
import { deliveries, idMethods } from '../../domain/requests/request.ts';

const words = z.string().min(1);

const statement = z.strictObject({
  id: z.enum(statementIds),
  required: z.boolean(),
  text: words,
  representativeText: words.optional(),
  paperText: words.optional(),
});

/** The wording of letter (a) as it is shipped (resources/letters/access-request.json). */
export const accessRequestTexts = z.object({
  templateVersion: words,
  lawAsOf: z.string().regex(/^\d{4}-\d{2}$/, 'Resources are dated by year and month.'),
  source: words,
  title: words,
  subject: words,
  salutation: words,
  closing: words,
  footer: words,
  sections: z.array(
    z.strictObject({ lead: words.nullable(), table: z.boolean().optional(), statements: z.array(statement) }),
  ),
  deliveries: z.record(z.enum(deliveries), z.strictObject({ text: words, representativeText: words.optional() })),
  identity: z.record(z.enum(idMethods), words),
  contactWays: z.strictObject({ phone: words, phoneNoMessage: words, email: words, mail: words, join: words }),
  columns: z.array(words).length(4),
  forms: z.record(z.enum(['document', 'images']), z.record(z.enum(deliveries), words)),
  items: z.record(
    z.enum(recordKinds),
    z.strictObject({
      what: words,
      form: z.enum(['document', 'images']),
      undated: words.nullable(),
      refuse: words.nullable(),
    }),
  ),
  enclosures: z.strictObject({ photoId: words, representative: words, authorization: words }),
}) satisfies z.ZodType<AccessRequestTexts>;
