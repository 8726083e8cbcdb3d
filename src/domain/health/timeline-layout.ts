import { type Day, daysBetween } from '../shared/days.ts';
import type { LaneKind, PictureItem, TimelinePicture } from './timeline-picture.ts';
import { timelineTicks } from './timeline-ticks.ts';

/** The room a picture has, in any unit of length; paper counts points, the screen pixels. */
export interface PictureRoom {
  readonly width: number;
  /** Room at the left for the names of the lanes. */
  readonly laneWidth: number;
  /** Height of one row of a lane. */
  readonly rowHeight: number;
  /** Half the width of a mark. */
  readonly markSize: number;
  /** Height of the scale at the top. */
  readonly scaleHeight: number;
  /** Most rows with words in a lane; what finds no room keeps its mark and loses its words. */
  readonly rowsPerLane: number;
  /** Longest words beside a mark. */
  readonly longestLabel: number;
  /** Width of a text as it will be drawn. */
  readonly measure: (text: string) => number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A placed event or gap; `label` is null where there was no room for words. */
export interface PlacedItem {
  readonly item: PictureItem;
  /** Left and right end of its time, never less than a mark wide. */
  readonly x: number;
  readonly endX: number;
  /** Middle of its row. */
  readonly y: number;
  readonly isLasting: boolean;
  readonly label: (Box & { readonly text: string }) | null;
}

export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
  readonly lanes: ReadonlyArray<Box & { readonly kind: LaneKind; readonly label: string }>;
  readonly ticks: ReadonlyArray<{ readonly x: number; readonly label: string }>;
  readonly today: { readonly x: number; readonly label: string };
  readonly items: ReadonlyArray<PlacedItem>;
  /** How many have their mark but no words. */
  readonly silentCount: number;
}

const PADDING = 4;

/**
 * Places a timeline: one lane per kind, to scale, words beside their marks. Words never lie on other words or on a mark
 * of their own row; every item is placed, and what finds no room for words goes to a row of marks at the foot of its
 * lane.
 */
export function layoutTimeline(picture: TimelinePicture, room: PictureRoom): PlacedPicture {
  const left = room.laneWidth + room.markSize;
  const span = Math.max(1, daysBetween(picture.from, picture.to));
  const scale = (room.width - left - room.markSize * 2) / span;
  const at = (day: Day) => left + daysBetween(picture.from, day) * scale;
  const lanes: Array<PlacedPicture['lanes'][number]> = [];
  const items: PlacedItem[] = [];
  let y = room.scaleHeight;
  for (const { kind, label } of picture.lanes) {
    const own = picture.items.filter(({ lane }) => lane === kind);
    const placed = placeLane(own, { room, at, top: y });
    lanes.push({ kind, label, x: 0, y, width: room.width, height: placed.height });
    items.push(...placed.items);
    y += placed.height;
  }
  return {
    width: room.width,
    height: y,
    lanes,
    ticks: timelineTicks(picture.from, picture.to, scale, room.measure).map((tick) => {
      const x = at(tick.day);
      // The word for today stands on the same line and comes first.
      const isFree = Math.abs(x - at(picture.today)) > room.measure(tick.label) + room.measure(picture.todayLabel);
      return { x, label: isFree ? tick.label : '' };
    }),
    today: { x: at(picture.today), label: picture.todayLabel },
    items,
    silentCount: items.filter(({ label }) => label === null).length,
  };
}

interface LaneRoom {
  readonly room: PictureRoom;
  readonly at: (day: Day) => number;
  readonly top: number;
}

interface Wish {
  readonly item: PictureItem;
  readonly x: number;
  readonly endX: number;
  readonly text: string;
  readonly width: number;
}

function placeLane(own: ReadonlyArray<PictureItem>, { room, at, top }: LaneRoom) {
  const wishes = own
    .map((item): Wish => {
      const x = at(item.from);
      const endX = Math.max(at(item.to), x);
      // Words stand on a gap, so a long gap has room for long ones.
      const longest = item.lane === 'gap' ? Math.max(room.longestLabel, endX - x - PADDING * 2) : room.longestLabel;
      const text = shortened(item.label, longest, room.measure);
      return { item, x, endX, text, width: room.measure(text) };
    })
    .toSorted((one, other) => one.x - other.x || one.endX - other.endX);
  // Where each row is taken up to; rows fill from the top.
  const taken: number[] = [];
  const found = wishes.map((wish) => ({ wish, spot: takeRow(wish, taken, room) }));
  const silentRow = found.some(({ spot }) => spot === null) ? taken.length : null;
  const items = found.map(({ wish, spot }): PlacedItem => {
    const { item, x, endX, text, width } = wish;
    const row = spot?.row ?? silentRow ?? 0;
    const y = top + PADDING + (row + 0.5) * room.rowHeight;
    const label =
      spot === null ? null : { x: spot.labelX, y: y - room.rowHeight / 2, width, height: room.rowHeight, text };
    return { item, x, endX, y, isLasting: endX - x > room.markSize, label };
  });
  const rows = Math.max(1, taken.length + (silentRow === null ? 0 : 1));
  return { items, height: rows * room.rowHeight + PADDING * 2 };
}

// Words stand to the right of their mark, at its left where the picture ends.
function takeRow(
  { item, x, endX, width }: Wish,
  taken: number[],
  room: PictureRoom,
): { readonly row: number; readonly labelX: number } | null {
  // A gap is its own mark: its words stand on it.
  const mark = item.lane === 'gap' ? 0 : room.markSize;
  const beside = mark + PADDING;
  const isRight = x + beside + width <= room.width;
  const labelX = isRight ? x + beside : x - beside - width;
  if (labelX < room.laneWidth) return null;
  const start = Math.min(labelX - PADDING, x - mark);
  const end = Math.max(endX, x + mark, labelX + width + PADDING);
  for (let row = 0; row < room.rowsPerLane; row += 1) {
    if ((taken[row] ?? Number.NEGATIVE_INFINITY) > start) continue;
    taken[row] = end;
    return { row, labelX };
  }
  return null;
}

function shortened(text: string, longest: number, measure: (text: string) => number): string {
  if (measure(text) <= longest) return text;
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  let fits = 0;
  let tooMany = letters.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= longest) fits = middle;
    else tooMany = middle;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}
