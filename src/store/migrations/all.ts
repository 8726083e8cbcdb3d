import type { Migration } from 'kysely/migration';
import { practiceAndDirectory } from './0010-practice-and-directory.ts';
import { clientsAndCases } from './0020-clients-and-cases.ts';
import { requestsAndLetters } from './0030-requests-and-letters.ts';
import { opinions } from './0040-opinions.ts';
import { changes } from './0050-changes.ts';
import { draftsBoardSettings } from './0060-drafts-board-settings.ts';
import { filesFormsDirectory } from './0070-files-forms-directory.ts';
import { requestsLettersAuthorityCustody } from './0080-requests-letters-authority-custody.ts';
import { theNineSteps } from './0090-the-nine-steps.ts';

/** In order; listed by hand because a bundle has no folder to scan. A released one is never edited. */
export const allMigrations: Readonly<Record<string, Migration>> = {
  '0010-practice-and-directory': practiceAndDirectory,
  '0020-clients-and-cases': clientsAndCases,
  '0030-requests-and-letters': requestsAndLetters,
  '0040-opinions': opinions,
  '0050-changes': changes,
  '0060-drafts-board-settings': draftsBoardSettings,
  '0070-files-forms-directory': filesFormsDirectory,
  '0080-requests-letters-authority-custody': requestsLettersAuthorityCustody,
  '0090-the-nine-steps': theNineSteps,
};
