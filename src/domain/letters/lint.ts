import type { Law } from '../law/law.ts';
import type { LintFinding } from './letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterTemplate } from './template.ts';

/** Everything record-requests.md sections 10 and 11 say against a letter as it stands; empty when nothing does. */
export function lintLetter(facts: LetterFacts, template: LetterTemplate, law: Law): ReadonlyArray<LintFinding> {
  return [];
}
