import type { Client } from '../../domain/clients/client.ts';
import type { LetterLanguage } from '../../domain/letters/letter.ts';
import { compareOpinions } from '../../domain/opinions/compare.ts';
import { composeComparisonSheet } from '../../domain/opinions/comparison-sheet.ts';
import { readingLanguage, summaryWords } from '../../domain/opinions/words.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { putIn } from '../../domain/shared/put-in.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { listAnnotations, listOpinions } from '../../store/opinions/opinions.repository.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { drugNames } from '../resources.ts';

interface ComparisonSheet {
  readonly document: ComposedDocument;
  readonly paperSize: PaperSize;
  /** Names no client: others may read the names of files. */
  readonly suggestedName: string;
  readonly client: Client;
  readonly language: LetterLanguage;
}

/**
 * Composes the client's comparison summary of a case, in the client's language unless another is chosen.
 * Errors: notFound, tooFewOpinions.
 */
export async function composeSheet(
  db: ReadDb,
  { caseId, language: chosen }: { readonly caseId: CaseId; readonly language?: LetterLanguage | undefined },
  today: Day,
): Promise<ComparisonSheet> {
  const theCase = await getCase(db, caseId);
  const client = await getClient(db, theCase.clientId);
  const language = chosen ?? readingLanguage(client);
  const practice = await getPractice(db);
  const opinions = await listOpinions(db, [caseId]);
  const document = composeComparisonSheet({
    client,
    case: theCase,
    practice,
    opinions,
    comparison: compareOpinions(opinions, drugNames),
    annotations: await listAnnotations(db, [caseId]),
    records: await listRecordItems(db, [caseId]),
    dated: today,
    language,
  });
  const suggestedName = putIn(summaryWords(language).fileName, { date: today });
  return { document, paperSize: practice.paperSize, suggestedName, client, language };
}
