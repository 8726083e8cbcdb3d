import { AppError } from '../../domain/shared/app-error.ts';
import { addDays, type Day, latest, shortDate } from '../../domain/shared/days.ts';
import type { PersonId, SnoozeId } from '../../domain/shared/ids.ts';
import { firstInRankOrder, inRankOrder } from '../../domain/today/rank.ts';
import { countEntries, daysAhead, listOfToday, unrankedEntries } from '../../domain/today/today-entries.ts';
import type { TodayEntry, TodayFacts } from '../../domain/today/today-entry.ts';
import type { TodayRow } from '../../domain/today/today-row.ts';
import { mondayOf, weekOf } from '../../domain/today/week.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { deleteSnooze, findSnooze, insertSnooze, updateSnooze } from '../../store/today/snoozes.repository.ts';
import { loadTodayFacts } from '../../store/today/today.repository.ts';
import type { Handlers, NamesOf } from '../handlers.ts';
import { type RowSetting, rowsOf } from './load-row-details.ts';

/** Put-off rows shown, and rows shown of one day of the week: more than anyone reads. */
const MOST_SNOOZED = 100;
const MOST_A_DAY = 30;
/** A row put off longer is forgotten rather than put off. */
const LONGEST_SNOOZE_DAYS = 90;

export const todayHandlers: Handlers<NamesOf<'today'>> = {
  async 'today.get'({ ownerId, week, offset, limit }, { db, context, session }) {
    const today = context.today();
    const { facts, entries } = await loadEntries(db, today, week ? lastOfWeek(today) : today, ownerId);
    const { shown, snoozed } = listOfToday(entries, facts.snoozes, today);
    const setting = { facts, today, personId: session.personId, timeZone: context.timeZone() };
    const page = firstInRankOrder(shown, offset + limit).slice(offset);
    const asleep = new Map(snoozed.map((one) => [one.entry, one]));
    const someSnoozed = firstInRankOrder([...asleep.keys()], MOST_SNOOZED).flatMap((entry) => asleep.get(entry) ?? []);
    const days = week ? weekOf(inRankOrder(entries), facts.snoozes, today) : null;
    const ofWeek =
      days === null
        ? []
        : [days.overdue, ...days.days.flatMap((one) => [one.entries, one.putOff.map(({ entry }) => entry)])];
    const asked = new Map<string, TodayEntry>();
    for (const entry of [
      ...page,
      ...someSnoozed.map(({ entry: put }) => put),
      ...ofWeek.flatMap((list) => list.slice(0, MOST_A_DAY)),
    ]) {
      asked.set(entry.key, entry);
    }
    const rows = new Map((await rowsOf(db, [...asked.values()], setting)).map((row) => [row.key, row]));
    const given = (list: ReadonlyArray<TodayEntry>) => list.flatMap(({ key }) => rows.get(key) ?? []);
    return {
      today,
      rows: given(page),
      total: shown.length,
      counts: countEntries(shown, today),
      snoozed: someSnoozed.flatMap(({ entry, snooze }) => {
        const row = rows.get(entry.key);
        if (row === undefined) return [];
        const { id: snoozeId, until, reason, setOn } = snooze;
        return [{ snoozeId, key: entry.key, row: briefOf(row), until, reason, setOn }];
      }),
      week:
        days === null
          ? null
          : {
              overdueCount: days.overdue.length,
              overdue: given(days.overdue.slice(0, MOST_A_DAY)).map(briefOf),
              days: days.days.map(({ day, entries: ofDay, putOff }) => ({
                day,
                count: ofDay.length + putOff.length,
                rows: given(ofDay.slice(0, MOST_A_DAY)).map(briefOf),
                putOff: putOff.slice(0, MOST_A_DAY).flatMap(({ entry, snooze: { reason, setOn } }) => {
                  const row = rows.get(entry.key);
                  return row === undefined ? [] : [{ row: briefOf(row), reason, setOn }];
                }),
              })),
            },
    };
  },

  async 'today.badge'({ ownerId }, { db, context }) {
    const today = context.today();
    const { facts, entries } = await loadEntries(db, today, today, ownerId);
    return countEntries(listOfToday(entries, facts.snoozes, today).shown, today);
  },

  async 'today.snooze'({ key, until, reason }, { db, context, session, changeId, note }) {
    const today = context.today();
    assertDayToPutOffTo(until, today);
    const row = await findRow(db, key, { today, personId: session.personId, timeZone: context.timeZone() });
    const before = await findSnooze(db, key);
    const id = before?.id ?? (context.newId() as SnoozeId);
    const snooze = { id, rowKey: key, until, reason, setOn: today };
    if (before === undefined) await insertSnooze(db, snooze);
    else await updateSnooze(db, snooze);
    note({ summary: `Put off until ${shortDate(until, today)}: ${nameOf(row)}`, reason, ...aboutOf(row) });
    return { changeId, snoozeId: id };
  },

  async 'today.wake'({ key }, { db, context, session, changeId, note }) {
    const snooze = await findSnooze(db, key);
    if (snooze === undefined) {
      throw new AppError('notFound', 'This is not put off any more; it is on the list, or it is settled.', {
        field: 'key',
      });
    }
    await deleteSnooze(db, snooze.id);
    const asked = { today: context.today(), personId: session.personId, timeZone: context.timeZone() };
    const row = await findRow(db, key, asked).catch(() => null);
    note({
      summary: row === null ? 'Brought back something put off' : `Brought back: ${nameOf(row)}`,
      ...(row === null ? {} : aboutOf(row)),
    });
    return { changeId };
  },
};

