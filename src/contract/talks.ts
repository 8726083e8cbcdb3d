import { z } from 'zod';
import { channels } from '../domain/directory/organization.ts';
import { type Talk, talkMoments } from '../domain/talks/talk.ts';
import type { TalkScript } from '../domain/talks/talk-scripts.ts';
import { operation } from './operation.ts';
import { caseId, clinicianId, day, optionalLine, optionalWords, talkId, written } from './schemas.ts';

const moment = z.enum(talkMoments, 'Choose one.');

const talkFields = {
  moment,
  on: day,
  clinicianId: clinicianId.nullable(),
  withWhom: optionalLine(200),
  channel: z.enum([...channels, 'inPerson'], 'Choose one.'),
  said: optionalWords(4_000),
  response: optionalWords(4_000),
  isDiscouraging: z.boolean(),
  followUpOn: day.nullable(),
};

export const talkSchema = z.strictObject({ id: talkId, caseId, ...talkFields }) satisfies z.ZodType<Talk>;

const script = z.strictObject({
  moment: z.enum(talkMoments),
  label: z.string(),
  when: z.string(),
  frame: z.string(),
  words: z.array(z.strictObject({ text: z.string(), blanks: z.array(z.string()) })),
}) satisfies z.ZodType<TalkScript>;

const { on, channel, ...otherFields } = talkFields;
const { moment: _moment, ...optionalFields } = otherFields;

export const talkOperations = {
  'talks.list': operation({
    does: 'Lists talks with the primary oncologist, words to offer at each moment, and what to watch.',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      talks: z.array(z.strictObject({ talk: talkSchema, clinicianName: z.string().nullable() })),
      scripts: z.array(script),
      principles: z.array(z.string()),
      warnings: z.array(z.string()),
      usual: z.strictObject({ text: z.string(), source: z.string() }),
      /** Where the words come from. */
      source: z.string(),
    }),
    errors: ['notFound'],
  }),
  'talks.add': operation({
    does: 'Logs a talk with the primary oncologist: what was said, and the answer in their words.',
    input: z.strictObject({ caseId, moment, on, channel, ...z.strictObject(optionalFields).partial().shape }),
    output: written.extend({ talkId }),
    errors: ['notFound'],
    writes: true,
  }),
  'talks.update': operation({
    does: 'Changes the fields given of a talk.',
    input: z.strictObject({ talkId, changes: z.strictObject(talkFields).partial() }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
  'talks.delete': operation({
    does: 'Moves a talk to the trash.',
    input: z.strictObject({ talkId }),
    output: written,
    errors: ['notFound'],
    writes: true,
  }),
};
