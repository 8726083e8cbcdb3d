import { z } from 'zod';
import { steps } from '../../../src/domain/cases/steps.ts';
import { partEvents } from '../../../src/domain/records/parts.ts';
import { recordKinds } from '../../../src/domain/records/record-item.ts';
import { isDay } from '../../../src/domain/shared/days.ts';

export const words = z
  .string()
  .min(1)
  .regex(/^\S.*\S$|^\S$/);
/** "2026-11-21", or "2026-06" where only the month is known. */
export const dated = {
  asOf: z.string().refine((text) => isDay(text) || isDay(`${text}-01`)),
  source: words,
};
export const labelled = <Code extends string>(codes: ReadonlyArray<Code>) => z.strictObject(byCode(codes, words));

export function byCode<Code extends string, Schema extends z.ZodType>(codes: ReadonlyArray<Code>, schema: Schema) {
  return Object.fromEntries(codes.map((code) => [code, schema])) as Record<Code, Schema>;
}

/** A sentence whose placeholders are all among the names given. */
export const sentence = (...names: string[]) =>
  words.refine((text) => [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => names.includes(name ?? '')));

const part = { kind: z.enum(recordKinds), isProposed: z.boolean(), why: words.regex(/\.$/) };
const floor = z.strictObject({ years: z.int().min(1), what: words });
const contexts = words.regex(/^[A-Z-]+$/);
const until = ['until', 'relative'];
const block = ['name', 'age', 'laboratory', 'what', 'years', 'citation', ...until];

/** What each file about records must hold. */
export const thingsSchemas: Readonly<Record<string, z.ZodType>> = {
  'record-parts.json': z.strictObject({
    ...dated,
    events: z.strictObject(
      byCode(
        partEvents,
        z.strictObject({
          label: words,
          parts: z.array(z.strictObject({ ...part, adds: words.max(60).nullable() })).min(1),
        }),
      ),
    ),
    companions: z.partialRecord(z.enum(recordKinds), z.array(z.strictObject(part)).min(1)),
  }),
  'tissue-retention.json': z.strictObject({
    ...dated,
    note: words,
    citation: words,
    floors: z.strictObject({ slides: floor, cytology: floor, block: floor, report: floor }),
    accredited: z.strictObject({ blockYears: z.int().min(1), wetTissueDays: z.int().min(1) }),
    warn: z.strictObject({
      blockMonths: z.int().min(1),
      blockMonthsAnyLaboratory: z.int().min(1),
      monthsBeforeFloor: z.int().min(1),
    }),
    cytologyWords: z.array(words.toLowerCase()).min(1),
    words: z.strictObject({
      blockUnknown: sentence(...block),
      blockNotAccredited: sentence(...block),
      blockUnknownPast: sentence(...block),
      blockNotAccreditedPast: sentence(...block),
      blockAccredited: sentence('name', 'age', 'years', ...until),
      blockAccreditedPast: sentence('name', 'age', 'years', ...until),
      floorNear: sentence('name', 'what', 'years', 'citation', ...until),
      floorPast: sentence('name', 'what', 'years', 'citation', ...until),
      wet: sentence('name', 'days', ...until),
      wetPast: sentence('name', 'days', ...until),
      wetUndated: sentence('name', 'days'),
      blockUndated: sentence('name', 'what', 'years', 'citation'),
      exhausted: sentence('name'),
      limited: sentence('name'),
    }),
  }),
  'question-bank.json': z.strictObject({
    ...dated,
    shownPerKind: z.int().min(1),
    contexts: z.record(contexts, words),
    placeholders: z.record(z.string().regex(/^\w+$/), words),
    categories: z.array(z.strictObject({ id: z.string().regex(/^[A-M]$/), title: words })).length(13),
    questions: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[A-M]\d+$/),
          category: z.string().regex(/^[A-M]$/),
          step: z.enum(steps),
          contexts: z.array(contexts).min(1),
          text: words,
          restsOn: z.array(z.enum(recordKinds)),
        }),
      )
      .length(73),
  }),
};
