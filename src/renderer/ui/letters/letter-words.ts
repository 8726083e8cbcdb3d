import type { OperationOutput } from '../../../contract/all.ts';
import type { Signer } from '../../../domain/letters/letter.ts';
import type { CaseLetterId, RequestId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';

/** Which letter: the one that opens a request, or one of the case's other letters. */
export type LetterRef = { readonly requestId: RequestId } | { readonly caseLetterId: CaseLetterId };
export type LetterPreview = OperationOutput<'letters.preview'>;
export type LetterKindFacts = OperationOutput<'letters.kinds'>[number];

const none: ReadonlyArray<LetterKindFacts> = [];

/** What each kind of letter is for and needs; empty until it is read. */
export function useLetterKinds(): ReadonlyArray<LetterKindFacts> {
  return useOperation('letters.kinds', {}).data ?? none;
}

/** Everything in the way of printing, in words: gaps first, then characters no font has, then findings that stand. */
export function obstaclesOf(
  letter: Pick<LetterPreview, 'gaps' | 'missingCharacters' | 'findings'>,
): ReadonlyArray<string> {
  return [
    ...letter.gaps.map((gap) => gap.label),
    ...letter.missingCharacters.map(({ character, where }) => `“${character}” cannot be printed (${where})`),
    ...letter.findings.filter(stands).map((finding) => finding.text),
  ];
}

/** True for a finding that keeps the letter back: a block, or a warning nobody has answered yet. */
export function stands(finding: LetterPreview['findings'][number]): boolean {
  return finding.severity === 'block' || finding.overridden === null;
}

const signerWords: { readonly [Who in Signer]: string } = {
  client: 'The client, or the personal representative',
  advocate: 'The advocate',
  clinician: 'A clinician, on letterhead',
};

/** "The advocate": who signs. */
export function signerLabel(signer: Signer): string {
  return signerWords[signer];
}
