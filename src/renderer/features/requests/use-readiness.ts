import { useQueries } from '@tanstack/react-query';
import type { RequestId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import type { LetterPreview } from '../../ui/letters/letter-words.ts';

/** What keeps a letter from being printed, by request; a request is missing here while its letter is being drawn. */
export type Readiness = ReadonlyMap<RequestId, Pick<LetterPreview, 'gaps' | 'missingCharacters' | 'findings'>>;

/** Draws the letters not sent yet and tells what each still lacks. */
export function useReadiness(requestIds: ReadonlyArray<RequestId>): Readiness {
  return useQueries({
    queries: requestIds.map((requestId) => ({
      queryKey: ['letters.preview', { requestId }],
      queryFn: () => call('letters.preview', { requestId }),
    })),
    combine: (results) =>
      new Map(
        results.flatMap((result, index) => {
          const requestId = requestIds[index];
          return result.data === undefined || requestId === undefined ? [] : [[requestId, result.data] as const];
        }),
      ),
  });
}
