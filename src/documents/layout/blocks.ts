import { assertNever } from '../../domain/shared/assert-never.ts';
import type { Block, Span } from '../../domain/shared/blocks.ts';
import { type Color, colors, LETTERHEAD_TOP, MARGIN, type PageStyle, WINDOW_TOP } from '../kit/page.ts';
import { banner, box, code, sides, signature } from './framed-blocks.ts';
import type { Line } from './lines.ts';
import { linesOf, type Setting, stackHeight, stackMarks } from './setting.ts';
import { factsTable, tableUnits } from './table.ts';
import { type Mark, type Unit, unit } from './unit.ts';

/** Units of a whole document, in order, before any page exists. */
export function layoutBlocks(blocks: ReadonlyArray<Block>, setting: Setting): Unit[] {
  let hasAddress = false;
  const units: Unit[] = [];
  for (const block of blocks) {
    const laidOut = layoutBlock(block, setting, !hasAddress);
    if (block.kind === 'recipient') hasAddress = true;
    // A signature never stands alone on a page: what comes before it comes along.
    if (block.kind === 'signature') keepLast(units);
    units.push(...laidOut);
  }
  return units;
}

function keepLast(units: Unit[]): void {
  const last = units.at(-1);
  if (last !== undefined) units[units.length - 1] = { ...last, keepWithNext: true };
}

function layoutBlock(block: Block, setting: Setting, isFirstAddress: boolean): Unit[] {
  const { style } = setting;
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, setting)];
    case 'title':
      return [title(block.text, block.subtitle, setting)];
    case 'heading':
      return [
        stack(linesOf([{ kind: 'text', text: block.text }], setting, { bold: true, size: style.heading }), {
          size: style.heading,
          spaceBefore: style.gap * 1.5,
          keepWithNext: true,
          leading: style.leading,
        }),
      ];
    case 'date':
      return [
        stack(linesOf([{ kind: 'text', text: block.text }], setting), {
          ...style,
          spaceBefore: style.gap,
          keepWithNext: true,
        }),
      ];
    case 'recipient':
      return [
        {
          ...stack(
            block.lines.flatMap((line) => linesOf([line], setting, { width: setting.width * 0.62 })),
            { ...style, leading: 1.25, spaceBefore: style.gap },
          ),
          notAbove: isFirstAddress ? WINDOW_TOP - MARGIN : null,
        },
      ];
    case 'subject':
      return [
        stack(
          block.lines.flatMap((line) => linesOf([line], setting, { bold: true, width: style.measure })),
          { ...style, spaceBefore: style.gap * 2, keepWithNext: true },
        ),
      ];
    case 'paragraph':
      return paragraph(
        linesOf(block.spans, setting, {
          width: Math.min(style.measure, setting.width),
          bold: block.emphasis === 'strong',
          ...(block.emphasis === 'quiet' ? { color: colors.quiet, size: style.small } : {}),
        }),
        block.emphasis === 'quiet' ? style.small : style.size,
        style,
      );
    case 'list':
      return list(block.items, block.ordered, setting);
    case 'table':
      return tableUnits(block, setting);
    case 'facts':
      return factsTable(block.pairs, setting);
    case 'signature':
      return [signature(block.lines, setting)];
    case 'enclosures':
      return enclosures(block.title, block.items, setting);
    case 'banner':
      return [banner(block.title, block.lines, setting)];
    case 'sides':
      return sides(block, setting);
    case 'box':
      return [box(block.title, block.lines, setting)];
    case 'checkbox':
      return [checkbox(block.text, block.checked, setting)];
    case 'code':
      return [code(block.groups, setting)];
    case 'space':
      return [unit({ height: 0, marks: [], spaceBefore: block.points })];
    default:
      return assertNever(block);
  }
}

function stack(
  lines: ReadonlyArray<Line>,
  given: { size: number; leading: number; spaceBefore: number; keepWithNext?: boolean },
): Unit {
  return unit({
    height: stackHeight(lines.length, given.size, given.leading),
    marks: stackMarks(lines, given.size, given.leading),
    spaceBefore: given.spaceBefore,
    keepWithNext: given.keepWithNext ?? false,
  });
}

