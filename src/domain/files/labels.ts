import words from '../../../resources/reference/file-words.json' with { type: 'json' };
import type { FilePurpose } from './stored-file.ts';

/** "Signed authorization": what a kept file is for. */
export function filePurposeLabel(purpose: FilePurpose): string {
  return words.purposes[purpose];
}
