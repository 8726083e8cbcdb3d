import { expect, test } from 'vitest';
import { buildCase, buildClientWithCase } from '../support/build-case.ts';
import { sendDraft } from '../support/build-chase.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

async function namesIn({ call }: TestApplication, place: number, filter = {}): Promise<string[]> {
  const { columns } = await call('board.get', { filter });
  return columns[place]?.cards.map(({ clientName }) => clientName) ?? [];
}

async function threeCases(app: TestApplication) {
  const cases = [];
  for (const legalName of ['Ana Ejemplo', 'Bo Muster', 'Çiğdem Örnek']) {
    cases.push((await buildClientWithCase(app.call, {}, { legalName })).caseId);
  }
  const [ana, bo, cigdem] = cases;
  if (ana === undefined || bo === undefined || cigdem === undefined) throw new Error('three cases were built');
  return { ana, bo, cigdem };
}

test('a card stands where it was put, and stays there', async () => {
  const app = await openPractice();
  const { ana, cigdem } = await threeCases(app);
  await app.call('cases.moveToStep', { caseId: cigdem, to: 'reasons', beforeCaseId: ana });

  expect(await namesIn(app, 0)).toEqual(['Çiğdem Örnek', 'Ana Ejemplo', 'Bo Muster']);

  await app.call('cases.moveToStep', { caseId: cigdem, to: 'reasons' });
  expect(await namesIn(app, 0)).toEqual(['Ana Ejemplo', 'Bo Muster', 'Çiğdem Örnek']);
});

test('a card put before itself or before a card of another column comes last', async () => {
  const app = await openPractice();
  const { ana, bo } = await threeCases(app);
  await app.call('cases.moveToStep', { caseId: bo, to: 'timing', overrideReason: 'Known already' });
  await app.call('cases.moveToStep', { caseId: ana, to: 'reasons', beforeCaseId: bo });

  expect(await namesIn(app, 0)).toEqual(['Çiğdem Örnek', 'Ana Ejemplo']);

  await app.call('cases.moveToStep', { caseId: ana, to: 'reasons', beforeCaseId: ana });
  expect(await namesIn(app, 0)).toEqual(['Çiğdem Örnek', 'Ana Ejemplo']);
});

test('a move back that the workflow does not know is refused with the ways there are', async () => {
  const app = await openPractice();
  const { ana } = await threeCases(app);
  await app.call('cases.moveToStep', { caseId: ana, to: 'timing', overrideReason: 'Known already' });

  const error = await app.refused('cases.moveToStep', { caseId: ana, to: 'reasons', overrideReason: 'Mistake' });

  expect(error).toMatchObject({ code: 'moveNotAllowed', field: 'to' });
  expect(await app.call('cases.checkMove', { caseId: ana, to: 'reasons' })).toMatchObject({
    isLegal: false,
    why: error.message,
  });
});

test('unmet criteria are told and stop a move until there is a reason', async () => {
  const app = await openPractice();
  const { ana } = await threeCases(app);
  const { unmet } = await app.call('cases.checkMove', { caseId: ana, to: 'timing' });

  const error = await app.refused('cases.moveToStep', { caseId: ana, to: 'timing' });

  expect(unmet.length).toBeGreaterThan(0);
  expect(error).toMatchObject({ code: 'criteriaUnmet', detail: { unmet: unmet.map(({ text }) => text) } });
  expect(await namesIn(app, 0)).toHaveLength(3);
});

test('a reason given where nothing is unmet is not put on record', async () => {
  const app = await openPractice();
  const { ana } = await threeCases(app);
  await app.call('cases.update', {
    caseId: ana,
    changes: {
      reasons: ['validatePlan'],
      triggers: ['rareCancer'],
      firstOpinionSummary: 'Surgery first',
      authorization: 'signed',
      goal: 'To be sure',
    },
  });
  await app.call('cases.moveToStep', { caseId: ana, to: 'timing', overrideReason: 'Not needed' });

  expect((await app.call('history.list', { limit: 1 }))[0]).toMatchObject({ reason: null });
});

test('the filter looks for text without marks, urgency and client', async () => {
  const app = await openPractice();
  const { bo } = await threeCases(app);
  const { case: bosCase } = await app.call('cases.get', { caseId: bo });
  await app.call('cases.update', { caseId: bo, changes: { urgency: 'urgent', cancer: 'Sarcoma' } });

  expect(await namesIn(app, 0, { text: 'cigdem' })).toEqual(['Çiğdem Örnek']);
  expect(await namesIn(app, 0, { text: 'SARC bo' })).toEqual(['Bo Muster']);
  expect(await namesIn(app, 0, { urgency: 'urgent' })).toEqual(['Bo Muster']);
  expect(await namesIn(app, 0, { clientId: bosCase.clientId })).toEqual(['Bo Muster']);
  expect(await namesIn(app, 0, { text: 'nobody' })).toEqual([]);
});

test('counts tell of all cards though only the first are given, and the rest come by column', async () => {
  const app = await openPractice();
  await threeCases(app);

  const board = await app.call('board.get', { perColumn: 2 });
  const rest = await app.call('board.column', { step: 'reasons', offset: 2 });

  expect(board).toMatchObject({ totalCount: 3 });
  expect(board.columns[0]).toMatchObject({ step: 'reasons', count: 3 });
  expect(board.columns[0]?.cards).toHaveLength(2);
  expect(rest.cards.map(({ clientName }) => clientName)).toEqual(['Çiğdem Örnek']);
});

