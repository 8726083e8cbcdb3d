import { compareOpinions } from '../../domain/opinions/compare.ts';
import { blankAnnotation, type ComparisonAnnotation } from '../../domain/opinions/comparison.ts';
import { opinionsMarkOf } from '../../domain/opinions/opinions-mark.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { listAnnotations, listOpinions, saveAnnotation } from '../../store/opinions/opinions.repository.ts';
import { getCaseTitle } from '../cases/case-title.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { drugNames } from '../resources.ts';
import { withChanges } from '../with-changes.ts';
import { composeSheet } from './compose-sheet.ts';

export const comparisonHandlers: Handlers<NamesOf<'comparison'>> = {
  async 'comparison.get'({ caseId }, { db }) {
    await getCase(db, caseId);
    const opinions = await listOpinions(db, [caseId]);
    const comparison = compareOpinions(opinions, drugNames);
    const annotations = await listAnnotations(db, [caseId]);
    return { opinions, comparison, annotations, mark: opinionsMarkOf(comparison, annotations, opinions.length) };
  },

  async 'comparison.annotate'({ caseId, dimension, changes }, { db, changeId, note }) {
    const { clientId, clientName } = await getCaseTitle(db, caseId);
    const before = (await listAnnotations(db, [caseId])).find((annotation) => annotation.dimension === dimension);
    await saveAnnotation(db, withChanges<ComparisonAnnotation>(before ?? blankAnnotation(caseId, dimension), changes));
    note({ summary: `Marked a row of the comparison for ${clientName}`, clientId, caseId });
    return { changeId };
  },

  async 'comparison.sheet'(input, { db, context, printer }) {
    const { document, paperSize, suggestedName, language } = await composeSheet(db, input, context.today());
    const { pdf, pageCount } = await printer.draw(document, paperSize);
    return { pdf, pageCount, suggestedName, gaps: document.gaps, language };
  },

  async 'comparison.saveSheet'(input, { db, context, printer, recordExport }) {
    const { document, paperSize, suggestedName, client } = await composeSheet(db, input, context.today());
    const { pdf } = await printer.draw(document, paperSize);
    const savedAs = await context.desktop.saveDocument(pdf, suggestedName);
    if (savedAs !== null) {
      await recordExport({
        summary: `Saved the comparison summary for ${client.legalName}`,
        clientId: client.id,
        caseId: input.caseId,
      });
    }
    return { savedAs };
  },
};
