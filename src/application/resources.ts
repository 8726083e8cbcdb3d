import { z } from 'zod';
import drugs from '../../resources/drugs/names.json' with { type: 'json' };
import federal from '../../resources/law/federal.json' with { type: 'json' };
import { citationIds, type Law } from '../domain/law/law.ts';
import { shippedLaw } from '../domain/law/shipped-law.ts';
import type { LetterTexts } from '../domain/letters/letter-texts.ts';
import type { DrugNames } from '../domain/opinions/drug-names.ts';
import { shippedAccessRequest, shippedCommonWords } from './texts/shipped-letters.ts';

const words = z.string().min(1);
const names = z.array(words);
const asOf = z.string().regex(/^\d{4}-\d{2}$/, 'Resources are dated by year and month.');

const days = z.int().min(1).max(3_660);
// Only what was seen (V) or is well established (K) may be printed; an unsure point is refused here.
const citation = z.strictObject({ cite: words, what: words, mark: z.enum(['V', 'K']) });
const clockRules = z.strictObject({
  answerDays: days,
  extensionDays: days,
  assumedMailDays: days,
  dueSoonDays: days,
  complaintDays: days,
  serviceTargetDays: days,
});
const lawTable = z.object({
  asOf,
  source: words,
  clock: clockRules,
  flatFee: z.object({ amountCents: z.int().min(1), mark: z.enum(['V', 'K']) }),
  citations: z.record(z.enum(citationIds), citation),
  unsure: names,
});

const openDrug = z.strictObject({ what: words, oneOf: names.min(2) }).nullable();
const drugTable = z.strictObject({
  asOf,
  source: words,
  drugs: z.array(z.strictObject({ generic: words, also: names })),
  combinations: z.array(z.strictObject({ name: words, drugs: names.min(1), words: words.nullable() })),
  regimens: z.array(
    z.strictObject({ name: words, also: names, drugs: names.min(1), open: openDrug, words: words.nullable() }),
  ),
  helpers: names,
  saltWords: names,
  procedureEndings: names,
  unclearWords: names,
});

lawTable.parse(federal);

/** The wording of letter (a) as shipped, in English. */
export const letterTexts: LetterTexts = {
  accessRequest: shippedAccessRequest('en'),
  common: shippedCommonWords('en'),
};

/** Federal law as dated data, with the day counts of the clock, as shipped; checked once at start. */
export const law: Law = shippedLaw;

/** Names of drugs and combinations, checked once at start. */
export const drugNames: DrugNames = drugTable.parse(drugs);
