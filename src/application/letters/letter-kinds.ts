import { z } from 'zod';
import data from '../../../resources/letters/kinds.json' with { type: 'json' };
import { caseLetterKinds, type LetterKind, letterKinds, letterLanguages } from '../../domain/letters/letter.ts';
import { letterKindLabel } from '../../domain/requests/labels.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { loadAccessRequestTexts, loadLetterWords } from '../texts/load-words.ts';

const needs = ['request', 'authorization', 'material', 'clinician', 'custodian'] as const;
/** What a letter cannot be drafted without. */
export type LetterNeed = (typeof needs)[number];

const words = z.string().min(1);
const kindFacts = z.object({
  purpose: words,
  kinds: z.record(z.enum(letterKinds), z.strictObject({ does: words, needs: z.array(z.enum(needs)) })),
});

const read = kindFacts.parse(data);

/** What an authorization is for unless somebody says otherwise (record-requests.md section 4). */
export const usualPurpose: string = read.purpose;

/** What a kind of letter is for, and what it cannot be drafted without. */
export function kindFactsOf(kind: LetterKind) {
  return read.kinds[kind];
}

/** Every kind of letter as the composer of a screen needs to know it. */
export async function letterKindViews(db: ReadDb) {
  const views = [];
  for (const kind of letterKinds) {
    views.push({
      kind,
      label: letterKindLabel(kind),
      ...kindFactsOf(kind),
      isCaseLetter: caseLetterKinds.some((each) => each === kind),
      languages: letterLanguages,
      ...(await templateOf(db, kind)),
    });
  }
  return views;
}

async function templateOf(db: ReadDb, kind: LetterKind) {
  if (kind === 'a') {
    const { templateVersion, lawAsOf } = (await loadAccessRequestTexts(db, 'en')).accessRequest;
    const own = { signers: ['client' as const], addressee: 'custodian' as const, fields: [], switches: [] };
    return { ...own, templateVersion, lawAsOf };
  }
  const { signers, addressee, fields, switches, templateVersion, lawAsOf } = (await loadLetterWords(db, kind, 'en'))
    .template;
  return { signers, addressee, fields, switches, templateVersion, lawAsOf };
}
