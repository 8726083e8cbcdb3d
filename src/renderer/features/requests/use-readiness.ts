import { useQueries } from '@tanstack/react-query';
import type { CaseLetterId, RequestId } from '../../../domain/shared/ids.ts';
import { call } from '../../lib/call.ts';
import type { LetterPreview, LetterRef } from '../../ui/letters/letter-words.ts';

/** What keeps a letter from being printed, by request or letter; one is missing here while it is being drawn. */
export type Readiness = ReadonlyMap<
  RequestId | CaseLetterId,
  Pick<LetterPreview, 'gaps' | 'missingCharacters' | 'findings'>
>;

/** Draws the letters not sent yet and tells what each still lacks. */
export function useReadiness(letters: ReadonlyArray<LetterRef>): Readiness {
  return useQueries({
    queries: letters.map((letter) => ({
      queryKey: ['letters.preview', letter],
      queryFn: () => call('letters.preview', letter),
    })),
    combine: (results) =>
      new Map(
        results.flatMap((result, index) => {
          const letter = letters[index];
          return result.data === undefined || letter === undefined ? [] : [[idOf(letter), result.data] as const];
        }),
      ),
  });
}

/** What a letter is known by among others. */
export function idOf(letter: LetterRef): RequestId | CaseLetterId {
  return 'requestId' in letter ? letter.requestId : letter.caseLetterId;
}
