import type { ComparisonAnnotation, ComparisonRow } from '../opinions/comparison.ts';
import { plural } from '../shared/say-count.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Evidence, Rule } from './step-evidence.ts';

/** What steps 7 and 8 ask for, as opinions, letters and talks show it (workflow.md section 4, steps 7 and 8). */
export const opinionEvidence: Readonly<
  Record<
    | 'twoOpinions'
    | 'differencesMarked'
    | 'differencesExplained'
    | 'materialDifferencesAsked'
    | 'sharingConsent'
    | 'findingsShared'
    | 'integrationNoted',
    Rule
  >
> = {
  twoOpinions: ({ opinions }) => ({ met: opinions.length >= 2, shows: plural(opinions.length, 'opinion') }),
  differencesMarked: (facts) => rowEvidence(facts, isMarked, 'not marked'),
  // A difference that nobody has marked yet may turn out to be material.
  differencesExplained: (facts) => {
    const marked = opinionEvidence.differencesMarked(facts);
    if (facts.comparison === null || marked.met)
      return rowEvidence(facts, isExplained, 'without a reason or an action');
    return { met: false, shows: 'Not every difference is marked yet' };
  },
  materialDifferencesAsked: (facts) => rowEvidence(facts, isAsked, 'without a question'),
  sharingConsent: (facts) => {
    const isSent = isFindingsLetterSent(facts);
    return { met: isSent, shows: isSent ? 'The findings letter went out with approval' : 'Not noted' };
  },
  findingsShared: sharingEvidence,
  integrationNoted: integrationEvidence,
};

/** Who leads and who gives treatment, in which model. */
export function integrationEvidence({ case: { sharedCare } }: Pick<CaseFacts, 'case'>): Evidence {
  const lacks = [
    sharedCare.model === null ? 'the model' : null,
    sharedCare.lead === null ? 'who leads' : null,
    sharedCare.treatmentAt === null ? 'who gives treatment' : null,
  ].filter((lack) => lack !== null);
  return { met: lacks.length === 0, shows: lacks.length === 0 ? 'Noted' : `Missing: ${lacks.join(', ')}` };
}

/** Step 8 asks for both, sent and talked over, or for the client's decision not to share (workflow.md section 4). */
export function sharingEvidence(facts: Pick<CaseFacts, 'case' | 'letters' | 'talks'>): Evidence {
  if (facts.case.notSharingReason !== null) return { met: true, shows: 'The client decided not to share' };
  const isSent = isFindingsLetterSent(facts);
  const isTalkedOver = facts.talks.some(({ moment }) => moment === 'sharing');
  if (isSent && isTalkedOver) return { met: true, shows: 'The findings letter has gone out, and is talked over' };
  if (isSent) return { met: false, shows: 'The findings letter has gone out; no talk about it is noted' };
  return { met: false, shows: isTalkedOver ? 'Talked over; no findings letter sent' : 'Neither sent nor talked over' };
}

/** Letter (i) carries the findings to the primary oncologist, and nothing goes out without the client's approval. */
function isFindingsLetterSent({ letters }: Pick<CaseFacts, 'letters'>): boolean {
  return letters.some(({ kind, sent }) => kind === 'i' && sent !== null);
}

function rowEvidence(
  facts: CaseFacts,
  isDone: (row: ComparisonRow, annotation: ComparisonAnnotation | undefined) => boolean,
  open: string,
) {
  if (facts.comparison === null) return { met: false, shows: 'Nothing to compare yet' };
  const left = facts.comparison.rows.filter((row) => !isDone(row, annotationOf(row, facts)));
  return { met: left.length === 0, shows: left.length === 0 ? 'All of them' : `${left.length} ${open}` };
}

function isMarked(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  if (row.agreement === 'unknown' && (annotation?.byEye ?? null) === null) return false;
  return !isDifference(row, annotation) || (annotation?.material ?? null) !== null;
}

function isAsked(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  return !isMaterial(row, annotation) || (annotation?.clarifyingQuestion ?? null) !== null;
}

function isExplained(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  if (annotation === undefined || !isMaterial(row, annotation)) return true;
  return annotation.divergenceReasons.length > 0 && annotation.action !== null;
}

function isMaterial(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  return annotation?.material === 'yes' && row.agreement !== 'same' && row.agreement !== 'notAddressed';
}

function annotationOf(row: ComparisonRow, { annotations }: CaseFacts): ComparisonAnnotation | undefined {
  return annotations.find(({ dimension }) => dimension === row.dimension);
}

function isDifference(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  return row.agreement === 'different' || (row.agreement === 'unknown' && annotation?.byEye === 'different');
}
