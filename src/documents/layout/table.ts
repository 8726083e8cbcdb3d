import type { Block, Span } from '../../domain/shared/blocks.ts';
import { colors, FOOTER_SIZE } from '../kit/page.ts';
import { linesOf, type Setting, stackHeight, stackMarks, textWidth } from './setting.ts';
import { type Mark, type Unit, unit } from './unit.ts';

type Table = Extract<Block, { kind: 'table' }>;

const CELL_PADDING = 4;
const GUTTER = 8;
/** A list that has to stay on its page: type of the size of the foot, in close lines and rows. */
const SMALLEST = { size: FOOTER_SIZE, leading: 1.18, padding: 0.8 };

/**
 * A header and rows; no row is split, the header stands again on each new page. A row of one cell names the rows below
 * it: it takes the whole width and never stands last on a page.
 */
export function tableUnits(table: Table, setting: Setting): Unit[] {
  const { style } = setting;
  const widths = columnWidths(table, setting.width);
  const header = rowUnit(
    table.columns.map((column) => ({ kind: 'text', text: column.title })),
    widths,
    setting,
    { isHeader: true, isLast: false, isDense: table.isDense ?? false },
  );
  const rows = table.rows.map((row, index) => ({
    ...rowUnit(row, widths, setting, {
      isHeader: false,
      isLast: index === table.rows.length - 1,
      isDense: table.isDense ?? false,
    }),
    repeatAtTop: header,
    keepWithNext: row.length === 1 && widths.length > 1 && index < table.rows.length - 1,
  }));
  return [{ ...header, spaceBefore: style.gap, keepWithNext: true }, ...rows];
}

function columnWidths(table: Table, width: number): number[] {
  const total = table.columns.reduce((sum, column) => sum + column.share, 0);
  const room = width - GUTTER * (table.columns.length - 1);
  return table.columns.map((column) => (room * column.share) / total);
}

function rowUnit(
  cells: ReadonlyArray<Span>,
  widths: ReadonlyArray<number>,
  setting: Setting,
  row: { isHeader: boolean; isLast: boolean; isDense: NonNullable<Table['isDense']> },
): Unit {
  const { style, width } = setting;
  const { size, leading, padding } =
    row.isDense === 'smallest'
      ? SMALLEST
      : {
          size: row.isHeader || row.isDense ? style.small : style.size * 0.95,
          leading: style.leading,
          padding: row.isDense ? CELL_PADDING * 0.5 : CELL_PADDING,
        };
  const marks: Mark[] = [];
  let x = 0;
  let lineCount = 1;
  widths.forEach((room, index) => {
    const cell = cells[index];
    if (cell !== undefined) {
      const own = cells.length === 1 ? width : room;
      const lines = linesOf([cell], setting, { size, width: own, bold: row.isHeader });
      lineCount = Math.max(lineCount, lines.length);
      marks.push(...stackMarks(lines, size, leading, x, padding * 0.75));
    }
    x += room + GUTTER;
  });
  const height = stackHeight(lineCount, size, leading) + padding * 1.5;
  const weight = row.isHeader || row.isLast ? 0.9 : 0.5;
  const color = row.isHeader || row.isLast ? colors.quiet : colors.hairline;
  return unit({ height, marks: [...marks, { kind: 'rule', x: 0, y: height, width, color, weight }] });
}

/** Labels and values in two columns, without rules; in the column of the text where a word stands beside it. */
export function factsTable({ pairs, lead }: Extract<Block, { kind: 'facts' }>, setting: Setting): Unit[] {
  const { style } = setting;
  const x = lead === undefined ? 0 : style.side;
  const width = lead === undefined ? setting.width : textWidth(setting);
  const type = { size: style.small, color: colors.quiet };
  const widest = pairs.map(({ label }) => linesOf([{ kind: 'text', text: label }], setting, type)[0]?.width ?? 0);
  // Several such lists of one letter stand in line with each other unless a label is longer than usual.
  const usual = lead === undefined ? 0 : style.size * 7;
  const labelWidth = Math.min(Math.max(usual, ...widest) + 2, width * 0.3);
  return pairs.map(({ label, value }, index) => {
    const left = linesOf([{ kind: 'text', text: label }], setting, {
      ...type,
      width: labelWidth,
    });
    const right = linesOf([value], setting, { width: width - labelWidth - GUTTER });
    return unit({
      height: Math.max(
        stackHeight(left.length, style.small, style.leading),
        stackHeight(right.length, style.size, style.leading * 0.97),
      ),
      marks: [
        ...stackMarks(left, style.small, style.leading, x, style.size - style.small),
        ...stackMarks(right, style.size, style.leading * 0.97, x + labelWidth + GUTTER),
      ],
      spaceBefore: index === 0 ? style.gap : 1,
    });
  });
}
