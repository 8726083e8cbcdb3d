import type { Span } from '../../domain/shared/blocks.ts';
import type { FontKit } from '../kit/fonts.ts';
import { colors, type PageStyle } from '../kit/page.ts';
import { breakLines, type Line, type TextSetting } from './lines.ts';
import type { Mark } from './unit.ts';

/** What every block needs to know of its surroundings. */
export interface Setting {
  readonly kit: FontKit;
  readonly style: PageStyle;
  /** Width of the text area. */
  readonly width: number;
}

/** Lines of spans in the document's usual type, but for what is said otherwise. */
export function linesOf(
  spans: ReadonlyArray<Span>,
  setting: Setting,
  other: Partial<Pick<TextSetting, 'size' | 'width' | 'color' | 'bold'>> = {},
): ReadonlyArray<Line> {
  return breakLines(spans, {
    kit: setting.kit,
    size: setting.style.size,
    width: setting.width,
    color: colors.ink,
    bold: false,
    ...other,
  });
}

/** Lines below each other as marks; the first baseline lies one ascent below y = 0. */
export function stackMarks(lines: ReadonlyArray<Line>, size: number, leading: number, x = 0, y = 0): Mark[] {
  return lines.flatMap((line, index) =>
    line.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y + size + index * size * leading })),
  );
}

/** Height of that many lines below each other. */
export function stackHeight(count: number, size: number, leading: number): number {
  return count * size * leading;
}

/** Width of running text: the page less the column beside it, and no wider than one reads with ease. */
export function textWidth({ style, width }: Setting): number {
  return Math.min(style.measure, width - style.side);
}
