import { z } from 'zod';
import {
  authorizationStatuses,
  legalEffects,
  permissions,
  sensitiveCategories,
} from '../../../src/domain/authority/authorization.ts';
import { steps } from '../../../src/domain/cases/steps.ts';
import { custodyEventKinds, custodyStatuses, materialKinds } from '../../../src/domain/custody/material.ts';
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

const kindList = z.array(z.enum(recordKinds)).min(1);
const lowerWords = z.array(words.toLowerCase()).min(1);

/** What each file about records, custody and authority must hold. */
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
      alertDays: z.int().min(1),
    }),
    cytologyWords: lowerWords,
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
  'custody-words.json': z.strictObject({
    ...dated,
    dueSoonDays: z.int().min(1),
    onTheWayDays: z.int().min(1),
    materialKinds: labelled(materialKinds),
    eventKinds: labelled(custodyEventKinds),
    statuses: labelled(custodyStatuses),
  }),
  'shipping-advice.json': z.strictObject({
    ...dated,
    lateWeekdays: z.array(z.int().min(1).max(7)).min(1),
    words: z.strictObject({
      lateInWeek: sentence('day', 'weekday'),
      noLoanDue: sentence(),
      dueBeforeSent: sentence('due'),
      noCount: sentence(),
    }),
    weekdays: z.record(z.string().regex(/^[1-7]$/), words),
    advice: z.array(
      z.strictObject({ id: words, kinds: z.array(z.enum(materialKinds)).min(1), text: words.regex(/\.$/) }),
    ),
  }),
  'authority-words.json': z.strictObject({
    ...dated,
    expiringDays: z.int().min(1),
    defaultMonths: z.int().min(1),
    permissions: labelled(permissions),
    sensitiveCategories: labelled(sensitiveCategories),
    statuses: labelled(authorizationStatuses),
    effects: labelled(legalEffects),
    effectMeanings: labelled(legalEffects),
    elements: labelled(['description', 'disclosers', 'recipients', 'purpose', 'expiry', 'signedBy', 'signedOn']),
    advocateWords: lowerWords,
    vagueDescriptions: lowerWords,
    psychotherapyWords: lowerWords,
    kindsNeeding: z.strictObject({ images: kindList, tissue: kindList }),
    geneticKinds: kindList,
    warnings: z.strictObject({
      vague: sentence('description'),
      noDay: sentence(),
      noImages: sentence(),
      noTissue: sentence(),
      noCopies: sentence(),
      noVerbal: sentence(),
      noGenetic: sentence(),
      part2: sentence(),
      part2Lacks: sentence('lacks'),
      part2Discloser: words,
      part2Description: words,
      part2Recipient: words,
      psychotherapy: sentence(),
      expired: sentence('day', 'relative'),
      expiring: sentence('day', 'relative'),
      revoked: sentence('day'),
      noScan: sentence(),
      signedInFuture: sentence('day'),
      endsBeforeSigned: sentence('day'),
      coversReversed: sentence(),
      coversEnded: sentence('day'),
      twoWayUnnamed: sentence(),
    }),
    usable: z.strictObject({
      draft: sentence(),
      incomplete: sentence('lacks'),
      expired: sentence('day'),
      revoked: sentence('day'),
      otherCustodian: sentence(),
      notRecipient: sentence(),
      noPermission: sentence('permission'),
    }),
    authority: z.strictObject({
      notActivated: sentence('name'),
      activatedInFuture: sentence('day'),
      notYet: sentence('day', 'relative'),
      expired: sentence('day', 'relative'),
      expiring: sentence('day', 'relative'),
      endsBeforeEffect: sentence('day'),
      noBasis: sentence(),
      noFile: sentence('name'),
      advocate: sentence('name'),
      advocateByRelationship: sentence('name'),
    }),
    revocation: z.strictObject({ discloser: sentence(), receiver: sentence(), sentTo: sentence() }),
  }),
};
