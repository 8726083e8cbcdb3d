import type { Law, LawEdit } from '../../domain/law/law.ts';
import { withLawEdit } from '../../domain/law/law-edits.ts';
import { shippedLaw } from '../../domain/law/shipped-law.ts';
import type { LetterKind, LetterLanguage } from '../../domain/letters/letter.ts';
import type { LetterTexts } from '../../domain/letters/letter-texts.ts';
import type { LetterWords } from '../../domain/letters/letter-words.ts';
import type { TemplateEdit } from '../../domain/letters/template.ts';
import { withAccessRequestEdits, withEdits } from '../../domain/letters/template-edits.ts';
import { type Cadence, cadenceOf } from '../../domain/requests/cadence.ts';
import { findEdit, listEdits } from '../../store/edits/edits.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { shippedAccessRequest, shippedCommonWords, shippedTemplate, type TemplateKind } from './shipped-letters.ts';

/** Where there is one thing of a kind only. */
export const THE_ONLY = 'all';

/** The law table with the practice's own numbers and rules. */
export async function loadLaw(db: ReadDb): Promise<Law> {
  return withLawEdit(shippedLaw, await findEdit<LawEdit>(db, 'law', THE_ONLY));
}

/** The plan of follow-ups as the practice has it. */
export async function loadCadence(db: ReadDb): Promise<Cadence> {
  return cadenceOf(await findEdit<Cadence>(db, 'cadence', THE_ONLY));
}

/** The words of one kind of letter as the practice has them. */
export async function loadLetterWords(db: ReadDb, kind: TemplateKind, language: LetterLanguage): Promise<LetterWords> {
  const edits = await loadTemplateEdits(db, kind, language);
  return {
    template: withEdits(shippedTemplate(kind, language), edits),
    common: shippedCommonWords(language),
    law: await loadLaw(db),
  };
}

/** The words of letter (a) as the practice has them. */
export async function loadAccessRequestTexts(db: ReadDb, language: LetterLanguage): Promise<LetterTexts> {
  const edits = await loadTemplateEdits(db, 'a', language);
  return {
    accessRequest: withAccessRequestEdits(shippedAccessRequest(language), edits, language),
    common: shippedCommonWords(language),
  };
}

/** What the practice has worded otherwise in one kind of letter. */
export async function loadTemplateEdits(
  db: ReadDb,
  kind: LetterKind,
  language: LetterLanguage,
): Promise<ReadonlyArray<TemplateEdit>> {
  const edits = await listEdits<TemplateEdit>(db, 'template');
  return edits.map(({ value }) => value).filter((edit) => edit.kind === kind && edit.language === language);
}
