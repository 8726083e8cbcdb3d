import { expect, test } from 'vitest';
import { buildCase } from '../support/build-case.ts';
import { openPractice } from '../support/test-application.ts';
import { addCandidate } from './source-examples.ts';

test('the case brief is one page, and its file names no client', async () => {
  const { call } = await openPractice();
  const { caseId, clientId } = await buildCase(call);
  const goal = 'To be at the wedding. '.repeat(80);
  await call('cases.update', { caseId, changes: { goal, worries: goal, firstOpinionSummary: goal } });

  const built = await call('papers.build', { paper: { kind: 'caseBrief', caseId } });

  const { legalName } = await call('clients.get', { clientId });
  expect(built.pageCount).toBe(1);
  expect(built.suggestedName).toBe('Case brief 2026-11-21.pdf');
  expect(built.suggestedName).not.toContain(legalName);
});

test('the shortlist prints once there is a candidate, and saving it is on record', async () => {
  const { call, refused } = await openPractice();
  const built = await buildCase(call);
  const paper = { kind: 'sourceShortlist', caseId: built.caseId } as const;

  expect(await refused('papers.build', { paper })).toMatchObject({ code: 'nothingToPrint' });
  await addCandidate(call, built);
  expect((await call('papers.build', { paper })).suggestedName).toBe('Source shortlist 2026-11-21.pdf');
  expect((await call('papers.save', { paper })).savedAs).toHaveLength(1);
  const [last] = await call('history.list', { caseId: built.caseId });
  expect(last?.summary).toContain('Saved the source shortlist for');
});

test.each(['caseBrief', 'sourceShortlist'] as const)('the client cannot approve the %s tomorrow', async (kind) => {
  const { call, refused } = await openPractice();
  const built = await buildCase(call);
  await addCandidate(call, built);

  const paper = { kind, caseId: built.caseId, approvedOn: '2026-11-22' };
  expect(await refused('papers.build', { paper })).toMatchObject({ code: 'invalidInput', field: 'paper.approvedOn' });
});

test('a character no font can print is named instead of being lost', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildCase(call);
  await call('cases.update', { caseId, changes: { goal: 'To dance 💃' } });

  expect(await refused('papers.build', { paper: { kind: 'caseBrief', caseId } })).toMatchObject({
    code: 'missingCharacters',
  });
});

test('a goal of ten thousand characters is refused in words, and the one before stays', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildCase(call);
  await call('cases.update', { caseId, changes: { goal: 'To dance' } });

  expect(await refused('cases.update', { caseId, changes: { goal: 'x'.repeat(10_000) } })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.goal',
    message: 'This is too long: at most 2000 characters.',
  });
  expect((await call('cases.get', { caseId })).case.goal).toBe('To dance');
});

test('a first opinion before birth is kept as written', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);

  await call('cases.update', { caseId, changes: { firstOpinionOn: '1950-01-01' } });
  expect((await call('cases.get', { caseId })).case.firstOpinionOn).toBe('1950-01-01');
});
