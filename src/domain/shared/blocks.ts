import type { Pedigree } from '../health/pedigree.ts';
import type { TimelinePicture } from '../health/timeline-picture.ts';
import type { PaperSize } from '../practice/practice.ts';

/**
 * A document as blocks of text, before any page exists. Composed by pure rules, drawn by src/documents.
 */
export type Block =
  /** Who writes, at the top left; `aside` stands small at the top right. */
  | {
      readonly kind: 'letterhead';
      readonly name: string;
      readonly lines: ReadonlyArray<Span>;
      readonly aside: ReadonlyArray<string>;
    }
  | { readonly kind: 'title'; readonly text: string; readonly subtitle: string | null }
  /** `mark` is the picture of how opinions lie to each other: lines that cross, run side by side, or are broken. */
  | { readonly kind: 'heading'; readonly text: string; readonly mark?: 'differing' | 'aligned' | 'unknown' }
  | { readonly kind: 'date'; readonly text: string }
  /** Placed for a #10 window envelope when it is the first address of a letter. */
  | { readonly kind: 'recipient'; readonly lines: ReadonlyArray<Span> }
  /** "Re:" and what the letter is about, one line after the other. */
  | {
      readonly kind: 'subject';
      /** "Re:" unless another word stands there. */
      readonly label?: string;
      readonly lines: ReadonlyArray<ReadonlyArray<Span>>;
    }
  /** `lead` says in a word or two what the paragraph is about; a letter sets it beside the text. */
  | {
      readonly kind: 'paragraph';
      readonly spans: ReadonlyArray<Span>;
      readonly lead?: string | null;
      /** Stays on the page of the block that follows: words that lead into a table or a list. */
      readonly keepWithNext?: boolean;
      readonly emphasis?: 'quiet' | 'strong';
    }
  | {
      readonly kind: 'list';
      readonly items: ReadonlyArray<ReadonlyArray<Span>>;
      readonly ordered: boolean;
      /** As of a paragraph. */
      readonly lead?: string | null;
    }
  | {
      readonly kind: 'table';
      readonly columns: ReadonlyArray<{ readonly title: string; readonly share: number }>;
      readonly rows: ReadonlyArray<ReadonlyArray<Span>>;
      /** Small type and close rows, for a long list that is to stay on its page; `smallest` is as small as is still read. */
      readonly isDense?: boolean | 'smallest';
    }
  /**
   * What happened when, to scale: a lane for each kind, today marked, times nothing is known of hatched. A low one has
   * close rows, for words as short as numbers.
   */
  | { readonly kind: 'timeline'; readonly picture: TimelinePicture; readonly isLow?: boolean }
  /** The family by generations, each person with a mark, a name and what is known. */
  | { readonly kind: 'pedigree'; readonly pedigree: Pedigree }
  /** The window of a case to scale: places are shares of its length, 0 to 1; `used` is the part that has passed. */
  | {
      readonly kind: 'window';
      readonly used: number;
      /** False draws the open part dashed: no clinician has confirmed the wait. */
      readonly isConfirmed: boolean;
      readonly marks: ReadonlyArray<{ readonly label: string; readonly place: number }>;
      readonly sentence: string;
    }
  /** Label and value pairs in two columns. */
  | {
      readonly kind: 'facts';
      readonly pairs: ReadonlyArray<{ readonly label: string; readonly value: Span }>;
      /** As of a paragraph; a letter then sets the pairs in the column of its text. */
      readonly lead?: string | null;
    }
  /** Never alone on a page: kept with the block before it. */
  | {
      readonly kind: 'signature';
      readonly lines: ReadonlyArray<{ readonly label: string; readonly value: Span | null }>;
    }
  /** "Enclosures: copy of photo ID" or, under another title, who gets a copy. */
  | { readonly kind: 'enclosures'; readonly title: string; readonly items: ReadonlyArray<string> }
  /** A notice that is read before anything else. */
  | { readonly kind: 'banner'; readonly title: string; readonly lines: ReadonlyArray<string> }
  /** One point on which people say different things, each in an own column or, when many, below one another. */
  | {
      readonly kind: 'sides';
      readonly title: string;
      readonly note: string | null;
      readonly sides: ReadonlyArray<{ readonly name: string; readonly says: string; readonly source: string | null }>;
      /** What stands below both: what they share, what is still to be asked. */
      readonly after: ReadonlyArray<{ readonly label: string; readonly text: string }>;
    }
  /** An empty ruled box to write in, `lines` writing lines high; `note` stands small below the title. */
  | { readonly kind: 'box'; readonly title: string; readonly note?: string | null; readonly lines: number }
  | { readonly kind: 'checkbox'; readonly text: string; readonly checked: boolean; readonly lead?: string | null }
  /** Room for initials before each line: content that is released only where somebody has put them. */
  | { readonly kind: 'initials'; readonly label: string; readonly items: ReadonlyArray<string> }
  /** Large, spaced, monospaced-looking groups: the recovery key. */
  | { readonly kind: 'code'; readonly groups: ReadonlyArray<string> }
  /** A whole document of address labels, each at its exact place on a bought sheet (label-sheet.ts). */
  | {
      readonly kind: 'labels';
      readonly sheet: PaperSize;
      /** First free label of the first sheet, from 1, row by row. */
      readonly startAt: number;
      readonly labels: ReadonlyArray<ReadonlyArray<string>>;
      /** Said on the label of an address that does not fit, below its name. */
      readonly doesNotFit: string;
    }
  | { readonly kind: 'space'; readonly points: number };

