import type { FormBox } from '../../../domain/forms/form.ts';

/** The size of a page, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const SMALLEST = 8;
const USUAL = { width: 180, height: 16, size: 10 };

/** A new box with its upper left corner where one clicked, moved onto the page when it would stick out. */
export function placeBox(id: string, page: number, at: { x: number; y: number }, size: PageSize): FormBox {
  return moveBox({ id, page, x: 0, y: 0, ...USUAL, source: { kind: 'empty' } }, at.x, at.y, size);
}

/** The box moved by points to the right and down; it stays on its page. */
export function moveBox(box: FormBox, right: number, down: number, page: PageSize): FormBox {
  return {
    ...box,
    x: between(box.x + right, 0, page.width - box.width),
    y: between(box.y + down, 0, page.height - box.height),
  };
}

/** The box made wider and higher by points, or smaller; it stays on its page and large enough to take hold of. */
export function resizeBox(box: FormBox, wider: number, higher: number, page: PageSize): FormBox {
  return {
    ...box,
    width: between(box.width + wider, SMALLEST, page.width - box.x),
    height: between(box.height + higher, SMALLEST, page.height - box.y),
  };
}

/** "12.5%": a share of the page. */
export function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}

// Half points are finer than print shows, and keep the numbers short.
function between(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)) * 2) / 2;
}
