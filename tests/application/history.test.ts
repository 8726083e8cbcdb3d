import { expect, test } from 'vitest';
import { buildCase, buildClientWithCase } from '../support/build-case.ts';
import { buildOpinion } from '../support/build-opinion.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

/** Everything the screens show of one client, to compare before and after. */
async function everythingOf({ call }: TestApplication, { clientId, caseId }: Awaited<ReturnType<typeof buildCase>>) {
  return {
    client: await call('clients.get', { clientId }),
    case: await call('cases.get', { caseId }),
    records: await call('records.list', { caseId }),
    requests: await call('requests.list', { caseId }),
    opinions: await call('opinions.list', { caseId }),
    comparison: await call('comparison.get', { caseId }),
    board: await call('board.get', {}),
  };
}

test('undo takes changes back newest first and leaves each row as it was', async () => {
  const { call } = await openPractice();
  const { clientId } = await call('clients.add', { legalName: 'Ana Ejemplo' });
  await call('clients.update', { clientId, changes: { preferredName: 'Ani' } });
  await call('clients.update', { clientId, changes: { preferredName: 'Anita', note: 'prefers mornings' } });

  await call('history.undo', {});
  expect(await call('clients.get', { clientId })).toMatchObject({ preferredName: 'Ani', note: null });

  await call('history.undo', {});
  expect(await call('clients.get', { clientId })).toMatchObject({ preferredName: null });

  await call('history.undo', {});
  expect(await call('clients.list', {})).toEqual([]);
});

test('there is nothing to undo in a new store', async () => {
  const { call, refused } = await openPractice();

  expect(await call('history.undoable', {})).toBeNull();
  expect(await refused('history.undo', {})).toMatchObject({ code: 'nothingToUndo' });
});

test('taking an undo back does the change again', async () => {
  const { call } = await openPractice();
  const { clientId } = await call('clients.add', { legalName: 'Ana Ejemplo' });
  const { changeId } = await call('clients.update', { clientId, changes: { preferredName: 'Ani' } });
  const undone = await call('history.undo', { changeId });

  await call('history.undo', { changeId: undone.changeId });

  expect(await call('clients.get', { clientId })).toMatchObject({ preferredName: 'Ani' });
  expect(await call('history.undoable', {})).toMatchObject({ id: changeId, isUndone: false });
});

test('a change is not undone twice', async () => {
  const { call, refused } = await openPractice();
  const { changeId } = await call('clients.add', { legalName: 'Ana Ejemplo' });
  await call('history.undo', { changeId });

  expect(await refused('history.undo', { changeId })).toMatchObject({ code: 'nothingToUndo' });
});

test('an older change on which a newer one stands is not undone, and nothing moves', async () => {
  const { call, refused } = await openPractice();
  const { clientId } = await call('clients.add', { legalName: 'Ana Ejemplo' });
  const { changeId } = await call('clients.update', { clientId, changes: { preferredName: 'Ani' } });
  await call('clients.update', { clientId, changes: { preferredName: 'Anita' } });

  expect(await refused('history.undo', { changeId })).toMatchObject({ code: 'undoConflict' });
  expect(await call('clients.get', { clientId })).toMatchObject({ preferredName: 'Anita' });
});

test('a client whose case came later is not taken back with an undo of its own', async () => {
  const { call, refused } = await openPractice();
  const { changeId, clientId } = await call('clients.add', { legalName: 'Ana Ejemplo' });
  await call('cases.add', { clientId, cancer: 'Breast' });

  expect(await refused('history.undo', { changeId })).toMatchObject({ code: 'undoConflict' });
});

test('an older change that nothing stands on can be undone by name', async () => {
  const { call } = await openPractice();
  const ana = await call('clients.add', { legalName: 'Ana Ejemplo' });
  await call('clients.add', { legalName: 'Bo Muster' });

  await call('history.undo', { changeId: ana.changeId });

  expect((await call('clients.list', {})).map(({ legalName }) => legalName)).toEqual(['Bo Muster']);
});

