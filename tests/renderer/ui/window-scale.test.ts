import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/shared/days.ts';
import { windowScale } from '../../../src/renderer/ui/pictures/window-scale.ts';

const day = (text: string) => text as Day;
const window = {
  openedOn: day('2026-11-01'),
  today: day('2026-11-11'),
  decisionBy: day('2026-11-21'),
  consultOn: null,
  latestSafeStart: null,
};

describe('windowScale', () => {
  test('runs from opening to the decision when no later day counts', () => {
    expect(windowScale(window)).toEqual({ today: 0.5, decisionBy: 1, consult: null });
  });

  test('runs on to the latest safe start, so that the decision stands before its end', () => {
    const scale = windowScale({ ...window, latestSafeStart: day('2026-12-11'), consultOn: day('2026-11-21') });

    expect(scale).toEqual({ today: 0.25, decisionBy: 0.5, consult: 0.5 });
  });

  test('keeps a day outside at the end it is beyond', () => {
    const scale = windowScale({ ...window, today: day('2027-01-01'), consultOn: day('2026-10-01') });

    expect(scale).toEqual({ today: 1, decisionBy: 1, consult: 0 });
  });

  test('draws a window that ends on the day it opened', () => {
    expect(windowScale({ ...window, today: window.openedOn, decisionBy: window.openedOn })?.decisionBy).toBe(0);
  });

  test('has nothing to draw without a day to decide by', () => {
    expect(windowScale({ ...window, decisionBy: null })).toBeNull();
  });
});
