import { assertNever } from '../../domain/shared/assert-never.ts';
import type { Block, Span } from '../../domain/shared/blocks.ts';
import { colors, LETTERHEAD_TOP, MARGIN } from '../kit/page.ts';
import { linesOf, type Setting, stackHeight, stackMarks, textWidth } from './setting.ts';
import { type Mark, type Unit, unit } from './unit.ts';

/** Who writes, above a rule; it reaches into the margin. */
export function letterhead(block: Extract<Block, { kind: 'letterhead' }>, setting: Setting): Unit {
  const { style, width } = setting;
  const asideWidth = block.aside.length > 0 ? width * 0.34 : 0;
  const name = linesOf([{ kind: 'text', text: block.name }], setting, {
    bold: true,
    size: style.title * 0.85,
    width: width - asideWidth - 12,
  });
  const small = (spans: ReadonlyArray<Span>, room: number) =>
    spans.flatMap((span) => linesOf([span], setting, { size: style.small, width: room, color: colors.quiet }));
  const left = small(block.lines, width - asideWidth - 12);
  const aside = block.aside.map((text): Span => ({ kind: 'text', text }));
  const right = small(aside, asideWidth);
  const nameHeight = stackHeight(name.length, style.title * 0.85, 1.25);
  const height =
    Math.max(nameHeight + stackHeight(left.length, style.small, 1.3), stackHeight(right.length, style.small, 1.3)) + 6;
  return {
    ...unit({
      height,
      marks: [
        ...stackMarks(name, style.title * 0.85, 1.25),
        ...stackMarks(left, style.small, 1.3, 0, nameHeight),
        ...right.flatMap((line, index) =>
          line.marks.map((mark) => ({
            ...mark,
            x: mark.x + width - line.width,
            y: mark.y + style.small + index * style.small * 1.3,
          })),
        ),
        { kind: 'rule', x: 0, y: height, width, color: colors.hairline, weight: 0.6 },
      ],
      spaceBefore: 0,
    }),
    notAbove: LETTERHEAD_TOP - MARGIN,
  };
}

/** The title of a paper for the client. */
export function title(text: string, subtitle: string | null, setting: Setting): Unit {
  const { style } = setting;
  const head = linesOf([{ kind: 'text', text }], setting, { bold: true, size: style.title });
  const below = subtitle === null ? [] : linesOf([{ kind: 'text', text: subtitle }], setting, { color: colors.quiet });
  const headHeight = stackHeight(head.length, style.title, 1.25);
  return unit({
    height: headHeight + stackHeight(below.length, style.size, style.leading),
    marks: [...stackMarks(head, style.title, 1.25), ...stackMarks(below, style.size, style.leading, 0, headHeight)],
    spaceBefore: style.gap * 1.5,
    keepWithNext: true,
  });
}

/** A heading, with the picture of how opinions lie to each other where it has one. */
export function heading(block: Extract<Block, { kind: 'heading' }>, setting: Setting): Unit {
  const { style } = setting;
  const picture = opinionsPicture(block.mark, style.heading);
  const indent = picture.length === 0 ? 0 : style.heading * 1.6;
  const type = { bold: true, size: style.heading, width: setting.width - indent, color: style.headingColor };
  const lines = linesOf([{ kind: 'text', text: block.text }], setting, type);
  return unit({
    height: stackHeight(lines.length, style.heading, style.leading),
    marks: [...picture, ...stackMarks(lines, style.heading, style.leading, indent)],
    spaceBefore: style.gap * 1.75,
    keepWithNext: true,
  });
}

// The same picture as on the board: two lines that cross, run side by side, or run side by side in pieces.
function opinionsPicture(mark: 'differing' | 'aligned' | 'unknown' | undefined, size: number): Mark[] {
  const line = (x: number, y: number, dx: number, dy: number): Mark => ({
    kind: 'stroke',
    x: x * size,
    y: y * size,
    dx: dx * size,
    dy: dy * size,
    color: colors.teal,
    weight: 1.6,
  });
  switch (mark) {
    case undefined:
      return [];
    case 'differing':
      return [line(0, 0.45, 1.1, 0.5), line(0, 0.95, 1.1, -0.5)];
    case 'aligned':
      return [line(0, 0.55, 1.1, 0), line(0, 0.85, 1.1, 0)];
    case 'unknown':
      return [0, 0.42, 0.84].flatMap((x) => [line(x, 0.55, 0.26, 0), line(x, 0.85, 0.26, 0)]);
    default:
      return assertNever(mark);
  }
}

/** "Re:" and what a letter is about. */
export function subject(label: string, lines: ReadonlyArray<ReadonlyArray<Span>>, setting: Setting): Unit {
  const { style } = setting;
  const set = lines.flatMap((line) => linesOf(line, setting, { width: textWidth(setting) }));
  return unit({
    height: stackHeight(set.length, style.size, style.leading),
    marks: [
      ...stackMarks(linesOf([{ kind: 'text', text: label }], setting, { bold: true }), style.size, style.leading),
      ...stackMarks(set, style.size, style.leading, Math.max(style.side, style.size * 2.2)),
    ],
    spaceBefore: style.gap * 2,
    keepWithNext: true,
  });
}
