import type { OperationInput, OperationOutput } from '../../../contract/all.ts';
import type { CandidateStatus, ComparisonPoint, SourceCandidate } from '../../../domain/sources/source-candidate.ts';
import type { Tone } from '../../ui/theme.ts';

export type CandidateView = OperationOutput<'sources.list'>['candidates'][number];
export type Candidate = CandidateView['candidate'];
export type Answer = NonNullable<OperationInput<'sources.answerPoint'>['answer']>;

export const statusTones: Readonly<Record<CandidateStatus, Tone>> = {
  considered: 'quiet',
  chosen: 'action',
  ruledOut: 'quiet',
};

/** The answers in the order of their keys. */
export const answers = ['yes', 'no', 'unknown'] as const satisfies ReadonlyArray<Answer>;

/** One key each for the grid; Delete and Backspace clear. */
export const answerKeys: Readonly<Record<string, Answer | null>> = {
  y: 'yes',
  n: 'no',
  u: 'unknown',
  Delete: null,
  Backspace: null,
};

/** What is noted of a point; undefined while nobody asked. */
export function answerOf(candidate: Pick<Candidate, 'points'>, point: ComparisonPoint) {
  return candidate.points.find((known) => known.point === point);
}

/** The candidates that still stand side by side, in their order. */
export function comparedOf(views: ReadonlyArray<CandidateView>): ReadonlyArray<CandidateView> {
  return views.filter(({ candidate }) => candidate.status !== 'ruledOut');
}

/** Of the candidate that stands one place earlier or later: the one to move before; undefined where there is no place. */
export function placeBeside(
  views: ReadonlyArray<CandidateView>,
  { id }: Pick<SourceCandidate, 'id'>,
  side: 'earlier' | 'later',
): SourceCandidate['id'] | null | undefined {
  const ids = views.map(({ candidate }) => candidate.id);
  const place = ids.indexOf(id);
  if (place < 0) return undefined;
  if (side === 'earlier') return ids[place - 1];
  return place === ids.length - 1 ? undefined : (ids[place + 2] ?? null);
}
