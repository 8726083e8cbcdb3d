import type { CaseLetterKind } from '../../../domain/letters/letter.ts';
import type { RequestView } from './request-words.ts';

/** Letters about one request, in the usual order of writing them. */
const usual = ['reminder', 'f', 'l', 'g', 'm', 'o'] as const satisfies ReadonlyArray<CaseLetterKind>;

/** The letters that can follow a request up: the one proposed now first, then the one the facts speak for, then the rest. */
export function followUpKinds({
  followUp,
  clock,
  request,
}: Pick<RequestView, 'followUp' | 'clock' | 'request'>): ReadonlyArray<CaseLetterKind> {
  const proposed = usual.find((kind) => kind === followUp?.letterKind);
  const isLate = clock.status === 'overdue' || clock.status === 'extendedOverdue';
  const hasArrivals = request.items.some((item) => item.outcome?.kind === 'arrived');
  const hasOpen = request.items.some((item) => item.outcome === null);
  const fits: CaseLetterKind | undefined =
    request.denial !== null
      ? 'm'
      : isLate && clock.isFederal
        ? 'f'
        : hasArrivals && hasOpen
          ? 'l'
          : request.fee.disputedOn !== null
            ? 'g'
            : undefined;
  return [...new Set([proposed, fits, ...usual].filter((kind) => kind !== undefined))];
}