/** A paragraph in pieces that may part between pages, never leaving one line alone on either side. */
export function paragraph(
  lines: ReadonlyArray<Line>,
  size: number,
  style: PageStyle,
  x = 0,
  spaceBefore = style.gap,
): Unit[] {
  const groups =
    lines.length <= 3 ? [lines] : [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
  return groups.map((group, index) =>
    unit({
      height: stackHeight(group.length, size, style.leading),
      marks: stackMarks(group, size, style.leading, x),
      spaceBefore: index === 0 ? spaceBefore : 0,
    }),
  );
}

function letterhead(block: Extract<Block, { kind: 'letterhead' }>, setting: Setting): Unit {
  const { style, width } = setting;
  const asideWidth = block.aside.length > 0 ? width * 0.34 : 0;
  const name = linesOf([{ kind: 'text', text: block.name }], setting, {
    bold: true,
    size: style.title * 0.85,
    width: width - asideWidth - 12,
  });
  const small = (texts: ReadonlyArray<string>, room: number, color: Color = colors.quiet) =>
    texts.flatMap((text) => linesOf([{ kind: 'text', text }], setting, { size: style.small, width: room, color }));
  const left = small(block.lines, width - asideWidth - 12);
  const right = small(block.aside, asideWidth);
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

function title(text: string, subtitle: string | null, setting: Setting): Unit {
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

function list(items: ReadonlyArray<ReadonlyArray<Span>>, ordered: boolean, setting: Setting): Unit[] {
  const { style } = setting;
  const indent = ordered ? style.size * 1.9 : style.size * 1.3;
  return items.flatMap((item, index) => {
    const lines = linesOf(item, setting, { width: Math.min(style.measure, setting.width) - indent });
    const [first, ...rest] = paragraph(
      lines,
      style.size,
      style,
      indent,
      index === 0 ? style.gap * 0.75 : style.gap * 0.4,
    );
    if (first === undefined) return [];
    const label = linesOf([{ kind: 'text', text: ordered ? `${index + 1}.` : '•' }], setting);
    return [
      { ...first, marks: [...stackMarks(label, style.size, style.leading, ordered ? 2 : 4), ...first.marks] },
      ...rest,
    ];
  });
}

function enclosures(title: string, items: ReadonlyArray<string>, setting: Setting): Unit[] {
  const { style } = setting;
  const lines = items.flatMap((text) =>
    linesOf([{ kind: 'text', text }], setting, { size: style.small, width: setting.width - style.small * 8 }),
  );
  const label = linesOf([{ kind: 'text', text: title }], setting, { size: style.small, bold: true });
  return [
    unit({
      height: stackHeight(Math.max(1, lines.length), style.small, style.leading),
      marks: [
        ...stackMarks(label, style.small, style.leading),
        ...stackMarks(lines, style.small, style.leading, style.small * 8),
      ],
      spaceBefore: style.gap * 1.25,
    }),
  ];
}

function checkbox(text: string, checked: boolean, setting: Setting): Unit {
  const { style } = setting;
  const side = style.size * 0.85;
  const lines = linesOf([{ kind: 'text', text }], setting, {
    width: Math.min(style.measure, setting.width) - side * 2,
  });
  const tick: Mark[] = checked
    ? stackMarks(linesOf([{ kind: 'text', text: '✓' }], setting, { bold: true }), style.size, style.leading, 0.5)
    : [];
  return unit({
    height: stackHeight(lines.length, style.size, style.leading),
    marks: [
      { kind: 'rectangle', x: 0, y: style.size * 0.28, width: side, height: side, fill: null, stroke: colors.ink },
      ...tick,
      ...stackMarks(lines, style.size, style.leading, side * 2),
    ],
    spaceBefore: style.gap * 0.5,
  });
}
