import { type Mark, moved, type Unit } from './unit.ts';

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

  for (const cluster of clustersOf(units)) {
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
