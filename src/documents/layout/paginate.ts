import { type Mark, moved, type Unit } from './unit.ts';

/** How far letters reach below their baseline, as a share of the size. */
const DESCENT = 0.3;

/** A page as marks with places from its upper left corner of the text area. */
export interface PlacedPage {
  readonly marks: ReadonlyArray<Mark>;
}

/**
 * Fills pages of `height` from the top. Units that stay together move together; only a cluster taller than a page is
 * parted.
 */
export function paginate(units: ReadonlyArray<Unit>, height: number): PlacedPage[] {
  const pages: Mark[][] = [[]];
  let y = 0;
  let isEmpty = true;
  const newPage = (): void => {
    pages.push([]);
    y = 0;
    isEmpty = true;
  };
  const place = (unit: Unit): void => {
    if (!isEmpty) y += unit.spaceBefore;
    if (unit.notAbove !== null && pages.length === 1) y = isEmpty ? unit.notAbove : Math.max(y, unit.notAbove);
    pages.at(-1)?.push(...moved(unit.marks, 0, y));
    y += unit.height;
    isEmpty = false;
  };

  for (const cluster of clustersOf(units.flatMap((unit) => parted(unit, height - takenBefore(unit))))) {
    const needed = heightOf(cluster, isEmpty);
    const [first] = cluster;
    const header = first?.repeatAtTop ?? null;
    const isHeaderDue = header !== null && !isEmpty && y + needed > height;
    if (!isEmpty && y + needed > height) newPage();
    if (isHeaderDue) place(header);
    for (const unit of cluster) {
      // Within a cluster taller than a page the break falls where it must.
      if (!isEmpty && y + unit.spaceBefore + unit.height > height) newPage();
      place(unit);
    }
  }
  return pages.map((marks) => ({ marks }));
}

// What a page holds above a unit that is parted: the table's header, or the room kept for the letterhead.
function takenBefore({ repeatAtTop, notAbove }: Unit): number {
  return (repeatAtTop?.height ?? 0) + Math.max(0, notAbove ?? 0);
}

// A unit taller than a page (a cell with ten thousand letters) is parted between lines.
function parted(unit: Unit, height: number): Unit[] {
  if (unit.height <= height) return [unit];
  const ends = unit.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.y + mark.size * DESCENT] : []));
  const cut = Math.max(0, ...ends.filter((end) => end <= height));
  if (cut === 0) return [unit];
  const isAbove = (mark: Mark) => mark.y <= cut;
  const above = unit.marks.filter(isAbove).map((mark) => ending(mark, cut));
  const below = moved(
    unit.marks.flatMap((mark) => (isAbove(mark) ? rest(mark, cut) : [mark])),
    0,
    -cut,
  );
  const first = { ...unit, height: cut, marks: above, keepWithNext: false };
  return [
    first,
    ...parted({ ...unit, height: unit.height - cut, marks: below, spaceBefore: 0, notAbove: null }, height),
  ];
}

function ending(mark: Mark, cut: number): Mark {
  return mark.kind === 'rectangle' ? { ...mark, height: Math.min(mark.height, cut - mark.y) } : mark;
}

// What of a ground or a frame lies below the cut.
function rest(mark: Mark, cut: number): Mark[] {
  if (mark.kind !== 'rectangle' || mark.y + mark.height <= cut) return [];
  return [{ ...mark, y: cut, height: mark.y + mark.height - cut }];
}

function clustersOf(units: ReadonlyArray<Unit>): Unit[][] {
  const clusters: Unit[][] = [];
  let isOpen = false;
  for (const unit of units) {
    if (isOpen) clusters.at(-1)?.push(unit);
    else clusters.push([unit]);
    isOpen = unit.keepWithNext;
  }
  return clusters;
}

function heightOf(cluster: ReadonlyArray<Unit>, isAtTop: boolean): number {
  return cluster.reduce((sum, unit, index) => sum + unit.height + (index === 0 && isAtTop ? 0 : unit.spaceBefore), 0);
}
