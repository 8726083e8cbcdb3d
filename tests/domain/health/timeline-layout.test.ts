import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findGaps } from '../../../src/domain/health/gaps.ts';
import { dayPrecisions, type TimelineEvent, timelineKinds } from '../../../src/domain/health/timeline-event.ts';
import { type Box, layoutTimeline, type PictureRoom } from '../../../src/domain/health/timeline-layout.ts';
import { gapLabel, timelinePicture } from '../../../src/domain/health/timeline-picture.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';
import { buildEvent, TODAY } from './build-health.ts';

const room: PictureRoom = {
  width: 460,
  laneWidth: 68,
  rowHeight: 15,
  markSize: 3,
  scaleHeight: 16,
  rowsPerLane: 3,
  longestLabel: 160,
  measure: (text) => text.length * 4.5,
};

const anyEvent = fc
  .record({
    kind: fc.constantFrom(...timelineKinds),
    from: fc.integer({ min: -9_000, max: 400 }).map((days) => addDays(TODAY, days)),
    lasts: fc.option(fc.integer({ min: 0, max: 900 })),
    precision: fc.constantFrom(...dayPrecisions),
    isOngoing: fc.boolean(),
    title: fc.string({ minLength: 1, maxLength: 200 }),
  })
  .map(({ from, lasts, isOngoing, ...rest }) =>
    buildEvent({ ...rest, from, isOngoing, to: isOngoing || lasts === null ? null : addDays(from, lasts) }),
  );

function laidOut(events: ReadonlyArray<TimelineEvent>, width = room.width) {
  const picture = timelinePicture(events, findGaps(events, [], TODAY), { today: TODAY });
  return { picture, placed: layoutTimeline(picture, { ...room, width }) };
}

function overlaps(one: Box, other: Box): boolean {
  const apart = 0.001;
  return (
    one.x + apart < other.x + other.width &&
    other.x + apart < one.x + one.width &&
    one.y + apart < other.y + other.height &&
    other.y + apart < one.y + one.height
  );
}

describe('a timeline of any events', () => {
  it('places every event and every gap, and never words on words', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.constantFrom(320, 460, 1_100), (events, width) => {
        const { picture, placed } = laidOut(events, width);
        const labels = placed.items.flatMap(({ label }) => (label === null ? [] : [label]));

        expect(placed.items.map(({ item }) => item.id).toSorted()).toEqual(
          picture.items.map(({ id }) => id).toSorted(),
        );
        expect(events.every(({ id }) => placed.items.some(({ item }) => item.id === id))).toBe(true);
        for (const [place, one] of labels.entries()) {
          for (const other of labels.slice(place + 1)) expect(overlaps(one, other)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps words off the marks of their row and everything within the picture', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const { placed } = laidOut(events);
        for (const { item, x, endX, y, label } of placed.items) {
          const lane = placed.lanes.find(({ kind }) => kind === item.lane);
          expect(x).toBeGreaterThanOrEqual(room.laneWidth);
          expect(endX).toBeLessThanOrEqual(room.width);
          expect(y).toBeGreaterThan(lane?.y ?? Number.POSITIVE_INFINITY);
          expect(y).toBeLessThan((lane?.y ?? 0) + (lane?.height ?? 0));
          if (label === null) continue;
          expect(label.x).toBeGreaterThanOrEqual(room.laneWidth);
          expect(label.x + label.width).toBeLessThanOrEqual(room.width + 0.001);
          const others = placed.items.filter((one) => one.item.id !== item.id && one.y === y && item.lane !== 'gap');
          for (const other of others) {
            expect(other.x + room.markSize <= label.x + 0.001 || other.x >= label.x + label.width - 0.001).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is to scale: the same days are the same length anywhere', () => {
    const events = ['2024-01-01', '2025-01-01', '2026-01-01'].map((from) => buildEvent({ from }));
    const [first, second, third] = laidOut(events).placed.items;

    const step = (second?.x ?? 0) - (first?.x ?? 0);
    expect(((third?.x ?? 0) - (second?.x ?? 0)) / step).toBeCloseTo(365 / 366, 5);
  });
});

test('300 events keep their marks in a picture of ordinary height, and lose only words', () => {
  const events = Array.from({ length: 300 }, (_, place) =>
    buildEvent({ from: addDays(TODAY, -place * 3), title: 'x'.repeat(200) }),
  );
  const { placed } = laidOut(events);

  expect(placed.items).toHaveLength(300);
  expect(placed.silentCount).toBeGreaterThan(250);
  expect(placed.height).toBeLessThan(200);
  expect(placed.items.every(({ label }) => label === null || label.width <= room.longestLabel)).toBe(true);
});

test('the scale has words that do not meet, also beside today', () => {
  for (const days of [20, 90, 400, 2_000, 30_000]) {
    const { placed } = laidOut([buildEvent({ from: addDays(TODAY, -days) })]);
    const ends = placed.ticks
      .filter(({ label }) => label !== '')
      .map(({ x, label }) => [x, x + room.measure(label)] as const);
    for (const [place, [start]] of ends.entries()) expect(start).toBeGreaterThan(ends[place - 1]?.[1] ?? 0);
    expect(ends.at(-1)?.[1] ?? 0).toBeLessThanOrEqual(placed.today.x - room.measure('Today'));
  }
});

test('a picture that looks back a while leaves out what was over and keeps what goes on', () => {
  const old = buildEvent({ from: '2010-01-01' });
  const lasting = buildEvent({ from: '2012-01-01', isOngoing: true });
  const since = '2025-11-21' as Day;

  const picture = timelinePicture([old, lasting], [], { today: TODAY, since });

  expect(picture.items.map(({ id, from }) => [id, from])).toEqual([[lasting.id, since]]);
  expect(picture.from).toBe(since);
});

test('a gap is called by the first missing record and how many more there are', () => {
  const missing = ['MRI', 'Note', 'Report'].map((name) => ({ recordItemId: name as never, name }));

  expect(gapLabel({ missing })).toBe('Missing: MRI and 2 more');
  expect(gapLabel({ missing: missing.slice(0, 1) })).toBe('Missing: MRI');
  expect(gapLabel({ missing: [] })).toBe('no record listed');
});
