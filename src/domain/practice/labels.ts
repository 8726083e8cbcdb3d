import words from '../../../resources/reference/practice-words.json' with { type: 'json' };
import type { PaperSize } from './practice.ts';

/** "US Letter". */
export function paperSizeLabel(size: PaperSize): string {
  return words.paperSizes[size];
}