function lastOfWeek(today: Day): Day {
  return addDays(mondayOf(today), 6);
}

/** Entries of the list and of all that falls due by `until`, in no order. */
async function loadEntries(
  db: ReadDb,
  today: Day,
  until: Day,
  ownerId: PersonId | null,
): Promise<{ facts: TodayFacts; entries: TodayEntry[] }> {
  const facts = await loadTodayFacts(db, today, latest([until, addDays(today, daysAhead)]) ?? until);
  return { facts, entries: unrankedEntries(facts, today, ownerId) };
}

async function findRow(db: ReadDb, key: string, asked: Omit<RowSetting, 'facts'>): Promise<TodayRow> {
  const { today } = asked;
  const { facts, entries } = await loadEntries(db, today, lastOfWeek(today), null);
  const entry = entries.find((one) => one.key === key);
  if (entry === undefined) {
    throw new AppError(
      'notFound',
      'This is not on the list any more; it was settled meanwhile. Nothing is left to do.',
      {
        field: 'key',
      },
    );
  }
  const [row] = await rowsOf(db, [entry], { ...asked, facts });
  if (row === undefined) throw new Error('an entry has a row');
  return row;
}

function assertDayToPutOffTo(until: Day, today: Day): void {
  if (until <= today) {
    throw new AppError('invalidInput', 'Choose a day after today: until then the row stays away.', { field: 'until' });
  }
  if (until > addDays(today, LONGEST_SNOOZE_DAYS)) {
    throw new AppError(
      'invalidInput',
      `At most ${LONGEST_SNOOZE_DAYS} days; what waits longer is better written as a task with its own day.`,
      { field: 'until' },
    );
  }
}

function nameOf({ what, clientName }: TodayRow): string {
  return clientName === null ? what : `${what}, ${clientName}`;
}

function aboutOf({ clientId, caseId }: TodayRow) {
  return { clientId, caseId };
}

function briefOf({ key, kind, label, caseId, clientName, what, dueOn, dueAt, isOverdue, daysLeft }: TodayRow) {
  return { key, kind, label, caseId, clientName, what, dueOn, dueAt, isOverdue, daysLeft };
}
