import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/days.ts';
import {
  placeLabels,
  sayWindow,
  type WindowDates,
  windowTicks,
} from '../../../src/renderer/ui/pictures/window-ticks.ts';

const day = (text: string) => text as Day;
const dates: WindowDates = {
  openedOn: day('2026-11-01'),
  today: day('2026-11-11'),
  decisionBy: day('2026-11-21'),
  consultOn: null,
  latestSafeStart: null,
  plannedTreatmentStart: null,
};
const perLetter = (label: string) => label.length * 6;

describe('windowTicks', () => {
  test('lie to scale from the first day to the last', () => {
    expect(windowTicks(dates).map(({ label, at }) => [label, at])).toEqual([
      ['Opened Sun, Nov 1', 0],
      ['Today Wed, Nov 11', 0.5],
      ['Decide by Sat, Nov 21', 1],
    ]);
  });

  test('share a tick where days fall together', () => {
    const together = { ...dates, latestSafeStart: day('2026-11-21'), plannedTreatmentStart: day('2026-11-21') };

    expect(windowTicks(together).at(-1)).toMatchObject({
      kinds: ['decisionBy', 'latestSafeStart', 'plannedStart'],
      label: 'Decide by, latest safe start, planned start Sat, Nov 21',
    });
  });

  test('leave no day outside: a consult before the opening, a start after the window, today after it all', () => {
    const odd = { ...dates, consultOn: day('2026-10-22'), today: day('2026-12-11') };

    expect(windowTicks(odd).map(({ kinds, at }) => [kinds[0], at])).toEqual([
      ['consult', 0],
      ['opened', 0.2],
      ['decisionBy', 0.6],
      ['today', 1],
    ]);
  });

  test('of a case opened today without any date are one', () => {
    expect(windowTicks({ ...dates, today: dates.openedOn, decisionBy: null })).toMatchObject([
      { label: 'Opened, today Sun, Nov 1', at: 0 },
    ]);
  });

  test('are said in one line after the sentence', () => {
    expect(sayWindow(windowTicks(dates), '10 days left')).toBe(
      '10 days left. Opened Sun, Nov 1. Today Wed, Nov 11. Decide by Sat, Nov 21',
    );
  });
});

describe('placeLabels', () => {
  const close = { ...dates, consultOn: day('2026-11-12'), latestSafeStart: day('2026-11-13') };

  test.each([240, 320, 480, 900])('never lays one label over another, nor outside, at %d pixels', (width) => {
    const placed = placeLabels(windowTicks(close), width, perLetter);
    const boxes = placed.map(({ row, labelAt, label }) => ({
      row,
      from: labelAt * width,
      to: labelAt * width + perLetter(label),
    }));

    for (const [place, box] of boxes.entries()) {
      expect(box.from).toBeGreaterThanOrEqual(0);
      expect(box.to).toBeLessThanOrEqual(width + 0.001);
      for (const other of boxes.slice(place + 1)) {
        expect(other.row !== box.row || other.from >= box.to || other.to <= box.from).toBe(true);
      }
    }
  });

  test('uses one row where there is room', () => {
    expect(new Set(placeLabels(windowTicks(dates), 900, perLetter).map(({ row }) => row))).toEqual(new Set([0]));
  });
});
