import type { LaneKind } from './timeline-picture.ts';

/** Corners of a mark around its middle, from -1 to 1: y grows downward. Shapes tell kinds apart without color. */
export function laneShape(kind: LaneKind): ReadonlyArray<readonly [x: number, y: number]> {
  return shapes[kind];
}

const circle = Array.from({ length: 16 }, (_, place): readonly [number, number] => {
  const angle = (place * Math.PI) / 8;
  return [Math.cos(angle) * 0.95, Math.sin(angle) * 0.95];
});

const shapes: { readonly [Kind in LaneKind]: ReadonlyArray<readonly [x: number, y: number]> } = {
  symptom: [
    [0, -1],
    [1, 0.8],
    [-1, 0.8],
  ],
  test: circle,
  diagnosis: [
    [0, -1.15],
    [1.15, 0],
    [0, 1.15],
    [-1.15, 0],
  ],
  surgery: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  treatment: [
    [-0.8, -1],
    [1, 0],
    [-0.8, 1],
  ],
  visit: [
    [-0.35, -1],
    [0.35, -1],
    [0.35, -0.35],
    [1, -0.35],
    [1, 0.35],
    [0.35, 0.35],
    [0.35, 1],
    [-0.35, 1],
    [-0.35, 0.35],
    [-1, 0.35],
    [-1, -0.35],
    [-0.35, -0.35],
  ],
  gap: [
    [-0.6, -0.6],
    [0.6, -0.6],
    [0.6, 0.6],
    [-0.6, 0.6],
  ],
};
