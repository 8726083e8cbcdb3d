import common from '../../../resources/letters/common.json' with { type: 'json' };
import papers from '../../../resources/papers/papers.json' with { type: 'json' };
import type { LetterCommonWords } from '../letters/template.ts';

/** The words of the papers around the letters, with those the letters share. */
export interface PaperWords extends Omit<typeof papers, 'asOf' | 'source'> {
  readonly common: LetterCommonWords;
}

/** As shipped (resources/papers, resources/letters/common.json); papers go to custodians and stay English. */
export const shippedPaperWords: PaperWords = {
  faxCover: papers.faxCover,
  labelSheet: papers.labelSheet,
  contactLog: papers.contactLog,
  packingSlip: papers.packingSlip,
  // A JSON import widens "en" to string.
  common: common as LetterCommonWords,
};
