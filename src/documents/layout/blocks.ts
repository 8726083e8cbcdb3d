import { assertNever } from '../../domain/shared/assert-never.ts';
import type { Block, Span } from '../../domain/shared/blocks.ts';
import { colors, LETTERHEAD_TOP, MARGIN, type PageStyle, WINDOW_TOP, WINDOW_WIDTH } from '../kit/page.ts';
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
    // A signature never stands alone on a page: the closing and the end of the last paragraph come along.
    if (block.kind === 'signature') {
      keepLast(units);
      keepLast(units, 2);
    }
    if (block.kind === 'enclosures') keepLast(units);
    units.push(...laidOut);
  }
  return units;
}

function keepLast(units: Unit[], fromEnd = 1): void {
  const last = units.at(-fromEnd);
  if (last !== undefined) units[units.length - fromEnd] = { ...last, keepWithNext: true };
}

function layoutBlock(block: Block, setting: Setting, isFirstAddress: boolean): Unit[] {
  const { style } = setting;
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, setting)];
    case 'title':
      return [title(block.text, block.subtitle, setting)];
    case 'heading':
      return [heading(block, setting)];
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
            block.lines.flatMap((line) => linesOf([line], setting, { width: WINDOW_WIDTH })),
            { ...style, leading: 1.25, spaceBefore: style.gap },
          ),
          notAbove: isFirstAddress ? WINDOW_TOP - MARGIN : null,
        },
      ];
    case 'subject':
      return subject(block.lines, setting);
    case 'paragraph': {
      const spoken = paragraphBlock(block, setting);
      if (block.keepWithNext === true) keepLast(spoken);
      return spoken;
    }
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

function heading(block: Extract<Block, { kind: 'heading' }>, setting: Setting): Unit {
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

function subject(lines: ReadonlyArray<ReadonlyArray<Span>>, setting: Setting): Unit[] {
  const { style } = setting;
  const set = lines.flatMap((line) => linesOf(line, setting, { width: textWidth(setting) }));
  return [
    unit({
      height: stackHeight(set.length, style.size, style.leading),
      marks: [
        ...stackMarks(linesOf([{ kind: 'text', text: 'Re:' }], setting, { bold: true }), style.size, style.leading),
        ...stackMarks(set, style.size, style.leading, Math.max(style.side, style.size * 2.2)),
      ],
      spaceBefore: style.gap * 2,
      keepWithNext: true,
    }),
  ];
}

function paragraphBlock(block: Extract<Block, { kind: 'paragraph' }>, setting: Setting): Unit[] {
  const { style } = setting;
  const size = block.emphasis === 'quiet' ? style.small : style.size;
  const hasSide = style.side > 0;
  const lead = block.lead ?? null;
  const spans: ReadonlyArray<Span> =
    lead === null || hasSide ? block.spans : [{ kind: 'text', text: `${lead}. `, bold: true }, ...block.spans];
  const lines = linesOf(spans, setting, {
    width: textWidth(setting),
    size,
    bold: block.emphasis === 'strong',
    ...(block.emphasis === 'quiet' ? { color: colors.quiet } : {}),
  });
  const units = paragraph(lines, size, style, style.side);
  const [first, ...rest] = units;
  if (lead === null || !hasSide || first === undefined) return units;
  const label = linesOf([{ kind: 'text', text: lead }], setting, {
    bold: true,
    size: style.small,
    width: style.side - style.size,
  });
  // The small label stands on the baseline of the first line, and never runs into the next paragraph's.
  const drop = style.size - style.small;
  const height = drop + stackHeight(label.length, style.small, style.leading);
  const marked = { ...first, marks: [...stackMarks(label, style.small, style.leading, 0, drop), ...first.marks] };
  return rest.length === 0 ? [{ ...marked, height: Math.max(first.height, height) }] : [marked, ...rest];
}

function textWidth({ style, width }: Setting): number {
  return Math.min(style.measure, width - style.side);
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
    const lines = linesOf(item, setting, { width: textWidth(setting) - indent });
    const [first, ...rest] = paragraph(
      lines,
      style.size,
      style,
      style.side + indent,
      index === 0 ? style.gap * 0.75 : style.gap * 0.4,
    );
    if (first === undefined) return [];
    const label = linesOf([{ kind: 'text', text: ordered ? `${index + 1}.` : '•' }], setting);
    // A heading takes two items along, not one.
    const keepWithNext = index === 0 && items.length > 1 && rest.length === 0;
    return [
      {
        ...first,
        keepWithNext,
        marks: [...stackMarks(label, style.size, style.leading, style.side + (ordered ? 2 : 4)), ...first.marks],
      },
      ...rest,
    ];
  });
}

function enclosures(title: string, items: ReadonlyArray<string>, setting: Setting): Unit[] {
  const { style } = setting;
  const indent = Math.max(style.side, style.small * 8);
  const lines = items.flatMap((text) =>
    linesOf([{ kind: 'text', text }], setting, { size: style.small, width: setting.width - indent }),
  );
  const label = linesOf([{ kind: 'text', text: title }], setting, { size: style.small, bold: true });
  return [
    unit({
      height: stackHeight(Math.max(1, lines.length), style.small, style.leading),
      marks: [
        ...stackMarks(label, style.small, style.leading),
        ...stackMarks(lines, style.small, style.leading, indent),
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
