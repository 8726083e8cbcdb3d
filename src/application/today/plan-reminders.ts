import { addDays } from '../../domain/shared/days.ts';
import { type PlannedReminder, remindersOf } from '../../domain/today/reminder.ts';
import { listOfToday, todayEntries } from '../../domain/today/today-entries.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { findReminding } from '../../store/settings/settings.repository.ts';
import { loadTodayFacts } from '../../store/today/today.repository.ts';
import type { Context } from '../context.ts';

/** The reminders of today and tomorrow, of everybody's cases; none where they are switched off. */
export async function planReminders(
  db: ReadDb,
  { today, timeZone }: Pick<Context, 'today' | 'timeZone'>,
): Promise<PlannedReminder[]> {
  if (!(await findReminding(db))) return [];
  const planned: PlannedReminder[] = [];
  for (const day of [today(), addDays(today(), 1)]) {
    const facts = await loadTodayFacts(db, day, day);
    const { shown } = listOfToday(todayEntries(facts, day), facts.snoozes, day);
    planned.push(...remindersOf(shown, day, timeZone()));
  }
  return planned;
}
