import { expect, test } from 'vitest';
import { buildCase, buildClientWithCase } from '../support/build-case.ts';
import { openPractice } from '../support/test-application.ts';

test('the activity of a case is one stream, newest first, and of no other case', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  const other = await buildClientWithCase(call);
  await call('notes.add', { caseId: other.caseId, text: 'Elsewhere.' });
  await call('notes.add', { caseId, text: 'Here.' });

  const { lines, more, areas, people } = await call('activity.list', { caseId });

  expect(lines[0]).toMatchObject({ area: 'notes', summary: 'Wrote a note about Łukasz Przykładowy', count: 1 });
  expect(lines.at(-1)).toMatchObject({ area: 'case' });
  expect(more).toBe(false);
  expect(areas).toEqual(['case', 'records', 'requests', 'opinions', 'notes']);
  expect(people).toEqual(['Ada Advocate']);
  expect(lines.filter(({ area }) => area === 'notes')).toHaveLength(1);
});

test('a note that saved itself many times is one line with its count', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  let { noteId, revision } = await call('notes.add', { caseId, text: 'One.' });
  for (const text of ['One, two.', 'One, two, three.', 'Done.']) {
    ({ revision } = await call('notes.update', { noteId, revision, text }));
  }

  const { lines } = await call('activity.list', { caseId, areas: ['notes'] });

  expect(lines.map(({ summary, count }) => [summary, count])).toEqual([
    ['Wrote in a note about Łukasz Przykładowy', 3],
    ['Wrote a note about Łukasz Przykładowy', 1],
  ]);
});

test('it is narrowed to areas, a person and words, and says when there is more', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  await call('tasks.add', { caseId, what: 'Ćwiczenia' });
  const ask = async (more: object) => await call('activity.list', { caseId, ...more });

  expect((await ask({ areas: ['tasks'] })).lines.map(({ area }) => area)).toEqual(['tasks']);
  expect((await ask({ text: 'cwiczenia' })).lines).toHaveLength(1);
  expect((await ask({ text: 'nothing of the kind' })).lines).toEqual([]);
  expect((await ask({ personName: 'Somebody Else' })).lines).toEqual([]);
  expect((await ask({ personName: 'Ada Advocate' })).lines.length).toBeGreaterThan(3);
  expect(await ask({ limit: 1 })).toMatchObject({ more: true, lines: [{ area: 'tasks' }] });
});

test('what was taken back stays in its area, marked, with the taking back beside it', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  await call('tasks.add', { caseId, what: 'Call' });
  await call('history.undo', {});

  const { lines } = await call('activity.list', { caseId, areas: ['tasks'] });

  expect(lines.map(({ summary, isUndone }) => [summary, isUndone])).toEqual([
    ['Undid: Added the task “Call” for Łukasz Przykładowy', false],
    ['Added the task “Call” for Łukasz Przykładowy', true],
  ]);
});
