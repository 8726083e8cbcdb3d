import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import { textsOf } from './document-texts.ts';
import { canPrint, type FontKit, printable } from './fonts.ts';

/** A character no bundled font can print, with the place it stands in, in plain words. */
export interface MissingCharacter {
  readonly character: string;
  readonly where: string;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Every character of a document that the fonts lack, each once per place. It would be drawn as a box, so this is asked
 * before anything is printed. An emoji of several code points is one character, as it is to the person who typed it.
 */
export function missingCharacters(document: ComposedDocument, kit: FontKit): MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  for (const { text, where } of textsOf(document)) {
    if (isPrintable(kit, text)) continue;
    for (const { segment } of clusters.segment(text)) {
      if (!isPrintable(kit, segment)) found.set(`${segment} ${where}`, { character: segment, where });
    }
  }
  return [...found.values()];
}

function isPrintable(kit: FontKit, text: string): boolean {
  for (const character of printable(text)) {
    if (character !== '\n' && !canPrint(kit, character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
