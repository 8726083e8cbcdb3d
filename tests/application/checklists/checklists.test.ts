import { expect, test } from 'vitest';
import { shippedChecklist } from '../../../src/domain/checklists/template.ts';
import { buildClientWithCase } from '../../support/build-case.ts';
import { openPractice, type TestApplication } from '../../support/test-application.ts';

const shipped = shippedChecklist('timing').map(({ code }) => code);

async function begin() {
  const app = await openPractice();
  const { caseId } = await buildClientWithCase(app.call);
  return { app, caseId, ofStep: { caseId, step: 'timing' } as const };
}

async function linesOf(app: TestApplication, caseId: Awaited<ReturnType<typeof begin>>['caseId']) {
  const list = (await app.call('checklists.get', { caseId })).find(({ step }) => step === 'timing');
  return { isBegun: list?.isBegun, lines: list?.lines ?? [], keys: (list?.lines ?? []).map(({ key }) => key) };
}

test('a tick says who and when, is taken off again, and leaves every other step as it was', async () => {
  const { app, caseId, ofStep } = await begin();
  await app.call('checklists.tick', { ...ofStep, key: 'booked', isDone: true });

  const ticked = await linesOf(app, caseId);
  expect(ticked).toMatchObject({ isBegun: true, keys: shipped });
  expect(ticked.lines[1]).toMatchObject({
    key: 'booked',
    doneOn: '2026-11-21',
    doneByName: expect.stringMatching(/\S/),
  });
  expect((await app.call('checklists.get', { caseId })).filter(({ isBegun }) => isBegun)).toHaveLength(1);

  await app.call('checklists.tick', { ...ofStep, key: 'booked', isDone: false });
  expect((await linesOf(app, caseId)).lines[1]).toMatchObject({ doneOn: null, doneBy: null, doneByName: null });
});

test('lines are added, reworded, moved and taken off in any order', async () => {
  const { app, caseId, ofStep } = await begin();
  const { key } = await app.call('checklists.add', { ...ofStep, text: 'Call the sister' });
  await app.call('checklists.move', { ...ofStep, key, beforeKey: 'booked' });
  await app.call('checklists.reword', { ...ofStep, key, text: 'Call the sister in Gdańsk' });
  await app.call('checklists.remove', { ...ofStep, key: 'rapid' });
  await app.call('checklists.move', { ...ofStep, key: 'safeStart', beforeKey: null });

  const { keys, lines } = await linesOf(app, caseId);
  expect(keys).toEqual([key, 'booked', 'pending', 'waitForThem', 'holdDate', 'nextPoint', 'safeStart']);
  expect(lines[0]).toMatchObject({ text: 'Call the sister in Gdańsk', isOwn: true });
});

test('undoing the first change leaves the list as the template has it', async () => {
  const { app, caseId, ofStep } = await begin();
  const { changeId } = await app.call('checklists.tick', { ...ofStep, key: 'booked', isDone: true });
  await app.call('history.undo', { changeId });

  expect(await linesOf(app, caseId)).toMatchObject({ isBegun: false, keys: shipped });
});

test('a list nobody has begun follows the practice, one that was begun keeps its lines', async () => {
  const { app, caseId, ofStep } = await begin();
  const { caseId: other } = await buildClientWithCase(app.call, {}, { legalName: 'Bo Muster' });
  await app.call('checklists.tick', { ...ofStep, key: 'booked', isDone: true });
  const lines = [{ code: 'own', text: 'Ask twice', place: null }];
  await app.call('checklists.updateTemplate', { step: 'timing', lines });

  expect((await linesOf(app, other)).keys).toEqual(['own']);
  expect((await linesOf(app, caseId)).keys).toEqual(shipped);
  const { steps } = await app.call('checklists.getTemplates', {});
  expect(steps.filter(({ isEdited }) => isEdited).map(({ step }) => step)).toEqual(['timing']);

  await app.call('checklists.restoreTemplate', { step: 'timing' });
  expect((await linesOf(app, other)).keys).toEqual(shipped);
});

test('a deleted case takes its checklists with it and brings them back', async () => {
  const { app, caseId, ofStep } = await begin();
  await app.call('checklists.tick', { ...ofStep, key: 'booked', isDone: true });
  const { changeId } = await app.call('cases.delete', { caseId });
  await app.call('history.undo', { changeId });

  expect((await linesOf(app, caseId)).lines[1]).toMatchObject({ key: 'booked', doneOn: '2026-11-21' });
});

test('the guide of a case tells from its data what is met, and closing it says what stays open', async () => {
  const { app, caseId } = await begin();
  await app.call('cases.update', { caseId, changes: { workUp: 'partly', decisionMaker: 'unclear' } });

  const { steps, closing } = await app.call('cases.guide', { caseId });
  expect(steps).toHaveLength(9);
  expect(steps[0]?.warnings.map(({ code }) => code)).toEqual(['noAuthorization', 'deciderUnclear']);
  expect(steps[1]?.exit.find(({ code }) => code === 'workUpNoted')).toMatchObject({ met: true, tick: null });
  expect(closing.map(({ code }) => code)).toEqual(['noFollowUp']);
  const { waitsFor } = await app.call('cases.get', { caseId });
  expect(waitsFor[0]).toMatchObject({ step: 'reasons', code: 'reasonAndTrigger' });
});

test('closing and reopening is one line each in the history, with its reason, and undone', async () => {
  const { app, caseId } = await begin();
  await app.call('cases.close', { caseId, closeReason: 'clientWithdrew', words: 'Too tired' });
  const [closed] = await app.call('history.list', { caseId });
  expect(closed).toMatchObject({ operation: 'cases.close', reason: 'The client withdrew: Too tired' });

  const { changeId } = await app.call('cases.reopen', { caseId });
  await app.call('history.undo', { changeId });
  expect((await app.call('cases.get', { caseId })).case).toMatchObject({
    status: 'closed',
    closeReason: 'clientWithdrew',
    statusReason: 'Too tired',
    statusSince: '2026-11-21',
  });
});