test('undo of a move puts the card back where it was, and the board with it', async () => {
  const { call } = await openPractice();
  const one = await buildClientWithCase(call);
  const two = await buildClientWithCase(call, {}, { legalName: 'Bo Muster' });
  const before = await call('board.get', {});
  await call('cases.moveToStep', { caseId: one.caseId, to: 'records', overrideReason: 'The center asked for it' });

  await call('history.undo', {});

  expect(await call('board.get', {})).toEqual(before);
  expect(before.columns[0]?.cards.map(({ caseId }) => caseId)).toEqual([one.caseId, two.caseId]);
});

test('a deleted client comes back from the trash with everything that went along', async () => {
  const app = await openPractice();
  const built = await buildCase(app.call);
  await app.call('requests.markSent', { requestId: built.draftId, sentOn: '2026-11-20', channel: 'fax' });
  await app.call('comparison.annotate', { caseId: built.caseId, dimension: 'stage', changes: { material: 'yes' } });
  const before = await everythingOf(app, built);
  const { changeId } = await app.call('clients.delete', { clientId: built.clientId });

  const trash = await app.call('trash.list', {});
  expect(trash).toMatchObject([{ changeId, kind: 'client', name: 'Łukasz Przykładowy', personName: 'Ada Advocate' }]);
  expect((await app.call('board.get', {})).totalCount).toBe(0);

  await app.call('trash.restore', { changeId });

  expect(await everythingOf(app, built)).toEqual(before);
  expect(await app.call('trash.list', {})).toEqual([]);
});

test('what was deleted before its owner is restored after it', async () => {
  const { call, refused } = await openPractice();
  const { clientId, caseId } = await buildClientWithCase(call);
  const { opinionId } = await call('opinions.add', buildOpinion(caseId));
  const opinion = await call('opinions.delete', { opinionId });
  const client = await call('clients.delete', { clientId });

  expect(await refused('trash.restore', { changeId: opinion.changeId })).toMatchObject({ code: 'undoConflict' });

  await call('trash.restore', { changeId: client.changeId });
  await call('trash.restore', { changeId: opinion.changeId });
  expect(await call('opinions.list', { caseId })).toHaveLength(1);
});

test('an opinion does not come back into a place that another has taken', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildClientWithCase(call);
  const { opinionId } = await call('opinions.add', buildOpinion(caseId));
  const { changeId } = await call('opinions.delete', { opinionId });
  await call('opinions.add', buildOpinion(caseId));

  expect(await refused('trash.restore', { changeId })).toMatchObject({ code: 'undoConflict' });
});

test('what was put back from the trash is no longer there to be put back', async () => {
  const { call, refused } = await openPractice();
  const { clientId } = await call('clients.add', { legalName: 'Ana Ejemplo' });
  const { changeId } = await call('clients.delete', { clientId });
  await call('trash.restore', { changeId });

  expect(await refused('trash.restore', { changeId })).toMatchObject({ code: 'notFound', field: 'changeId' });
});

test('history tells who did what, with the reason, for all, for a client and for a case', async () => {
  const { call } = await openPractice();
  const { clientId, caseId } = await buildClientWithCase(call);
  await call('clients.add', { legalName: 'Bo Muster' });
  await call('cases.moveToStep', { caseId, to: 'timing', overrideReason: 'Goal comes by phone tomorrow' });

  const ofCase = await call('history.list', { caseId });
  expect(ofCase.map(({ summary, reason, personName }) => [summary, reason, personName])).toEqual([
    ['Moved Łukasz Przykładowy to Timing', 'Goal comes by phone tomorrow', 'Ada Advocate'],
    ['Opened a case for Łukasz Przykładowy: Lung, right', null, 'Ada Advocate'],
  ]);
  expect(await call('history.list', { clientId })).toHaveLength(3);
  expect((await call('history.list', {})).at(-1)).toMatchObject({ summary: 'Made the store' });
  expect(await call('history.list', { limit: 2 })).toHaveLength(2);
});

test('a clock set back does not change the order of history', async () => {
  const { call, context } = await openPractice();
  await call('clients.add', { legalName: 'First' });
  context.clock.advance(-86_400);
  await call('clients.add', { legalName: 'Second' });

  expect((await call('history.list', { limit: 2 })).map(({ summary }) => summary)).toEqual([
    'Added Second',
    'Added First',
  ]);
  expect(await call('history.undoable', {})).toMatchObject({ summary: 'Added Second' });
});
