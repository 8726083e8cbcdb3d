import { expect, test } from 'vitest';
import { moveBox, placeBox, resizeBox } from '../../../src/renderer/features/forms/box-geometry.ts';

const page = { width: 612, height: 792 };
const box = placeBox('box-1', 0, { x: 100, y: 200 }, page);

test('a box begins where one clicked', () => {
  expect(box).toMatchObject({ page: 0, x: 100, y: 200, source: { kind: 'empty' } });
});

test('a box placed at the edge is moved onto the page', () => {
  const { x, y, width, height } = placeBox('box-2', 0, { x: 611, y: 791 }, page);
  expect(x + width).toBe(page.width);
  expect(y + height).toBe(page.height);
});

test.each([
  [-500, 0, { x: 0, y: 200 }],
  [0, -500, { x: 100, y: 0 }],
  [3.3, 0.2, { x: 103.5, y: 200 }],
])('moving by %s and %s keeps the box on its page', (right, down, at) => {
  expect(moveBox(box, right, down, page)).toMatchObject(at);
});

test('a box grows to the edge of the page and shrinks to what one can take hold of', () => {
  const grown = resizeBox(box, 5000, 5000, page);
  expect(grown.x + grown.width).toBe(page.width);
  expect(grown.y + grown.height).toBe(page.height);
  expect(resizeBox(box, -5000, -5000, page)).toMatchObject({ width: 8, height: 8, x: 100, y: 200 });
});
