import type { Block, Span } from '../../domain/shared/blocks.ts';
import { colors } from '../kit/page.ts';
import { linesOf, type Setting, stackHeight, stackMarks, textWidth } from './setting.ts';
import { type Mark, type Unit, unit } from './unit.ts';

const PADDING = 8;
/** Distance of writing lines at the most, in points. */
const WIDEST_LINE = 32;

/** A notice on a tinted ground with a rule at its left, read before anything else. */
export function banner(title: string, texts: ReadonlyArray<string>, setting: Setting): Unit {
  const { style, width } = setting;
  const room = width - PADDING * 2 - 4;
  const head = linesOf([{ kind: 'text', text: title }], setting, { bold: true, width: room });
  const body = texts.flatMap((text) =>
    linesOf([{ kind: 'text', text }], setting, { width: room, size: style.size * 0.95 }),
  );
  const headHeight = stackHeight(head.length, style.size, style.leading);
  const height = PADDING * 2 + headHeight + stackHeight(body.length, style.size * 0.95, style.leading);
  return unit({
    height,
    marks: [
      { kind: 'rectangle', x: 0, y: 0, width, height, fill: colors.tint, stroke: null },
      { kind: 'rectangle', x: 0, y: 0, width: 3, height, fill: colors.teal, stroke: null },
      ...stackMarks(head, style.size, style.leading, PADDING + 4, PADDING),
      ...stackMarks(body, style.size * 0.95, style.leading, PADDING + 4, PADDING + headHeight),
    ],
    spaceBefore: style.gap * 1.25,
  });
}

type Sides = Extract<Block, { kind: 'sides' }>;

const MOST_SIDE_BY_SIDE = 3;

/** One point and what each person says on it: columns for two or three, below one another for more. */
export function sides(block: Sides, setting: Setting): Unit[] {
  const { style, width } = setting;
  const head = linesOf([{ kind: 'text', text: block.title }], setting, { bold: true });
  const note =
    block.note === null
      ? []
      : linesOf([{ kind: 'text', text: block.note }], setting, { color: colors.quiet, size: style.small });
  const columns = block.sides.length <= MOST_SIDE_BY_SIDE ? Math.max(1, block.sides.length) : 1;
  const gutter = 14;
  const columnWidth = (width - gutter * (columns - 1)) / columns;
  const cells = block.sides.map((side) => sideCell(side, columnWidth, setting));

  let y = stackHeight(head.length, style.size, style.leading);
  const marks: Mark[] = [...stackMarks(head, style.size, style.leading)];
  marks.push(...stackMarks(note, style.small, style.leading, 0, y));
  y += stackHeight(note.length, style.small, style.leading) + 3;
  for (let first = 0; first < cells.length; first += columns) {
    const row = cells.slice(first, first + columns);
    const rowHeight = Math.max(...row.map((cell) => cell.height));
    row.forEach((cell, column) => {
      const x = column * (columnWidth + gutter);
      marks.push({ kind: 'rule', x, y: y + 1, width: columnWidth, color: colors.hairline, weight: 0.6 });
      marks.push(...cell.marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y })));
    });
    y += rowHeight + 2;
  }
  for (const { label, text } of block.after) {
    const spans: Span[] = [
      { kind: 'text', text: `${label} `, bold: true },
      { kind: 'text', text },
    ];
    const lines = linesOf(spans, setting, { size: style.size * 0.95 });
    marks.push(...stackMarks(lines, style.size * 0.95, style.leading, 0, y + 2));
    y += stackHeight(lines.length, style.size * 0.95, style.leading) + 2;
  }
  return [unit({ height: y, marks, spaceBefore: style.gap * 1.25 })];
}

function sideCell(side: Sides['sides'][number], width: number, setting: Setting): { height: number; marks: Mark[] } {
  const { style } = setting;
  const name = linesOf([{ kind: 'text', text: side.name }], setting, { size: style.small, color: colors.quiet, width });
  const says = linesOf([{ kind: 'text', text: side.says }], setting, { width });
  const source =
    side.source === null
      ? []
      : linesOf([{ kind: 'text', text: side.source }], setting, {
          size: style.small * 0.95,
          color: colors.quiet,
          width,
        });
  const nameHeight = stackHeight(name.length, style.small, 1.3) + 3;
  const saysHeight = stackHeight(says.length, style.size, style.leading);
  return {
    height: nameHeight + saysHeight + stackHeight(source.length, style.small * 0.95, 1.3),
    marks: [
      ...stackMarks(name, style.small, 1.3, 0, 3),
      ...stackMarks(says, style.size, style.leading, 0, nameHeight),
      ...stackMarks(source, style.small * 0.95, 1.3, 0, nameHeight + saysHeight),
    ],
  };
}

