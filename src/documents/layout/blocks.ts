import { assertNever } from '../../domain/shared/assert-never.ts';
import type { Block, Span } from '../../domain/shared/blocks.ts';
import { colors, MARGIN, type PageStyle, WINDOW_TOP, WINDOW_WIDTH } from '../kit/page.ts';
import { banner, box, code, initials, sides, signature } from './framed-blocks.ts';
import { heading, letterhead, subject, title } from './head-blocks.ts';
import type { Line } from './lines.ts';
import { pedigree } from './pedigree.ts';
import { linesOf, type Setting, stackHeight, stackMarks, textWidth } from './setting.ts';
import { factsTable, tableUnits } from './table.ts';
import { timeline } from './timeline.ts';
import { type Mark, type Unit, unit } from './unit.ts';
import { windowBar } from './window-bar.ts';

/** Units of a whole document, in order, before any page exists. */
export function layoutBlocks(blocks: ReadonlyArray<Block>, setting: Setting): Unit[] {
  let hasAddress = false;
  const units: Unit[] = [];
  for (const [place, block] of blocks.entries()) {
    const laidOut = layoutBlock(block, setting, !hasAddress);
    if (block.kind === 'recipient') hasAddress = true;
    // A signature never stands alone on a page: the closing and the end of the last paragraph come along.
    if (block.kind === 'signature') {
      keepLast(units);
      keepLast(units, 2);
    }
    if (block.kind === 'enclosures') keepLast(units);
    // A word beside a list of ticks takes two of them along, not one.
    if (block.kind === 'checkbox' && block.lead && blocks[place + 1]?.kind === 'checkbox') keepLast(laidOut);
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
      return [subject(block.label ?? 'Re:', block.lines, setting)];
    case 'paragraph': {
      const spoken = paragraphBlock(block, setting);
      if (block.keepWithNext === true) keepLast(spoken);
      return spoken;
    }
    case 'list':
      return withLead(block.lead, list(block.items, block.ordered, setting), setting);
    case 'table':
      return tableUnits(block, setting);
    case 'timeline':
      return [timeline(block, setting)];
    case 'pedigree':
      return pedigree(block.pedigree, setting);
    case 'window':
      return [windowBar(block, setting)];
    case 'facts':
      return withLead(block.lead, factsTable(block, setting), setting);
    case 'signature':
      return [signature(block.lines, setting)];
    case 'enclosures':
      return enclosures(block.title, block.items, setting);
    case 'banner':
      return [banner(block.title, block.lines, setting)];
    case 'sides':
      return sides(block, setting);
    case 'box':
      return [box(block, setting)];
    case 'checkbox':
      return withLead(block.lead, [checkbox(block.text, block.checked, setting)], setting);
    case 'initials':
      return initials(block.label, block.items, setting);
    case 'code':
      return [code(block.groups, setting)];
    case 'labels':
      // A sheet of labels is a document of its own (layout-document.ts).
      return [];
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
  return hasSide ? withLead(lead, units, setting) : units;
}

/** Units with a word beside the first of them; where a document has no column for it, it stands above. */
function withLead(lead: string | null | undefined, units: Unit[], setting: Setting): Unit[] {
  const { style } = setting;
  const [first, ...rest] = units;
  if (lead === null || lead === undefined || first === undefined) return units;
  if (style.side === 0) {
    const above = linesOf([{ kind: 'text', text: lead }], setting, { bold: true });
    return [stack(above, { ...style, spaceBefore: style.gap, keepWithNext: true }), ...units];
  }
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
  const x = style.side;
  const lines = linesOf([{ kind: 'text', text }], setting, {
    width: textWidth(setting) - side * 2,
  });
  const tick: Mark[] = checked
    ? stackMarks(linesOf([{ kind: 'text', text: '✓' }], setting, { bold: true }), style.size, style.leading, x + 0.5)
    : [];
  return unit({
    height: stackHeight(lines.length, style.size, style.leading),
    marks: [
      { kind: 'rectangle', x, y: style.size * 0.28, width: side, height: side, fill: null, stroke: colors.ink },
      ...tick,
      ...stackMarks(lines, style.size, style.leading, x + side * 2),
    ],
    spaceBefore: style.gap * 0.5,
  });
}
