import type { ParsedInput } from '../../contract/all.ts';
import type { Client } from '../../domain/clients/client.ts';
import { findGaps } from '../../domain/health/gaps.ts';
import { composeFamilyHistory } from '../../domain/papers/family-history.ts';
import { healthPaperWords } from '../../domain/papers/health-frame.ts';
import { composeMedications } from '../../domain/papers/medications.ts';
import { composeTimeline } from '../../domain/papers/timeline.ts';
import { composeTreatmentSummary } from '../../domain/papers/treatment-summary.ts';
import type { PaperSize } from '../../domain/practice/practice.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Day } from '../../domain/shared/days.ts';
import { putIn } from '../../domain/shared/put-in.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { assertApprovedBy } from '../client-approval.ts';
import { type LoadedStory, loadStory } from './load-story.ts';

interface ComposedHealthPaper {
  readonly document: ComposedDocument;
  readonly paperSize: PaperSize;
  /** No client is named where others may read it. */
  readonly suggestedName: string;
  readonly client: Client;
  readonly what: string;
}

/** Errors: notFound; invalidInput for an approval still to come; nothingToPrint while the sheet has no line. */
export async function composeHealthPaper(
  db: ReadDb,
  { caseId, paper, approvedOn, isInFull }: ParsedInput<'health.paper'>,
  today: Day,
): Promise<ComposedHealthPaper> {
  assertApprovedBy(today, approvedOn, 'approvedOn');
  const story = await loadStory(db, caseId);
  const practice = await getPractice(db);
  assertSomething(story, paper);
  const { client } = story;
  const facts = {
    ...story,
    practice,
    approvedOn,
    today,
    sourceOf: (source: Parameters<LoadedStory['sourceOf']>[0]) => story.sourceOf(source).sourceText,
  };
  const documents = {
    timeline: () => composeTimeline({ ...facts, gaps: findGaps(story.events, story.records, today), isInFull }),
    medications: () => composeMedications(facts),
    familyHistory: () => composeFamilyHistory(facts),
    treatments: () => composeTreatmentSummary(facts),
  };
  const words = healthPaperWords[paper];
  return {
    document: documents[paper](),
    paperSize: practice.paperSize,
    suggestedName: putIn(words.fileName, { date: today }),
    client,
    what: words.title.toLowerCase(),
  };
}

function assertSomething(story: LoadedStory, paper: ParsedInput<'health.paper'>['paper']): void {
  const { notedOn: _, ...condition } = story.condition;
  const counts = {
    timeline: story.events.length,
    medications: story.medications.length + story.allergies.length,
    familyHistory: story.relatives.length,
    treatments: story.treatments.length + Object.values(condition).filter((fact) => fact !== null).length,
  };
  if (counts[paper] > 0) return;
  throw new AppError('nothingToPrint', 'Nothing is written down for this sheet yet. Add a line first, then print it.', {
    field: 'paper',
  });
}
