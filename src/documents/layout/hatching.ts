import type { Color } from '../kit/page.ts';
import type { Mark } from './unit.ts';

const STEP = 4;

/** Slanting lines that fill a box and stay within it. */
export function hatching(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  color: Color,
): Mark[] {
  const marks: Mark[] = [];
  // Each line runs up to the right; `start` is where it would meet the lower edge.
  for (let start = -height + STEP; start < width; start += STEP) {
    const from = Math.max(0, start);
    const to = Math.min(width, start + height);
    if (to <= from) continue;
    marks.push({
      kind: 'stroke',
      x: x + from,
      y: y + height - (from - start),
      dx: to - from,
      dy: -(to - from),
      color,
      weight: 0.5,
    });
  }
  return marks;
}
