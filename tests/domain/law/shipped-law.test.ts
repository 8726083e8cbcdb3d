import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { citationIds } from '../../../src/domain/law/law.ts';
import { citationFacts, clockRuleFacts, shippedLaw } from '../../../src/domain/law/shipped-law.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/law/${file}`, import.meta.url), 'utf8'));

const words = z.string().regex(/^\S.*\S$/);
const asOf = z.string().regex(/^\d{4}-\d{2}$/);
const sure = z.enum(['V', 'K']);
const rules = [
  'answerDays',
  'extensionDays',
  'assumedMailDays',
  'dueSoonDays',
  'complaintDays',
  'serviceTargetDays',
] as const;
const lawNote = z.strictObject({ label: words, what: words, basis: z.literal('law'), cite: words, mark: sure });
const habitNote = z.strictObject({
  label: words,
  what: words,
  basis: z.literal('practice'),
  cite: z.null(),
  mark: z.null(),
});

const federal = z.strictObject({
  asOf,
  source: words,
  clock: z.record(z.enum(rules), z.int().min(1).max(366)),
  clockNotes: z.record(z.enum(rules), z.discriminatedUnion('basis', [lawNote, habitNote])),
  flatFee: z.strictObject({ amountCents: z.int().min(1), citation: words, note: words, mark: sure }),
  citations: z.record(z.enum(citationIds), z.strictObject({ cite: words, what: words, mark: sure })),
  unsure: z.array(words).min(1),
});
const states = z.strictObject({
  asOf,
  source: words,
  states: z.array(
    z.strictObject({
      state: z.string().regex(/^[A-Z]{2}$/),
      days: z.int().min(1).max(366),
      dayType: z.enum(['calendar', 'business']),
      feeNote: words.nullable(),
      source: words,
      mark: z.enum(['V', 'K', 'unsure']),
      verifiedOn: z.null(),
      userNote: z.null(),
      isUsed: z.literal(false),
    }),
  ),
});

describe('the law as shipped', () => {
  it.each([
    ['federal.json', federal],
    ['states.json', states],
  ])('in %s is dated, sourced and holds every point and no other', (file, schema) => {
    expect(schema.safeParse(read(file)).error?.issues ?? []).toEqual([]);
  });

  it('names every citation differently, each from a known body of rules', () => {
    const cites = citationIds.map((id) => shippedLaw.citations[id]);

    expect(new Set(cites).size).toBe(cites.length);
    for (const cite of cites) expect(cite).toMatch(/^(45 CFR|42 CFR|21 CFR|HHS FAQ|Ciox Health, LLC v\. Azar)/);
  });

  it('leaves what is unsure out of what a letter may cite', () => {
    const said = JSON.stringify(citationIds.map(citationFacts));

    expect(said).not.toMatch(/notary|whole-slide|15 days|unsure/i);
    expect(shippedLaw.unsure.join(' ')).toMatch(/notary/);
  });

  it('holds the numbers of the reference', () => {
    expect(shippedLaw.clockRules).toEqual({
      answerDays: 30,
      extensionDays: 30,
      assumedMailDays: 5,
      dueSoonDays: 7,
      complaintDays: 180,
      serviceTargetDays: 10,
    });
    expect(shippedLaw.flatFeeCents).toBe(650);
    expect(shippedLaw.states.map(({ state, days, dayType }) => `${state} ${days} ${dayType}`)).toEqual([
      'CA 15 calendar',
      'NY 10 calendar',
      'TX 15 business',
      'WA 15 business',
    ]);
  });

  it('tells law from habit', () => {
    expect(rules.filter((rule) => clockRuleFacts(rule).basis === 'practice')).toEqual([
      'assumedMailDays',
      'dueSoonDays',
      'serviceTargetDays',
    ]);
  });

  it('uses no word that must not be shown as ours', () => {
    const text = JSON.stringify([read('federal.json'), read('states.json')]).toLowerCase();

    expect(text).not.toMatch(/recommended|\bbest\b|correct opinion|\berror\b|winner|cure rate|guarantee|you should|!/);
  });
});
