import type { CaseLetterKind } from '../../../domain/letters/letter.ts';

/** What one writes a letter for, in the order in which a case meets it. */
export const kindGroups: ReadonlyArray<{ readonly purpose: string; readonly kinds: ReadonlyArray<CaseLetterKind> }> = [
  { purpose: 'Authorization', kinds: ['c', 'k'] },
  { purpose: 'Chasing a request', kinds: ['reminder', 'f', 'l', 'g', 'm', 'o'] },
  { purpose: 'Slides and tissue', kinds: ['p', 'q'] },
  { purpose: 'To doctors and the center', kinds: ['h', 'j', 'i', 'r', 'questions'] },
  { purpose: 'Putting the record right', kinds: ['n'] },
];
