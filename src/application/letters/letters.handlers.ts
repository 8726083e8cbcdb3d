import { AppError } from '../../domain/shared/app-error.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { findLetter } from '../../store/letters/letters.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRequests } from '../../store/requests/requests.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import type { Drawn, Printer } from './printer.ts';
import { composeLetter, loadRequestLetter, type RequestLetter } from './request-letter.ts';

export const letterHandlers: Handlers<NamesOf<'letters'>> = {
  async 'letters.preview'({ requestId }, { db, printer }) {
    const letter = await loadRequestLetter(db, requestId);
    const { document, paperSize, suggestedName } = letter;
    const frozen = await findFrozen(db, letter);
    if (frozen !== undefined) return { ...frozen, gaps: [], missingCharacters: [], isFrozen: true, suggestedName };
    const preview = await printer.preview(document, paperSize);
    return { ...preview, gaps: document.gaps, isFrozen: false, suggestedName };
  },

  async 'letters.build'({ requestId }, { db, printer }) {
    const letter = await loadRequestLetter(db, requestId);
    return { ...(await drawFinal(db, letter, printer)), suggestedName: letter.suggestedName };
  },

  async 'letters.buildBatch'({ caseId }, { db, printer }) {
    const letters = await listDrafts(db, caseId);
    const { combined, pageCount, files } = await drawDrafts(letters, printer);
    return {
      combined,
      pageCount,
      files: files.map(({ letter, pdf }) => ({
        requestId: letter.request.id,
        suggestedName: letter.suggestedName,
        pdf,
      })),
    };
  },

  async 'letters.save'({ requestId }, { db, context, printer, recordExport }) {
    const letter = await loadRequestLetter(db, requestId);
    const { pdf } = await drawFinal(db, letter, printer);
    const savedAs = await context.desktop.saveDocument(pdf, letter.suggestedName);
    if (savedAs === null) return { savedAs: [] };
    await recordExport({ summary: `Saved the letter ${nameOf(letter)}`, ...aboutOf(letter) });
    return { savedAs: [savedAs] };
  },

  async 'letters.saveBatch'({ caseId, as }, { db, context, printer, recordExport }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const { combined, files } = await drawDrafts(await listDrafts(db, caseId), printer);
    const { desktop } = context;
    const saved =
      as === 'onePdf'
        ? [await desktop.saveDocument(combined, `Letters ${context.today()}.pdf`)]
        : await desktop.saveDocuments(files.map(({ letter, pdf }) => ({ name: letter.suggestedName, bytes: pdf })));
    const savedAs = saved.filter((path) => path !== null);
    if (savedAs.length > 0) {
      const references = files.map(({ letter }) => letter.request.reference).join(', ');
      await recordExport({ summary: `Saved the letters ${references} of ${clientName}`, clientId, caseId });
    }
    return { savedAs };
  },

  async 'letters.recordPrint'({ requestId }, { db, note }) {
    const letter = await loadRequestLetter(db, requestId);
    note({ summary: `Printed the letter ${nameOf(letter)}`, ...aboutOf(letter) });
    return {};
  },
};

// Once a letter went out, only its exact bytes are shown, printed and saved again.
async function findFrozen(db: ReadDb, { request }: RequestLetter): Promise<Drawn | undefined> {
  return request.sent === null ? undefined : await findLetter(db, request.sent.letterId);
}

async function drawFinal(db: ReadDb, letter: RequestLetter, printer: Printer): Promise<Drawn> {
  return (await findFrozen(db, letter)) ?? printer.draw(letter.document, letter.paperSize);
}

async function listDrafts(db: ReadDb, caseId: CaseId): Promise<RequestLetter[]> {
  await getCaseTitle(db, caseId);
  const requests = await listRequests(db, caseId);
  const drafts = requests.filter(({ sent, closedOn }) => sent === null && closedOn === null);
  if (drafts.length === 0) {
    throw new AppError('nothingToPrint', 'No request of this case waits to be sent. Draft one first.');
  }
  const letters: RequestLetter[] = [];
  for (const request of drafts) letters.push(await composeLetter(db, request));
  return letters;
}

async function drawDrafts(letters: ReadonlyArray<RequestLetter>, printer: Printer) {
  const documents = letters.map(({ document }) => document);
  const { combined, pageCount, files } = await printer.drawAll(documents, letters[0]?.paperSize ?? 'letter');
  return {
    combined,
    pageCount,
    files: letters.flatMap((letter, place) => {
      const pdf = files[place];
      return pdf === undefined ? [] : [{ letter, pdf }];
    }),
  };
}

function nameOf({ request, about }: RequestLetter): string {
  return `${request.reference} to ${about.custodian.name} for ${about.client.legalName}`;
}

function aboutOf({ request, about }: RequestLetter) {
  return { clientId: about.client.id, caseId: request.caseId };
}
