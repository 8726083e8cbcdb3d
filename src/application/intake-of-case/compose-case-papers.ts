import { decisionByOf, isDecided } from '../../domain/cases/decision-by.ts';
import { windowOnDay } from '../../domain/cases/timing.ts';
import { composeCaseBrief } from '../../domain/papers/case-brief.ts';
import { casePaperWords } from '../../domain/papers/case-paper.ts';
import { composeSourceShortlist } from '../../domain/papers/source-shortlist.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { putIn } from '../../domain/shared/put-in.ts';
import { shortlistNotes } from '../../domain/sources/labels.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { assertApprovedBy } from '../client-approval.ts';
import { loadCandidateViews } from '../sources/candidate-views.ts';

interface Asked {
  readonly caseId: CaseId;
  readonly approvedOn: Day | null;
}

/** A paper with the name of its file, which names no client. */
interface CasePaper {
  readonly document: ComposedDocument;
  readonly suggestedName: string;
}

/** The one-page case brief. Errors: notFound, invalidInput. */
export async function composeCaseBriefOf(db: ReadDb, { caseId, approvedOn }: Asked, today: Day): Promise<CasePaper> {
  const one = await getCase(db, caseId);
  assertApprovedBy(today, approvedOn, 'paper.approvedOn');
  const { decisionBy } = decisionByOf(one);
  const document = composeCaseBrief({
    case: one,
    client: await getClient(db, one.clientId),
    practice: await getPractice(db),
    approvedOn,
    today,
    decisionBy,
    windowSentence: windowOnDay({ ...one, decisionBy, isDecided: isDecided(one) }, today).sentence,
  });
  return { document, suggestedName: putIn(casePaperWords.brief.fileName, { date: today }) };
}

/** Comparison sheet and cost sheet of the candidates. Errors: notFound, invalidInput, nothingToPrint. */
export async function composeSourceShortlistOf(
  db: ReadDb,
  { caseId, approvedOn }: Asked,
  today: Day,
): Promise<CasePaper> {
  const one = await getCase(db, caseId);
  assertApprovedBy(today, approvedOn, 'paper.approvedOn');
  const candidates = await loadCandidateViews(db, caseId);
  if (candidates.length === 0) {
    throw new AppError('nothingToPrint', 'No candidate is on the shortlist yet. Add one first.');
  }
  const document = composeSourceShortlist({
    client: await getClient(db, one.clientId),
    practice: await getPractice(db),
    approvedOn,
    today,
    candidates,
    // The paper says itself how it is ordered.
    notes: shortlistNotes.filter(({ code }) => code !== 'shortlist'),
  });
  return { document, suggestedName: putIn(casePaperWords.shortlist.fileName, { date: today }) };
}
