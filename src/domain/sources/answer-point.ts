import { type ComparisonPoint, comparisonPoints, type PointAnswer, type SourceCandidate } from './source-candidate.ts';

/**
 * The candidate with what was found out about one point, in the order of the points. Without an answer and without a
 * note nothing stands there any more; a note alone counts as not known yet.
 */
export function answerPoint(
  candidate: SourceCandidate,
  point: ComparisonPoint,
  { answer, note }: { readonly answer: PointAnswer['answer'] | null; readonly note: string | null },
): SourceCandidate {
  const others = candidate.points.filter((known) => known.point !== point);
  const given: ReadonlyArray<PointAnswer> =
    answer === null && note === null ? [] : [{ point, answer: answer ?? 'unknown', note }];
  const points = [...others, ...given].toSorted(
    (one, other) => comparisonPoints.indexOf(one.point) - comparisonPoints.indexOf(other.point),
  );
  return { ...candidate, points };
}
