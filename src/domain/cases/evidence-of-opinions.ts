import type { ComparisonAnnotation, ComparisonRow } from '../opinions/comparison.ts';
import { plural } from '../shared/say-count.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Rule } from './step-evidence.ts';

/** What steps 7 and 8 ask for, as opinions, letters and talks show it (workflow.md section 4, steps 7 and 8). */
export const opinionEvidence: Readonly<
  Record<
    | 'twoOpinions'
    | 'differencesMarked'
    | 'materialDifferencesAsked'
    | 'sharingConsent'
    | 'findingsShared'
    | 'integrationNoted',
    Rule
  >
> = {
  twoOpinions: ({ opinions }) => ({ met: opinions.length >= 2, shows: plural(opinions.length, 'opinion') }),
  differencesMarked: (facts) => rowEvidence(facts, isMarked, 'not marked'),
  materialDifferencesAsked: (facts) => rowEvidence(facts, isAsked, 'without a question'),
  sharingConsent: (facts) => {
    const isSent = isFindingsLetterSent(facts);
    return { met: isSent, shows: isSent ? 'The findings letter went out with approval' : 'Not noted' };
  },
  findingsShared: (facts) => {
    if (isFindingsLetterSent(facts)) return { met: true, shows: 'The findings letter has gone out' };
    if (facts.talks.some(({ moment }) => moment === 'sharing')) return { met: true, shows: 'Talked over' };
    const isWaived = facts.case.notSharingReason !== null;
    return { met: isWaived, shows: isWaived ? 'The client decided not to share' : 'Neither sent nor talked over' };
  },
  integrationNoted: ({ case: { sharedCare } }) => {
    const lacks = [
      sharedCare.model === null ? 'the model' : null,
      sharedCare.lead === null ? 'who leads' : null,
      sharedCare.treatmentAt === null ? 'who gives treatment' : null,
    ].filter((lack) => lack !== null);
    return { met: lacks.length === 0, shows: lacks.length === 0 ? 'Noted' : `Missing: ${lacks.join(', ')}` };
  },
};

/** Letter (i) carries the findings to the primary oncologist, and nothing goes out without the client's approval. */
function isFindingsLetterSent({ letters }: CaseFacts): boolean {
  return letters.some(({ kind, sent }) => kind === 'i' && sent !== null);
}

function rowEvidence(
  { comparison, annotations }: CaseFacts,
  isDone: (row: ComparisonRow, annotation: ComparisonAnnotation | undefined) => boolean,
  open: string,
) {
  if (comparison === null) return { met: false, shows: 'Nothing to compare yet' };
  const left = comparison.rows.filter(
    (row) =>
      !isDone(
        row,
        annotations.find(({ dimension }) => dimension === row.dimension),
      ),
  );
  return { met: left.length === 0, shows: left.length === 0 ? 'All of them' : `${left.length} ${open}` };
}

function isMarked(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  if (row.agreement === 'unknown' && (annotation?.byEye ?? null) === null) return false;
  return !isDifference(row, annotation) || (annotation?.material ?? null) !== null;
}

function isAsked(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  const isMaterial = annotation?.material === 'yes' && row.agreement !== 'same' && row.agreement !== 'notAddressed';
  return !isMaterial || (annotation?.clarifyingQuestion ?? null) !== null;
}

function isDifference(row: ComparisonRow, annotation: ComparisonAnnotation | undefined): boolean {
  return row.agreement === 'different' || (row.agreement === 'unknown' && annotation?.byEye === 'different');
}
