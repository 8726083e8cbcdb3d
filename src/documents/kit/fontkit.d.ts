/** The part of fontkit 2 used here; the package brings no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
  }

  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface Subset {
    /** Number of the glyph within the subset. */
    includeGlyph(glyphId: number): number;
    encode(): Uint8Array;
  }

  export interface CoverageTable {
    readonly version: 1 | 2;
    readonly glyphs?: ReadonlyArray<number>;
    readonly rangeRecords?: ReadonlyArray<{
      readonly start: number;
      readonly end: number;
      readonly startCoverageIndex: number;
    }>;
  }

  export interface ClassDefinition {
    readonly version: 1 | 2;
    readonly startGlyph?: number;
    readonly classValueArray?: ReadonlyArray<number>;
    readonly classRangeRecord?: ReadonlyArray<{ readonly start: number; readonly end: number; readonly class: number }>;
  }

  export interface ValueRecord {
    readonly xAdvance?: number;
  }

  /** A lookup of the GPOS table; only pair adjustment (2) and extension (9) are read here. */
  export interface PairSubtable {
    readonly version: 1 | 2;
    readonly coverage: CoverageTable;
    readonly pairSets?: {
      get(index: number): ReadonlyArray<{ readonly secondGlyph: number; readonly value1: ValueRecord | null }>;
    };
    readonly classDef1?: ClassDefinition;
    readonly classDef2?: ClassDefinition;
    readonly classRecords?: { get(index: number): { get(index: number): { readonly value1: ValueRecord | null } } };
    readonly lookupType?: number;
    readonly extension?: PairSubtable;
  }

  export interface PositioningTable {
    readonly featureList: ReadonlyArray<{
      readonly tag: string;
      readonly feature: { readonly lookupListIndexes: ReadonlyArray<number> };
    }>;
    readonly lookupList: {
      get(index: number): { readonly lookupType: number; readonly subTables: ReadonlyArray<PairSubtable> };
    };
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly characterSet: ReadonlyArray<number>;
    readonly numGlyphs: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): Glyph;
    readonly GPOS?: PositioningTable;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
    ): { readonly glyphs: ReadonlyArray<Glyph>; readonly positions: ReadonlyArray<GlyphPosition> };
    createSubset(): Subset;
  }

  export function create(bytes: Uint8Array): Font;
}
