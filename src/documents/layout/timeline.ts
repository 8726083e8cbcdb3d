import { laneShape } from '../../domain/health/lane-shapes.ts';
import { layoutTimeline, type PlacedItem, type PlacedPicture } from '../../domain/health/timeline-layout.ts';
import type { LaneKind } from '../../domain/health/timeline-picture.ts';
import type { Block } from '../../domain/shared/blocks.ts';
import { type Color, colors } from '../kit/page.ts';
import { hatching } from './hatching.ts';
import { linesOf, type Setting } from './setting.ts';
import { type Mark, type Unit, unit } from './unit.ts';

type Timeline = Extract<Block, { kind: 'timeline' }>;

const TYPE = 8;
const MARK = 3.2;
const ROW = 15;
/** Numbers need no more. */
const LOW_ROW = 10.5;
const SCALE_HEIGHT = 16;

const laneColors: { readonly [Kind in LaneKind]: Color } = {
  symptom: colors.ochre,
  test: colors.slate,
  diagnosis: colors.ink,
  surgery: colors.teal,
  treatment: colors.teal,
  visit: colors.quiet,
  gap: colors.quiet,
};

/** The picture of a timeline, as wide as the text. */
export function timeline({ picture, isLow = false }: Timeline, setting: Setting): Unit {
  const { width } = setting;
  const rowHeight = isLow ? LOW_ROW : ROW;
  const placed = layoutTimeline(picture, {
    width,
    laneWidth: 68,
    rowHeight,
    markSize: MARK,
    scaleHeight: SCALE_HEIGHT,
    rowsPerLane: 3,
    longestLabel: 168,
    measure: (text) => textWidthOf(text, setting),
  });
  return unit({
    height: placed.height + 10,
    marks: [
      ...frame(placed, rowHeight, setting),
      ...placed.items.flatMap((item) => itemMarks(item, rowHeight, setting)),
      ...todayMarks(placed, setting),
    ],
    spaceBefore: setting.style.gap,
  });
}

function frame({ lanes, ticks, height, width }: PlacedPicture, rowHeight: number, setting: Setting): Mark[] {
  return [
    ...ticks.flatMap(({ x, label }): Mark[] => [
      { kind: 'stroke', x, y: SCALE_HEIGHT - 3, dx: 0, dy: height - SCALE_HEIGHT + 3, color: HAIR, weight: 0.4 },
      ...words(label, x + 2, SCALE_HEIGHT - 6, setting, { color: colors.quiet }),
    ]),
    ...lanes.flatMap((lane, place): Mark[] => [
      { kind: 'rule', x: 0, y: lane.y, width, color: place === 0 ? colors.quiet : colors.hairline, weight: 0.5 },
      ...words(lane.label, 0, lane.y + 4 + rowHeight / 2 + TYPE * 0.35, setting, { bold: true }),
    ]),
    { kind: 'rule', x: 0, y: height, width, color: colors.quiet, weight: 0.5 },
  ];
}

const HAIR: Color = [0.86, 0.86, 0.86];

function todayMarks({ today, height }: PlacedPicture, setting: Setting): Mark[] {
  const width = textWidthOf(today.label, setting, true);
  const x = Math.min(today.x - width / 2, setting.width - width);
  return [
    {
      kind: 'stroke',
      x: today.x,
      y: SCALE_HEIGHT - 4,
      dx: 0,
      dy: height - SCALE_HEIGHT + 4,
      color: colors.ink,
      weight: 1,
    },
    { kind: 'rectangle', x: x - 2, y: 1, width: width + 4, height: TYPE * 1.25, fill: WHITE, stroke: null },
    ...words(today.label, x, SCALE_HEIGHT - 6, setting, { bold: true }),
  ];
}

const WHITE: Color = [1, 1, 1];

function itemMarks({ item, x, endX, y, isLasting, label }: PlacedItem, rowHeight: number, setting: Setting): Mark[] {
  const color = laneColors[item.lane];
  const said =
    label === null ? [] : words(label.text, label.x, y + TYPE * 0.35, setting, item.lane === 'gap' ? { color } : {});
  if (item.lane === 'gap') {
    const box = { x, y: y - 5, width: Math.max(endX - x, MARK), height: 10 };
    // A ground of its own under the words, so that they read on the hatching.
    const ground: Mark[] =
      label === null
        ? []
        : [
            {
              kind: 'rectangle',
              x: label.x - 1.5,
              y: y - 4.6,
              width: label.width + 3,
              height: 9.2,
              fill: WHITE,
              stroke: null,
            },
          ];
    return [...hatching(box, color), { kind: 'rectangle', ...box, fill: null, stroke: color }, ...ground, ...said];
  }
  const bar: Mark[] = isLasting
    ? [{ kind: 'rectangle', x, y: y + rowHeight / 2 - 2.2, width: endX - x, height: 1.8, fill: color, stroke: null }]
    : [];
  return [
    ...bar,
    { kind: 'polygon', x, y, corners: laneShape(item.lane).map(([dx, dy]) => [dx * MARK, dy * MARK]), fill: color },
    ...said,
  ];
}

function words(
  text: string,
  x: number,
  y: number,
  setting: Setting,
  other: { readonly bold?: boolean; readonly color?: Color } = {},
): Mark[] {
  const [line] = linesOf([{ kind: 'text', text }], setting, { size: TYPE, width: 10_000, ...other });
  return (line?.marks ?? []).map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
}

function textWidthOf(text: string, setting: Setting, bold = false): number {
  return linesOf([{ kind: 'text', text }], setting, { size: TYPE, width: 10_000, bold })[0]?.width ?? 0;
}
