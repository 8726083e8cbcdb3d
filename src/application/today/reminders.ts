import type { PlannedReminder, Reminder } from '../../domain/today/reminder.ts';

const CHECK_MILLISECONDS = 30_000;
/** A reminder missed by more, by a machine that slept, is told no more: its time has passed. */
const LATEST_MILLISECONDS = 30 * 60_000;

interface ReminderFacts {
  now(): Temporal.Instant;
  /** What is planned from now on; null while the store is locked, when what was planned last still holds. */
  plan(): Promise<ReadonlyArray<PlannedReminder> | null>;
  tell(reminder: Reminder): void;
}

interface Reminders {
  /** Tells what has come due since the last check; called twice a minute. */
  check(): Promise<void>;
  /** Has the plan made anew at the next check: the store opened, or something in it changed. */
  changed(): void;
  stop(): void;
}

/**
 * Tells of what comes due. The plan holds moments and numbers only, no name and no words, so it may outlive the lock
 * of the store: a call is due whether the window is open or not.
 */
export function startReminders({ now, plan, tell }: ReminderFacts): Reminders {
  let planned: ReadonlyArray<PlannedReminder> = [];
  let isStale = false;
  let lastCheck = now().epochMilliseconds;
  const check = async (): Promise<void> => {
    if (isStale) {
      isStale = false;
      planned = (await plan()) ?? planned;
    }
    const from = Math.max(lastCheck, now().epochMilliseconds - LATEST_MILLISECONDS);
    lastCheck = now().epochMilliseconds;
    for (const { at, ...reminder } of planned) if (at > from && at <= lastCheck) tell(reminder);
  };
  // Reminders are a help: a check that fails, as when the store closes meanwhile, is left to the next one.
  const timer = setInterval(() => void check().catch(() => undefined), CHECK_MILLISECONDS);
  timer.unref();
  return {
    check,
    changed: () => {
      isStale = true;
    },
    stop: () => clearInterval(timer),
  };
}
