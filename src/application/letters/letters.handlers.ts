import { composeAccessRequest } from '../../domain/letters/access-request.ts';
import { composeLetter } from '../../domain/letters/compose-letter.ts';
import type { LetterLanguage } from '../../domain/letters/letter.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import { type FrozenLetter, findLetter } from '../../store/letters/letters.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf, ReadEnv } from '../handlers.ts';
import { loadAccessRequestTexts, loadLaw, loadLetterWords } from '../texts/load-words.ts';
import { assertNothingStands } from './assert-printable.ts';
import { accessFacts, type DraftedLetter, loadLetter } from './drafted-letter.ts';
import { drawBatch, listDrafts } from './letter-batch.ts';
import { letterKindViews } from './letter-kinds.ts';
import { buildPackage } from './letter-package.ts';
import { loadOpinionsInShort } from './opinions-in-short.ts';
import type { Drawn } from './printer.ts';

export const letterHandlers: Handlers<NamesOf<'letters'>> = {
  async 'letters.kinds'(_input, { db }) {
    return await letterKindViews(db);
  },

  async 'letters.preview'(ref, { db, context, printer }) {
    const letter = await loadLetter(db, ref, context.today());
    const { document, findings, paperSize, suggestedName } = letter;
    const frozen = await findFrozen(db, letter);
    if (frozen !== undefined) {
      const { pdf, pageCount } = frozen;
      return { pdf, pageCount, gaps: [], findings: [], missingCharacters: [], isFrozen: true, suggestedName };
    }
    const preview = await printer.preview(document, paperSize);
    return { ...preview, gaps: document.gaps, findings, isFrozen: false, suggestedName };
  },

  async 'letters.build'(ref, env) {
    const letter = await loadLetter(env.db, ref, env.context.today());
    return { ...(await drawFinal(letter, env)), suggestedName: letter.suggestedName };
  },

  async 'letters.buildPackage'({ letter: ref, withCoverSheet }, { db, context, printer, pdfTools }) {
    const letter = await loadLetter(db, ref, context.today());
    const { suggestedName } = letter;
    const frozen = await findFrozen(db, letter);
    if (frozen !== undefined) return { ...frozen, suggestedName, missing: [] };
    await printer.draw(letter.document, letter.paperSize);
    assertNothingStands([letter]);
    const options = { withCoverSheet, withEnclosures: true };
    return { ...(await buildPackage(db, letter, options, { printer, pdfTools })), suggestedName };
  },

  async 'letters.readingCopy'({ letter: ref, language }, { db, context, printer }) {
    const letter = await loadLetter(db, ref, context.today());
    const document = withoutGaps(await composeIn(db, letter, language));
    const { pdf, pageCount } = await printer.draw(document, letter.paperSize);
    return { pdf, pageCount, suggestedName: letter.suggestedName.replace(/\.pdf$/, ` ${language}.pdf`) };
  },

  async 'letters.buildBatch'(
    { caseId, withEnclosures, withCoverSheets, letters: only },
    { db, context, printer, pdfTools },
  ) {
    const letters = await listDrafts(db, caseId, context.today(), only);
    const options = { withEnclosures, withCoverSheet: withCoverSheets ? ('ifComplete' as const) : false };
    const { combined, pageCount, files } = await drawBatch(db, letters, options, { printer, pdfTools });
    return {
      combined,
      pageCount,
      files: files.map(({ letter: { ref, suggestedName }, pdf, missing }) => ({
        requestId: 'requestId' in ref ? ref.requestId : null,
        caseLetterId: 'caseLetterId' in ref ? ref.caseLetterId : null,
        suggestedName,
        pdf,
        missing,
      })),
    };
  },

  async 'letters.save'(ref, env) {
    const letter = await loadLetter(env.db, ref, env.context.today());
    const { pdf } = await drawFinal(letter, env);
    const savedAs = await env.context.desktop.saveDocument(pdf, letter.suggestedName);
    if (savedAs === null) return { savedAs: [] };
    await env.recordExport({ summary: `Saved the letter ${letter.name}`, ...letter.about });
    return { savedAs: [savedAs] };
  },

  async 'letters.saveBatch'({ caseId, as, withEnclosures, withCoverSheets, letters: only }, env) {
    const { db, context, printer, pdfTools, recordExport } = env;
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const letters = await listDrafts(db, caseId, context.today(), only);
    const options = { withEnclosures, withCoverSheet: withCoverSheets ? ('ifComplete' as const) : false };
    const { combined, files } = await drawBatch(db, letters, options, { printer, pdfTools });
    const { desktop } = context;
    const saved =
      as === 'onePdf'
        ? [await desktop.saveDocument(combined, `Letters ${context.today()}.pdf`)]
        : await desktop.saveDocuments(files.map(({ letter, pdf }) => ({ name: letter.suggestedName, bytes: pdf })));
    const savedAs = saved.filter((path) => path !== null);
    if (savedAs.length > 0) {
      const references = letters.map(({ draft }) => draft.reference).join(', ');
      await recordExport({ summary: `Saved the letters ${references} of ${clientName}`, clientId, caseId });
    }
    return { savedAs };
  },

  async 'letters.recordPrint'(ref, { db, context, note }) {
    const letter = await loadLetter(db, ref, context.today());
    note({ summary: `Printed the letter ${letter.name}`, ...letter.about });
    return {};
  },
};

// Once a letter went out, only its exact bytes are shown, printed and saved again.
async function findFrozen(db: ReadDb, { sent }: DraftedLetter): Promise<FrozenLetter | undefined> {
  return sent === null ? undefined : await findLetter(db, sent.letterId);
}

async function drawFinal(letter: DraftedLetter, { db, printer }: Pick<ReadEnv, 'db' | 'printer'>): Promise<Drawn> {
  const frozen = await findFrozen(db, letter);
  if (frozen !== undefined) return { pdf: frozen.pdf, pageCount: frozen.pageCount };
  const drawn = await printer.draw(letter.document, letter.paperSize);
  assertNothingStands([letter]);
  return drawn;
}

async function composeIn(
  db: ReadDb,
  { kind, facts }: DraftedLetter,
  language: LetterLanguage,
): Promise<ComposedDocument> {
  if (kind !== 'a') {
    const said = { ...facts, ...(await loadOpinionsInShort(db, facts.theCase.id, language)) };
    return composeLetter(said, await loadLetterWords(db, kind, language)).document;
  }
  const texts = await loadAccessRequestTexts(db, language);
  return composeAccessRequest(await accessFacts(db, facts), texts, await loadLaw(db));
}

// A copy to read is given before everything is known; what is missing stands as a marked hole.
function withoutGaps(document: ComposedDocument): ComposedDocument {
  return { ...document, gaps: [] };
}
