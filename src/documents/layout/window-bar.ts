import type { Block } from '../../domain/shared/blocks.ts';
import { colors } from '../kit/page.ts';
import { linesOf, type Setting, stackHeight, stackMarks } from './setting.ts';
import { type Mark, type Unit, unit } from './unit.ts';

type WindowBar = Extract<Block, { kind: 'window' }>;

const BAR = 7;
const TICK = 4;
const DASH = 5;
const LABEL_GAP = 8;

/** The window to scale: the part used is solid, the part left open, dashed while unconfirmed; its sentence below. */
export function windowBar({ used, isConfirmed, marks, sentence }: WindowBar, setting: Setting): Unit {
  const { style, width } = setting;
  const size = style.small;
  const row = size * 1.25;
  const usedTo = width * used;
  const drawn: Mark[] = [
    { kind: 'rectangle', x: 0, y: TICK, width: usedTo, height: BAR, fill: colors.teal, stroke: null },
    ...outline(usedTo, width, isConfirmed),
  ];
  // A label goes to the first row in which the one before it leaves room.
  const ends: number[] = [];
  for (const { label, place } of joined(marks)) {
    const [line] = linesOf([{ kind: 'text', text: label }], setting, { size, color: colors.quiet });
    if (line === undefined) continue;
    const at = width * place;
    const x = Math.min(Math.max(0, at - line.width / 2), width - line.width);
    const free = ends.findIndex((end) => end + LABEL_GAP <= x);
    const level = free < 0 ? ends.length : free;
    ends[level] = x + line.width;
    const top = TICK * 2 + BAR + level * row;
    // Only as long as the bar, or it would cross out a label of the row above.
    drawn.push({ kind: 'stroke', x: at, y: 0, dx: 0, dy: TICK * 2 + BAR, color: colors.ink, weight: 0.7 });
    drawn.push(...stackMarks([line], size, 1.25, x, top));
  }
  const below = TICK * 2 + BAR + ends.length * row + 3;
  const said = linesOf([{ kind: 'text', text: sentence }], setting, { size: style.size, bold: true });
  return unit({
    height: below + stackHeight(said.length, style.size, style.leading),
    marks: [...drawn, ...stackMarks(said, style.size, style.leading, 0, below)],
    spaceBefore: style.gap * 1.25,
  });
}

// What falls on one place is said in one label: "Opened · Today".
function joined(marks: WindowBar['marks']): WindowBar['marks'] {
  const byPlace = Map.groupBy(marks, ({ place }) => place);
  return [...byPlace]
    .map(([place, own]) => ({ place, label: own.map(({ label }) => label).join(' · ') }))
    .toSorted((one, other) => one.place - other.place);
}

function outline(from: number, to: number, isWhole: boolean): Mark[] {
  const look = { color: colors.teal, weight: 0.8 };
  const edges = [TICK, TICK + BAR];
  const end: Mark = { kind: 'stroke', x: to, y: TICK, dx: 0, dy: BAR, ...look };
  if (isWhole || to - from < DASH) {
    return [end, ...edges.map((y): Mark => ({ kind: 'stroke', x: from, y, dx: to - from, dy: 0, ...look }))];
  }
  const dashes = Array.from({ length: Math.floor((to - from) / (DASH * 2)) }, (_, index) => from + index * DASH * 2);
  return [end, ...edges.flatMap((y) => dashes.map((x): Mark => ({ kind: 'stroke', x, y, dx: DASH, dy: 0, ...look })))];
}
