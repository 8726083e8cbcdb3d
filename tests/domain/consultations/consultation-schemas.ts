import { z } from 'zod';
import { consultationStatuses } from '../../../src/domain/consultations/consultation.ts';
import { byCode, dated, words } from '../shared/things-schemas.ts';

const sourced = { source: words };

/** What the reference files about consultations hold; an entry for support has no place for a phone number. */
export const consultationSchemas: Readonly<Record<string, z.ZodType>> = {
  'consultation-words.json': z.strictObject({
    ...dated,
    statuses: z.strictObject(byCode(consultationStatuses, words)),
    summaryDue: z.strictObject({ days: z.int().positive(), ...sourced }),
    summaryAnswer: z.strictObject({ businessDays: z.int().positive(), ...sourced }),
    duration: z.strictObject({
      minutes: z.int().positive(),
      least: z.int().positive(),
      most: z.int().positive(),
      ...sourced,
    }),
  }),
  'consultation-checklist.json': z.strictObject({
    ...dated,
    items: z.array(
      z.strictObject({ code: z.string(), when: z.enum(['before', 'during']), text: words, help: words.nullable() }),
    ),
  }),
  'support-resources.json': z.strictObject({
    ...dated,
    entries: z.array(z.strictObject({ key: z.string(), name: words, what: words })),
  }),
};