test('a card is overdue from the day after, without anything being written', async () => {
  const app = await openPractice();
  const { ana } = await threeCases(app);
  await app.call('cases.update', { caseId: ana, changes: { nextAction: { what: 'Call', dueOn: '2026-11-21' } } });
  const overdue = async () => (await app.call('board.get', {})).columns[0]?.overdueCount;

  expect(await overdue()).toBe(0);
  app.context.clock.advance(86_400);
  expect(await overdue()).toBe(1);
});

test('overdue is a passed date, a loan not back or a late follow-up, and the board narrows to it', async () => {
  const app = await openPractice();
  await threeCases(app);
  const dated = await buildCase(app.call);
  const lent = await buildCase(app.call);
  const late = await buildCase(app.call);
  for (const [place, { clientId }] of [dated, lent, late].entries()) {
    await app.call('clients.update', { clientId, changes: { legalName: `Muster ${place}` } });
  }
  await app.call('cases.update', {
    caseId: dated.caseId,
    changes: { nextAction: { what: 'Call', dueOn: '2026-11-20' } },
  });
  const { materialId } = await app.call('custody.addMaterial', {
    caseId: lent.caseId,
    kind: 'slides',
    label: 'A2',
    isLoan: true,
    loanDueOn: '2026-11-20',
  });
  await app.call('custody.addEvent', { materialId, holderName: 'Slide desk', kind: 'sent', on: '2026-10-20' });
  await sendDraft(app.call, late, { sentOn: '2026-10-01' });

  const filter = { due: 'overdue' } as const;
  const { columns, totalCount } = await app.call('board.get', { filter });

  expect(totalCount).toBe(3);
  expect(columns[0]).toMatchObject({ count: 3, overdueCount: 3 });
  expect(await namesIn(app, 0, filter)).toEqual(['Muster 0', 'Muster 1', 'Muster 2']);
  expect(await namesIn(app, 0, { ...filter, text: 'muster 1' })).toEqual(['Muster 1']);
  const { cards } = await app.call('board.column', { step: 'reasons', filter, offset: 1 });
  expect(cards.map(({ clientName }) => clientName)).toEqual(['Muster 1', 'Muster 2']);
  expect((await app.call('board.get', {})).columns[0]).toMatchObject({ count: 6, overdueCount: 3 });
});

test('a card follows its client, its owner, its records and its opinions', async () => {
  const app = await openPractice();
  const { caseId, clientId, recordIds } = await buildCase(app.call);
  const card = async () => (await app.call('board.get', {})).columns[0]?.cards[0];
  expect(await card()).toMatchObject({
    opinionCount: 2,
    opinionsMark: 'differing',
    recordsNeeded: 3,
    recordsChecked: 0,
  });

  await app.call('clients.update', { clientId, changes: { legalName: 'Łucja Przykładowa' } });
  await app.call('records.update', {
    recordItemId: recordIds[2],
    changes: { state: { kind: 'checked', receivedOn: '2026-11-01', checkedOn: '2026-11-02' } },
  });
  await app.call('comparison.annotate', { caseId, dimension: 'stage', changes: { material: 'no' } });
  const { signedInId } = await app.call('practice.get', {});
  await app.call('practice.updatePerson', { personId: signedInId, changes: { initials: 'AX' } });

  expect(await card()).toMatchObject({ clientName: 'Łucja Przykładowa', recordsChecked: 1, ownerInitials: 'AX' });
  expect((await card())?.opinionsMark).not.toBe('differing');
});

test('a closed case leaves the board and comes back when it is opened again', async () => {
  const app = await openPractice();
  const { ana } = await threeCases(app);

  await app.call('cases.close', { caseId: ana, closeReason: 'decided' });
  expect(await namesIn(app, 0)).toEqual(['Bo Muster', 'Çiğdem Örnek']);

  await app.call('cases.reopen', { caseId: ana });
  expect(await namesIn(app, 0)).toEqual(['Ana Ejemplo', 'Bo Muster', 'Çiğdem Örnek']);
});

test('a card says that a loan is overdue until it is back, and that a follow-up is late', async () => {
  const app = await openPractice();
  const built = await buildCase(app.call);
  const card = async () => (await app.call('board.get', {})).columns[0]?.cards[0];
  const { materialId } = await app.call('custody.addMaterial', {
    caseId: built.caseId,
    kind: 'slides',
    label: 'A2',
    isLoan: true,
    loanDueOn: '2026-11-20',
  });
  expect(await card()).toMatchObject({ isLoanOverdue: false, lateFollowUps: 0 });

  const step = { materialId, holderName: 'Slide desk' } as const;
  await app.call('custody.addEvent', { ...step, kind: 'sent', on: '2026-10-20' });
  expect((await card())?.isLoanOverdue).toBe(true);
  await app.call('custody.addEvent', { ...step, kind: 'received', on: '2026-10-21' });
  const { changeId } = await app.call('custody.addEvent', { materialId, kind: 'returned', on: '2026-11-21' });
  expect((await card())?.isLoanOverdue).toBe(false);
  await app.call('history.undo', { changeId });
  expect((await card())?.isLoanOverdue).toBe(true);

  await sendDraft(app.call, built, { sentOn: '2026-10-01' });
  expect((await card())?.lateFollowUps).toBe(1);
});
