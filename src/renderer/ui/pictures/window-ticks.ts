import { type Day, daysBetween, shortDate } from '../../../domain/shared/days.ts';

/** The days a window is drawn from. */
export interface WindowDates {
  readonly openedOn: Day;
  readonly today: Day;
  readonly decisionBy: Day | null;
  readonly consultOn: Day | null;
  readonly latestSafeStart: Day | null;
  readonly plannedTreatmentStart: Day | null;
}

export type TickKind = 'opened' | 'today' | 'consult' | 'decisionBy' | 'latestSafeStart' | 'plannedStart';

/** One day of the scale with everything that falls on it. */
export interface WindowTick {
  readonly day: Day;
  readonly kinds: ReadonlyArray<TickKind>;
  /** "Decide by, planned start Sun, Nov 29". */
  readonly label: string;
  /** Share of the scale, 0 to 1. */
  readonly at: number;
}

/** A tick with where its label stands: the row below the scale, and the share at which the label begins. */
export interface PlacedTick extends WindowTick {
  readonly row: number;
  readonly labelAt: number;
}

const names: Readonly<Record<TickKind, string>> = {
  opened: 'Opened',
  today: 'Today',
  consult: 'Consult',
  decisionBy: 'Decide by',
  latestSafeStart: 'Latest safe start',
  plannedStart: 'Planned start',
};

/**
 * Every day of a window on one scale from the first to the last of them, so that nothing lies outside; days that fall
 * together share a tick. A window of one day has all its ticks at the start.
 */
export function windowTicks(dates: WindowDates): ReadonlyArray<WindowTick> {
  const { openedOn, today, decisionBy, consultOn, latestSafeStart, plannedTreatmentStart } = dates;
  const given = [
    { kind: 'opened', day: openedOn },
    { kind: 'today', day: today },
    { kind: 'consult', day: consultOn },
    { kind: 'decisionBy', day: decisionBy },
    { kind: 'latestSafeStart', day: latestSafeStart },
    { kind: 'plannedStart', day: plannedTreatmentStart },
  ] as const;
  const byDay = new Map<Day, TickKind[]>();
  for (const { kind, day } of given) {
    if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), kind]);
  }
  const days = [...byDay.keys()].toSorted();
  const first = days[0] ?? openedOn;
  const length = Math.max(1, daysBetween(first, days.at(-1) ?? openedOn));
  return days.map((day) => {
    const kinds = byDay.get(day) ?? [];
    return { day, kinds, label: labelOf(kinds, day, today), at: daysBetween(first, day) / length };
  });
}

function labelOf(kinds: ReadonlyArray<TickKind>, day: Day, today: Day): string {
  const said = kinds.map((kind, place) => (place === 0 ? names[kind] : names[kind].toLowerCase())).join(', ');
  return `${said} ${shortDate(day, today)}`;
}

/** The whole picture in words, for those who hear it: "Opened Sun, Nov 1. Today Sat, Nov 21. …". */
export function sayWindow(ticks: ReadonlyArray<WindowTick>, sentence: string): string {
  return [sentence, ...ticks.map(({ label }) => label)].join('. ');
}

/**
 * Labels in rows so that none lies over another: each takes the first row in which it has room. A label is centered
 * under its tick and kept within the scale. `width` of the scale and `widthOf` a label are in the same unit.
 */
export function placeLabels(
  ticks: ReadonlyArray<WindowTick>,
  width: number,
  widthOf: (label: string) => number,
): ReadonlyArray<PlacedTick> {
  const ends: number[] = [];
  return ticks.map((tick) => {
    const wide = widthOf(tick.label);
    const start = Math.max(0, Math.min(tick.at * width - wide / 2, width - wide));
    const free = ends.findIndex((end) => end <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = start + wide + GAP;
    return { ...tick, row, labelAt: width === 0 ? 0 : start / width };
  });
}

// Between two labels of one row, in pixels.
const GAP = 12;