/** An empty box to write in. */
export function box(block: Extract<Block, { kind: 'box' }>, setting: Setting): Unit {
  const { style, width } = setting;
  const { title, lines: writingLines } = block;
  const room = width - PADDING * 2;
  const head = linesOf([{ kind: 'text', text: title }], setting, { bold: true, width: room });
  const small = { size: style.small, color: colors.quiet, width: room };
  const note = block.note ? linesOf([{ kind: 'text', text: block.note }], setting, small) : [];
  const titleHeight = stackHeight(head.length, style.size, style.leading);
  const headHeight = titleHeight + stackHeight(note.length, style.small, style.leading);
  // Handwriting needs no more room in large print than it takes.
  const step = Math.min(style.size * 2, WIDEST_LINE);
  const height = PADDING + headHeight + writingLines * step + PADDING;
  const rules = Array.from({ length: writingLines }, (_, index): Mark => {
    const y = PADDING + headHeight + (index + 1) * step - 2;
    return { kind: 'rule', x: PADDING, y, width: width - PADDING * 2, color: colors.hairline, weight: 0.5 };
  });
  return unit({
    height,
    marks: [
      { kind: 'rectangle', x: 0, y: 0, width, height, fill: null, stroke: colors.quiet },
      ...stackMarks(head, style.size, style.leading, PADDING, PADDING * 0.75),
      ...stackMarks(note, style.small, style.leading, PADDING, PADDING * 0.75 + titleHeight),
      ...rules,
    ],
    spaceBefore: style.gap,
  });
}

/** The groups of a key, large and wide apart, four in a row. */
export function code(groups: ReadonlyArray<string>, setting: Setting): Unit {
  const { width, style } = setting;
  const size = style.size * 1.5;
  const perRow = 4;
  const step = width / perRow;
  const rowHeight = size * 2;
  const rows = Math.ceil(groups.length / perRow);
  const height = PADDING * 2 + rows * rowHeight;
  return unit({
    height,
    marks: [
      { kind: 'rectangle', x: 0, y: 0, width, height, fill: null, stroke: colors.ink },
      ...groups.flatMap((group, index) =>
        stackMarks(
          linesOf([{ kind: 'text', text: group }], setting, { bold: true, size, width: step }),
          size,
          1.2,
          PADDING * 2 + (index % perRow) * step * 0.97,
          PADDING + Math.floor(index / perRow) * rowHeight + size * 0.25,
        ),
      ),
    ],
    spaceBefore: style.gap * 1.5,
  });
}

type SignatureLine = Extract<Block, { kind: 'signature' }>['lines'][number];

/** Room to sign: empty lines two in a row with their labels below, then what is known, label and value. */
export function signature(lines: ReadonlyArray<SignatureLine>, setting: Setting): Unit {
  const { style } = setting;
  const room = textWidth(setting);
  const empty = lines.filter(({ value }) => value === null);
  const known = lines.filter(({ value }) => value !== null);
  const marks: Mark[] = [];
  let y = 0;
  for (let first = 0; first < empty.length; first += 2) {
    y += style.size * 2.6;
    for (const [place, { label }] of empty.slice(first, first + 2).entries()) {
      const x = style.side + (place === 0 ? 0 : room * 0.66);
      marks.push({ kind: 'rule', x, y, width: room * (place === 0 ? 0.6 : 0.34), color: colors.quiet, weight: 0.6 });
      const below = linesOf([{ kind: 'text', text: label }], setting, { size: style.small, color: colors.quiet });
      marks.push(...stackMarks(below, style.small, 1.3, x, y + 1.5));
    }
    y += style.small * 1.3 + 4;
  }
  const names = known.map(({ label }) =>
    linesOf([{ kind: 'text', text: label }], setting, { size: style.small, color: colors.quiet }),
  );
  // Values stand in line with each other, beside the longest label.
  const longest = Math.max(style.size * 6.5, ...names.map(([line]) => (line?.width ?? 0) + PADDING));
  const indent = Math.min(longest, room / 2);
  for (const [place, { value }] of known.entries()) {
    const name = names[place] ?? [];
    const written = value === null ? [] : linesOf([value], setting, { width: room - indent });
    marks.push(...stackMarks(name, style.small, style.leading, style.side, y + style.size - style.small));
    marks.push(...stackMarks(written, style.size, style.leading, style.side + indent, y));
    y += stackHeight(written.length, style.size, style.leading);
  }
  return unit({ height: y, marks, spaceBefore: 0 });
}

/** Lines each with room for initials before it; what is not initialed is not released. */
export function initials(label: string, items: ReadonlyArray<string>, setting: Setting): Unit[] {
  const { style } = setting;
  const room = style.size * 4;
  const x = style.side;
  return items.map((item, index) => {
    const lines = linesOf([{ kind: 'text', text: item }], setting, { width: textWidth(setting) - room - PADDING });
    const below = linesOf([{ kind: 'text', text: label }], setting, { size: style.small * 0.8, color: colors.quiet });
    const y = style.size * 1.5;
    return unit({
      height: Math.max(stackHeight(lines.length, style.size, style.leading) + style.size * 0.3, y + style.small),
      marks: [
        { kind: 'rule', x, y, width: room, color: colors.quiet, weight: 0.6 },
        ...stackMarks(below, style.small * 0.8, 1.2, x, y + 0.5),
        ...stackMarks(lines, style.size, style.leading, x + room + PADDING, style.size * 0.3),
      ],
      spaceBefore: index === 0 ? style.gap * 0.75 : 2,
      keepWithNext: index === 0 && items.length > 1,
    });
  });
}
