import type { ParsedInput } from '../../contract/all.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import { getRequest } from '../../store/requests/requests.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf, ReadEnv } from '../handlers.ts';
import { composeCaseBriefOf, composeSourceShortlistOf } from '../intake-of-case/compose-case-papers.ts';
import { loadLetter } from '../letters/drafted-letter.ts';
import { listDrafts } from '../letters/letter-batch.ts';
import { requestFacts } from '../letters/letter-facts.ts';
import { buildPackage } from '../letters/letter-package.ts';
import { composeSharedCareOf } from '../talks/compose-shared-care.ts';
import { loadLaw } from '../texts/load-words.ts';
import { composeContactLogOf, composeCoverSheetOf, composeLabelsOf, composePackingSlipOf } from './compose-papers.ts';

export const paperHandlers: Handlers<NamesOf<'papers'>> = {
  async 'papers.build'({ paper }, env) {
    const { document, paperSize, suggestedName } = await composePaper(paper, env);
    return { ...(await env.printer.draw(document, paperSize)), suggestedName };
  },

  async 'papers.save'({ paper }, env) {
    const { document, paperSize, suggestedName, caseId, what } = await composePaper(paper, env);
    const { pdf } = await env.printer.draw(document, paperSize);
    const savedAs = await env.context.desktop.saveDocument(pdf, suggestedName);
    if (savedAs === null) return { savedAs: [] };
    const { clientId, clientName } = await getCaseTitle(env.db, caseId);
    await env.recordExport({ summary: `Saved the ${what} for ${clientName}`, clientId, caseId });
    return { savedAs: [savedAs] };
  },
};

type Paper = ParsedInput<'papers.build'>['paper'];

interface ComposedPaper {
  readonly document: ComposedDocument;
  readonly paperSize: PaperSize;
  /** No client is named where others may read it. */
  readonly suggestedName: string;
  readonly caseId: CaseId;
  readonly what: string;
}

async function composePaper(paper: Paper, env: ReadEnv): Promise<ComposedPaper> {
  const { db, context } = env;
  const today = context.today();
  const { paperSize } = await getPractice(db);
  switch (paper.kind) {
    case 'contactLog': {
      const request = await getRequest(db, paper.requestId);
      const document = await composeContactLogOf(db, await requestFacts(db, request, await loadLaw(db), today));
      const suggestedName = `${request.reference} contact log.pdf`;
      return {
        document,
        paperSize,
        suggestedName,
        caseId: request.caseId,
        what: `contact log of ${request.reference}`,
      };
    }
    case 'faxCover': {
      const letter = await loadLetter(db, paper.letter, today);
      const { reference } = letter.draft;
      const pages = await pagesWithEnclosures(letter, env);
      return {
        document: composeCoverSheetOf(letter, pages + 1),
        paperSize,
        suggestedName: `${reference} fax cover sheet.pdf`,
        caseId: letter.about.caseId,
        what: `fax cover sheet of ${reference}`,
      };
    }
    case 'labels': {
      const { caseId, startAt } = paper;
      const document = composeLabelsOf(await listDrafts(db, caseId, today), { startAt, today });
      return { document, paperSize, suggestedName: `Address labels ${today}.pdf`, caseId, what: 'address labels' };
    }
    case 'packingSlip': {
      const { document, caseId } = await composePackingSlipOf(db, paper.materialId, today);
      return { document, paperSize, suggestedName: `Packing slip ${today}.pdf`, caseId, what: 'packing slip' };
    }
    case 'caseBrief':
      return { ...(await composeCaseBriefOf(db, paper, today)), paperSize, caseId: paper.caseId, what: 'case brief' };
    case 'sourceShortlist': {
      const shortlist = await composeSourceShortlistOf(db, paper, today);
      return { ...shortlist, paperSize, caseId: paper.caseId, what: 'source shortlist' };
    }
    case 'sharedCare': {
      const summary = await composeSharedCareOf(db, paper, today);
      return { ...summary, paperSize, caseId: paper.caseId, what: 'shared-care summary' };
    }
  }
}

async function pagesWithEnclosures(
  letter: Awaited<ReturnType<typeof loadLetter>>,
  { db, printer, pdfTools }: ReadEnv,
): Promise<number> {
  const options = { withCoverSheet: false, withEnclosures: true };
  return (await buildPackage(db, letter, options, { printer, pdfTools })).pageCount;
}
