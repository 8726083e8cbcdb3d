import data from '../../../resources/reference/today.json' with { type: 'json' };
import { type Day, weekdayOf } from '../shared/days.ts';
import { type LocalTime, momentOf } from '../shared/zoned-time.ts';
import type { TodayEntry, TodayKind } from './today-entry.ts';

/** What a note outside the window may say: numbers of things, never what they are or whose. */
export interface Reminder {
  readonly why: 'morning' | 'soon';
  readonly calls: number;
  readonly consultations: number;
  readonly others: number;
}

/** A reminder with its moment. */
export interface PlannedReminder extends Reminder {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Rows that are worked off by a call. */
const calls: ReadonlySet<TodayKind> = new Set(['followUp', 'timing', 'summary', 'loan', 'pendingTest', 'talk']);

/** "2 calls and 1 other thing are due": numbers only, since a note can be read by whoever stands by. */
export function sayReminder({ why, ...counts }: Reminder): string {
  const other = counts.calls + counts.consultations > 0 ? 'other ' : '';
  const parts = [
    sayCount(counts.calls, 'call', 'calls'),
    sayCount(counts.consultations, 'consultation', 'consultations'),
    sayCount(counts.others, `${other}thing`, `${other}things`),
  ].filter((part) => part !== null);
  const isOne = counts.calls + counts.consultations + counts.others === 1;
  const verb = isOne ? 'is' : 'are';
  return `${parts.join(' and ')} ${verb} ${why === 'morning' ? 'due today' : 'coming up now'}.`;
}

function sayCount(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

/**
 * The reminders of one day: in the morning of a business day how much is due, and each consultation and task with a
 * time of day shortly before it. `entries` are the rows of that day's list; `timeZone` is that of this machine.
 */
export function remindersOf(entries: ReadonlyArray<TodayEntry>, day: Day, timeZone: string): PlannedReminder[] {
  const due = entries.filter(({ dueOn }) => dueOn <= day);
  const timed = due.filter(({ dueOn, dueAt }) => dueOn === day && dueAt !== null);
  const isBusinessDay = weekdayOf(day) <= 5;
  const morning = {
    ...countsOf(due),
    why: 'morning' as const,
    at: msOf(`${day}T${data.reminders.morningAt}`, timeZone),
  };
  return [
    ...(isBusinessDay && due.length > 0 ? [morning] : []),
    ...timed.map((entry) => ({
      ...countsOf([entry]),
      why: 'soon' as const,
      at: msOf(`${day}T${entry.dueAt}`, zoneOf(entry) ?? timeZone) - data.reminders.minutesBefore * 60_000,
    })),
  ];
}

function countsOf(entries: ReadonlyArray<TodayEntry>): Omit<Reminder, 'why'> {
  const callCount = entries.filter(({ subject }) => calls.has(subject.kind)).length;
  const consultations = entries.filter(({ subject }) => subject.kind === 'consultation').length;
  return { calls: callCount, consultations, others: entries.length - callCount - consultations };
}

function zoneOf({ subject }: TodayEntry): string | null {
  return subject.kind === 'consultation' ? subject.consultation.timeZone : null;
}

function msOf(local: LocalTime, timeZone: string): number {
  return Temporal.Instant.from(momentOf(local, timeZone).at).epochMilliseconds;
}
