import { expect, test } from 'vitest';
import { buildClientWithCase } from '../support/build-case.ts';
import { openPractice } from '../support/test-application.ts';

test('a note carries time and author, and lies with pinned ones first', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { noteId: first } = await call('notes.add', { caseId, text: ' Prefers mornings.\r\nCalls from work. ' });
  await call('notes.add', { caseId, text: 'Daughter drives.' });
  await call('notes.setPinned', { noteId: first, isPinned: true });

  const [pinned, other] = (await call('notes.list', { caseId })).notes;
  expect(pinned).toMatchObject({
    note: { isPinned: true, text: 'Prefers mornings.\nCalls from work.', revision: 1, editedAt: null },
    authorName: 'Ada Advocate',
    editorName: null,
  });
  expect(other?.note.text).toBe('Daughter drives.');
});

test('a save that starts from the text in the store is taken and says who wrote last', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { noteId, revision } = await call('notes.add', { caseId, text: 'One.' });

  const second = await call('notes.update', { noteId, revision, text: 'One. Two.' });
  const third = await call('notes.update', { noteId, revision: second.revision, text: 'One. Two. Three.' });

  expect(revision < second.revision && second.revision < third.revision).toBe(true);
  expect((await call('notes.list', { caseId })).notes[0]).toMatchObject({
    note: { text: 'One. Two. Three.', revision: third.revision },
    editorName: 'Ada Advocate',
  });
});

test('a save that starts from an older text is refused and leaves the stored one', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { noteId, revision } = await call('notes.add', { caseId, text: 'One.' });
  await call('notes.update', { noteId, revision, text: 'One, as she heard it.' });

  const refusal = await refused('notes.update', { noteId, revision, text: 'One, as he heard it.' });

  expect(refusal).toMatchObject({ code: 'changedMeanwhile', field: 'revision' });
  expect(refusal.message).toContain('Nothing is lost');
  expect((await call('notes.list', { caseId })).notes[0]?.note.text).toBe('One, as she heard it.');
});

test('two who wrote the very same do not get in each other’s way', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { noteId, revision } = await call('notes.add', { caseId, text: 'One.' });
  const other = await call('notes.update', { noteId, revision, text: 'Two.' });

  expect(await call('notes.update', { noteId, revision, text: 'Two.' })).toMatchObject({ revision: other.revision });
});

test('a save that starts from a text that was undone is refused, also when another was saved since', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { noteId, revision } = await call('notes.add', { caseId, text: 'One.' });
  const { revision: undone } = await call('notes.update', { noteId, revision, text: 'Two.' });
  await call('history.undo', {});

  expect(await refused('notes.update', { noteId, revision: undone, text: 'Two, three.' })).toMatchObject({
    code: 'changedMeanwhile',
  });
  await call('notes.update', { noteId, revision, text: 'Other.' });
  expect(await refused('notes.update', { noteId, revision: undone, text: 'Two, three.' })).toMatchObject({
    code: 'changedMeanwhile',
  });
});

test.each([
  ['an empty text', ' \n\t ', 'text'],
  ['nothing', null, 'text'],
  ['more than a note holds', 'x'.repeat(50_001), 'text'],
  ['characters that cannot be printed', 'a\u0007b', 'text'],
  ['half a character', 'a\ud83d', 'text'],
])('%s is refused', async (_what, text, field) => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildClientWithCase(call);

  expect(await refused('notes.add', { caseId, text })).toMatchObject({ code: 'invalidInput', field });
});

test('a deleted note is named in the trash by its first words and comes back as it was', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { noteId } = await call('notes.add', { caseId, text: `${'🙂'.repeat(70)}\nmore` });

  const { changeId } = await call('notes.delete', { noteId });
  const [deleted] = await call('trash.list', {});
  expect(deleted).toMatchObject({ kind: 'note', name: `“${'🙂'.repeat(59)}…”, Łukasz Przykładowy` });
  await call('trash.restore', { changeId });
  expect((await call('notes.list', { caseId })).total).toBe(1);
});

test('a long list shows its newest, says that there is more, and is searched without marks', async () => {
  const { call, context } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  for (const text of ['Zadzwoniła córka.', 'Second.', 'Third.']) {
    context.clock.advance(60);
    await call('notes.add', { caseId, text });
  }
  const ask = async (more: object) => {
    const { notes, ...rest } = await call('notes.list', { caseId, ...more });
    return { ...rest, texts: notes.map(({ note }) => note.text) };
  };

  expect(await ask({ limit: 2 })).toEqual({ texts: ['Third.', 'Second.'], more: true, total: 3 });
  expect(await ask({ text: 'corka zadzw' })).toEqual({ texts: ['Zadzwoniła córka.'], more: false, total: 3 });
  expect(await ask({ text: 'nobody' })).toEqual({ texts: [], more: false, total: 3 });
});

test('the record tells which note was saved, so that the saves of two notes of one client are told apart', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const notes = [await call('notes.add', { caseId, text: 'One.' }), await call('notes.add', { caseId, text: 'Two.' })];
  for (const { noteId, revision } of notes) {
    const second = await call('notes.update', { noteId, revision, text: 'Longer.' });
    await call('notes.update', { noteId, revision: second.revision, text: 'Longer still.' });
  }

  const saves = (await call('history.list', { caseId })).filter(({ operation }) => operation === 'notes.update');
  expect(new Set(saves.map(({ summary }) => summary)).size).toBe(1);
  const rows = notes.map(({ noteId }) => `notes ${noteId}`);
  expect(saves.map(({ row }) => row)).toEqual([rows[1], rows[1], rows[0], rows[0]]);
  const { lines } = await call('activity.list', { caseId });
  expect(lines.filter(({ count }) => count === 2)).toHaveLength(2);
});
