import type { LintFinding } from '../../domain/letters/letter.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { DraftedLetter } from './drafted-letter.ts';

/** Findings that keep a letter from going out: what blocks, and warnings nobody has let stand with a reason. */
function standingFindings({ findings }: Pick<DraftedLetter, 'findings'>): ReadonlyArray<LintFinding> {
  return findings.filter(({ severity, overridden }) => severity === 'block' || overridden === null);
}

/** Throws letterHasWarnings, naming what stands against any of these letters. */
export function assertNothingStands(letters: ReadonlyArray<Pick<DraftedLetter, 'findings' | 'draft'>>): void {
  const standing = letters.flatMap((letter) =>
    standingFindings(letter).map((finding) => ({ finding, reference: letter.draft.reference })),
  );
  if (standing.length === 0) return;
  const said = standing.map(({ finding, reference }) =>
    letters.length > 1 ? `${reference}: ${finding.text}` : finding.text,
  );
  const isBlocked = standing.some(({ finding }) => finding.severity === 'block');
  const whatNow = isBlocked
    ? 'Settle it, then print.'
    : 'Settle it, or let it stand with a reason in the letter, then print.';
  throw new AppError('letterHasWarnings', `${said.join(' ')} ${whatNow}`, {
    detail: { findings: [...new Set(standing.map(({ finding }) => finding.id))] },
  });
}
