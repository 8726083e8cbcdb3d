import { describe, expect, test } from 'vitest';
import { buildCase, buildClientWithCase } from '../support/build-case.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

const weekly = { every: 1, unit: 'week', until: null } as const;

async function stateOf(call: TestApplication['call'], includeDone = true) {
  const views = await call('tasks.list', { includeDone });
  return views.map(({ task, state }) => [task.what, task.dueOn, state]);
}

describe('a task', () => {
  test('belongs to whoever adds it, free or of a case, and says where it stands today', async () => {
    const { call } = await openPractice();
    const { caseId, clientId } = await buildClientWithCase(call);
    await call('tasks.add', { what: 'Renew the liability cover', dueOn: '2026-11-20' });
    await call('tasks.add', { caseId, what: 'Call the daughter', dueOn: '2026-11-21', dueAt: '09:30' });
    await call('tasks.add', { caseId, what: 'Think about a third source' });

    const all = await call('tasks.list', {});
    expect(all.map(({ task, state }) => [task.what, state])).toEqual([
      ['Renew the liability cover', 'overdue'],
      ['Call the daughter', 'today'],
      ['Think about a third source', 'undated'],
    ]);
    expect(all[0]).toMatchObject({ of: null, ownerName: 'Ada Advocate', doneByName: null });
    expect(all[1]?.of).toEqual({ caseId, clientId, clientName: 'Łukasz Przykładowy', cancer: 'Lung, right' });
    expect(await call('tasks.list', { caseId })).toHaveLength(2);
  });

  test('done is folded away, says by whom and when, and can be opened again', async () => {
    const { call, refused } = await openPractice();
    const { taskId } = await call('tasks.add', { what: 'Call the insurer', dueOn: '2026-11-20' });

    expect(await call('tasks.complete', { taskId })).toMatchObject({ nextTaskId: null, nextDueOn: null });
    expect(await call('tasks.list', {})).toEqual([]);
    const [done] = await call('tasks.list', { includeDone: true });
    expect(done).toMatchObject({ state: 'done', doneByName: 'Ada Advocate', task: { doneOn: '2026-11-21' } });
    expect(await refused('tasks.complete', { taskId })).toMatchObject({ code: 'notAllowedYet', field: 'taskId' });
    await call('tasks.reopen', { taskId });
    expect(await stateOf(call)).toEqual([['Call the insurer', '2026-11-20', 'overdue']]);
  });

  test('repeated opens its next one, and undo of completing takes that back', async () => {
    const { call } = await openPractice();
    const { taskId } = await call('tasks.add', { what: 'Ask how the week went', dueOn: '2026-11-06', repeat: weekly });

    const { nextTaskId, nextDueOn } = await call('tasks.complete', { taskId });
    expect(nextDueOn).toBe('2026-11-27');
    expect(await stateOf(call)).toEqual([
      ['Ask how the week went', '2026-11-27', 'later'],
      ['Ask how the week went', '2026-11-06', 'done'],
    ]);
    await call('history.undo', {});
    expect(await stateOf(call)).toEqual([['Ask how the week went', '2026-11-06', 'overdue']]);
    const [first] = await call('tasks.list', {});
    expect(first?.task).toMatchObject({ id: taskId, repeat: { every: 1, unit: 'week' } });
    expect(first?.task.id).not.toBe(nextTaskId);
  });

  test('opened again does not open a second row of the same repetition', async () => {
    const { call } = await openPractice();
    const { taskId } = await call('tasks.add', { what: 'Weekly call', dueOn: '2026-11-20', repeat: weekly });
    await call('tasks.complete', { taskId });
    await call('tasks.reopen', { taskId });

    expect(await call('tasks.complete', { taskId })).toMatchObject({ nextTaskId: null });
    expect(await call('tasks.list', {})).toHaveLength(1);
  });

  test('kept by the month comes on the 31st again after a short month, until its day is changed', async () => {
    const { call, context } = await openPractice();
    const monthly = { every: 1, unit: 'month', until: null } as const;
    await call('tasks.add', { what: 'Close the books', dueOn: '2027-01-31', repeat: monthly });
    const due = async () => (await call('tasks.list', {}))[0]?.task;
    const completeOn = async (day: string) => {
      context.clock.setToday(day as never);
      await call('tasks.complete', { taskId: (await due())?.id ?? '' });
    };

    await completeOn('2027-01-31');
    expect((await due())?.dueOn).toBe('2027-02-28');
    await call('tasks.update', { taskId: (await due())?.id ?? '', changes: { what: 'Close the books of the month' } });
    await completeOn('2027-02-28');
    expect((await due())?.dueOn).toBe('2027-03-31');
    await call('tasks.update', { taskId: (await due())?.id ?? '', changes: { dueOn: '2027-03-30' } });
    await completeOn('2027-03-30');
    expect((await due())?.dueOn).toBe('2027-04-30');
    await completeOn('2027-04-30');
    expect((await due())?.dueOn).toBe('2027-05-30');
  });

  test('can be moved, stripped of its repetition, and found in the trash', async () => {
    const { call } = await openPractice();
    const { caseId } = await buildClientWithCase(call);
    const { taskId } = await call('tasks.add', { caseId, what: 'Call', dueOn: '2026-11-22', repeat: weekly });
    await call('tasks.update', { taskId, changes: { dueOn: null, repeat: null, note: 'After nine' } });
    expect((await call('tasks.list', { caseId }))[0]?.task).toMatchObject({ dueOn: null, repeat: null });

    const { changeId } = await call('tasks.delete', { taskId });
    expect((await call('trash.list', {}))[0]).toMatchObject({ kind: 'task', name: 'Call, Łukasz Przykładowy' });
    await call('trash.restore', { changeId });
    expect(await call('tasks.list', { caseId })).toHaveLength(1);
  });
});

test.each([
  ['a time without its day', { dueAt: '09:30' }, 'dueAt'],
  ['a time nobody knows', { dueOn: '2026-11-22', dueAt: '25:00' }, 'dueAt'],
  ['a day not on the calendar', { dueOn: '2026-02-30' }, 'dueOn'],
  ['an owner nobody knows', { ownerId: 'nobody' }, 'ownerId'],
  ['no words', { what: '  ' }, 'what'],
  ['a repetition every zero days', { repeat: { every: 0, unit: 'day', until: null } }, 'repeat.every'],
  [
    'an end before the first day',
    { dueOn: '2026-11-22', repeat: { every: 1, unit: 'day', until: '2026-11-20' } },
    'repeat.until',
  ],
])('%s is refused, naming the field', async (_what, more, field) => {
  const { refused } = await openPractice();

  expect(await refused('tasks.add', { what: 'Call', ...more })).toMatchObject({ code: 'invalidInput', field });
});

test('a deleted case takes its tasks, notes and talks along, and they come back with it', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  await call('tasks.add', { caseId, what: 'Call', repeat: weekly });
  await call('tasks.add', { what: 'Free' });
  await call('notes.add', { caseId, text: 'Prefers mornings.' });
  await call('talks.add', { caseId, moment: 'asking', on: '2026-11-20', channel: 'phone' });

  const { changeId } = await call('cases.delete', { caseId });
  expect((await call('tasks.list', {})).map(({ task }) => task.what)).toEqual(['Free']);
  await call('trash.restore', { changeId });

  expect((await call('tasks.list', { caseId }))[0]?.task).toMatchObject({ what: 'Call', repeat: { every: 1 } });
  expect((await call('notes.list', { caseId })).total).toBe(1);
  expect((await call('talks.list', { caseId })).talks).toHaveLength(1);
});
