import type { Face, ShapedWord } from '../kit/fonts.ts';
import type { Color } from '../kit/page.ts';

/** Something with a place: x from the left edge of the text, y from the top of its unit, later of its page. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly runs: ReadonlyArray<Run>;
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly color: Color;
      readonly weight: number;
    }
  /** A line to a place `dx` to the right and `dy` below. */
  | {
      readonly kind: 'stroke';
      readonly x: number;
      readonly y: number;
      readonly dx: number;
      readonly dy: number;
      readonly color: Color;
      readonly weight: number;
    }
  | {
      readonly kind: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Color | null;
      readonly stroke: Color | null;
    }
  /** A filled shape; its corners are counted from its place. */
  | {
      readonly kind: 'polygon';
      readonly x: number;
      readonly y: number;
      readonly corners: ReadonlyArray<readonly [dx: number, dy: number]>;
      readonly fill: Color;
    };

/** Words of one face and color that follow each other on a line; a space is a word of its own. */
export interface Run {
  readonly face: Face;
  readonly color: Color;
  readonly words: ReadonlyArray<ShapedWord>;
}

/** A piece of a document that is never torn apart. */
export interface Unit {
  readonly height: number;
  readonly marks: ReadonlyArray<Mark>;
  /** Space above it; dropped at the top of a page. */
  readonly spaceBefore: number;
  /** Stays on the page of the unit that follows. */
  readonly keepWithNext: boolean;
  /** Drawn again at the top when a page breaks before this unit: a table's header. */
  readonly repeatAtTop: Unit | null;
  /**
   * On the first page it begins no higher than this below the text's upper edge: the first address of a letter. Less
   * than zero reaches into the margin: a letterhead.
   */
  readonly notAbove: number | null;
}

/** A unit with the usual answers to what is not said. */
export function unit(given: Pick<Unit, 'height' | 'marks'> & Partial<Unit>): Unit {
  return { spaceBefore: 0, keepWithNext: false, repeatAtTop: null, notAbove: null, ...given };
}

/** The same marks, moved. */
export function moved(marks: ReadonlyArray<Mark>, x: number, y: number): Mark[] {
  return marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
}