/** A run of text; a `gap` stands for a required value nobody has given yet and is drawn as a marked hole. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'gap'; readonly label: string };

/** The form on which a missing fact is filled in. */
export const gapPlaces = [
  'client',
  'case',
  'request',
  'organization',
  'practice',
  'letter',
  'authorization',
  'clinician',
  'record',
  'material',
] as const;
export type GapPlace = (typeof gapPlaces)[number];

/** A required fact that is missing, with the screen and field where it is filled in. */
export interface Gap {
  /** "Date of birth of the client": what to say on screen. */
  readonly label: string;
  readonly where: GapPlace;
  /** Field path on that form. */
  readonly field: string;
}

/** What goes beside the blocks: PDF metadata and the running foot. */
export interface DocumentMeta {
  /** `letter`: 11 pt, for offices. `clientPaper`: 12 pt and more space, for the client. `largePrint`: 18 pt. */
  readonly style: 'letter' | 'clientPaper' | 'largePrint';
  /** Upright unless said: a table of many columns lies on its side. */
  readonly orientation?: 'landscape';
  readonly title: string;
  readonly author: string;
  /** BCP 47 language of the text. */
  readonly language: string;
  /** ISO day used for creation and modification dates, so the same input gives the same bytes. */
  readonly dated: string;
  readonly reference: string | null;
  /** Small line at the foot of every page; null for none. */
  readonly footer: string | null;
}

export interface ComposedDocument {
  readonly meta: DocumentMeta;
  readonly blocks: ReadonlyArray<Block>;
  /** Required facts nobody has given; while there is one, nothing is printed, saved or sent. */
  readonly gaps: ReadonlyArray<Gap>;
  /** A page limit, with the shorter wording that is drawn in its place when this one runs over it; null for none. */
  readonly limit: { readonly pages: number; readonly shorter: ComposedDocument } | null;
}

/** The text with spaces at which no line is broken: a citation, a phone number. It reads back with plain spaces. */
export function unbroken(value: string): string {
  return value.replaceAll(' ', '\u00A0');
}

/** A text run. */
export function text(value: string, bold = false): Span {
  return bold ? { kind: 'text', text: value, bold } : { kind: 'text', text: value };
}
