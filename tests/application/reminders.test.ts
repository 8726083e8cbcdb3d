import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startReminders } from '../../src/application/today/reminders.ts';
import type { Day } from '../../src/domain/shared/days.ts';
import { type PlannedReminder, type Reminder, sayReminder } from '../../src/domain/today/reminder.ts';
import { buildCase } from '../support/build-case.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

const none = { calls: 0, consultations: 0, others: 0 };

describe('the words of a reminder', () => {
  test.each<[Reminder, string]>([
    [{ ...none, why: 'morning', calls: 2 }, '2 calls are due today.'],
    [{ ...none, why: 'morning', calls: 1 }, '1 call is due today.'],
    [{ ...none, why: 'morning', calls: 3, others: 1 }, '3 calls and 1 other thing are due today.'],
    [{ ...none, why: 'soon', consultations: 1 }, '1 consultation is coming up now.'],
    [{ ...none, why: 'soon', others: 1 }, '1 thing is coming up now.'],
  ])('are numbers and kinds only (%#)', (reminder, words) => {
    expect(sayReminder(reminder)).toBe(words);
  });
});

describe('telling of what comes due', () => {
  const clock = fixedClock();
  const inMinutes = (minutes: number): PlannedReminder => {
    const at = clock.now().epochMilliseconds + minutes * 60_000;
    return { ...none, calls: 1, why: 'soon', at };
  };

  test('says each thing once, goes on while the store is locked, and keeps silent about what was slept through', async () => {
    const told: Reminder[] = [];
    let plan: PlannedReminder[] | null = [inMinutes(5), inMinutes(10), inMinutes(60)];
    const reminders = startReminders({
      now: clock.now,
      plan: async () => plan,
      tell: (reminder) => told.push(reminder),
    });
    reminders.changed();
    await reminders.check();
    expect(told).toHaveLength(0);
    clock.advance(6 * 60);
    await reminders.check();
    await reminders.check();
    expect(told).toHaveLength(1);
    plan = null;
    reminders.changed();
    clock.advance(5 * 60);
    await reminders.check();
    expect(told).toHaveLength(2);
    clock.advance(3 * 60 * 60);
    await reminders.check();
    expect(told).toHaveLength(2);
    reminders.stop();
  });
});

describe('an open practice', () => {
  let app: TestApplication;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    app = await openPractice();
    app.context.clock.setToday('2026-11-23' as Day);
    const { caseId } = await buildCase((name, input) => app.call(name, input));
    const what = 'Call Łukasz Przykładowy';
    await app.call('tasks.add', { caseId, what, dueOn: '2026-11-23', dueAt: '05:00' });
    await app.call('tasks.add', { caseId, what, dueOn: '2026-11-23', dueAt: '06:00' });
  });
  afterEach(() => vi.useRealTimers());

  async function pass(minutes: number): Promise<void> {
    await tick();
    app.context.clock.advance(minutes * 60);
    await tick();
  }
  // The timer fires, and what it began is done: the store answers at once, promise by promise.
  async function tick(): Promise<void> {
    vi.advanceTimersByTime(30_000);
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  // 09:00 UTC is 04:00 in New York, the zone of the machine.
  test('reminds shortly before a task with a time, by a note of the system that names nobody', async () => {
    app.context.desktop.hasNotes = true;
    await pass(46);
    expect(app.context.desktop.notified).toEqual(['1 thing is coming up now.']);
    expect(app.events.filter(({ name }) => name === 'reminder.due')).toEqual([]);
  });

  test('tells the window where the system has no notes', async () => {
    await pass(46);
    expect(app.events.filter(({ name }) => name === 'reminder.due')).toEqual([
      { name: 'reminder.due', reminder: { ...none, why: 'soon', others: 1 } },
    ]);
  });

  test('goes on once the store is locked', async () => {
    app.context.desktop.hasNotes = true;
    await tick();
    await app.application.lock('asked');
    await pass(46);
    expect(app.context.desktop.notified).toEqual(['1 thing is coming up now.']);
  });

  test('is silent once reminders are switched off', async () => {
    app.context.desktop.hasNotes = true;
    await app.call('settings.update', { changes: { reminding: false } });
    expect(await app.call('settings.get', {})).toMatchObject({ reminding: false });
    await pass(46);
    expect(app.context.desktop.notified).toEqual([]);
  });

  test('says in the morning how much is due', async () => {
    app.context.desktop.hasNotes = true;
    await pass(5 * 60);
    expect(app.context.desktop.notified.at(-1)).toMatch(/^\d+ calls? and .* due today\.$|^\d+ things are due today\.$/);
    expect(app.context.desktop.notified.join(' ')).not.toContain('Łukasz');
  });
});
