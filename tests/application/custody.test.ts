import { expect, test } from 'vitest';
import { buildCase } from '../support/build-case.ts';
import { addSlides } from '../support/build-chase.ts';
import { openPractice } from '../support/test-application.ts';

test('slides are followed from hand to hand, and an overdue loan warns', async () => {
  const { call, context } = await openPractice();
  const built = await buildCase(call);
  const { caseId } = built;
  const materialId = await addSlides(call, built);
  const { organizationId: holderId } = await call('organizations.add', { name: 'Second Center', kind: 'center' });
  const at = async () => (await call('custody.list', { caseId }))[0]?.custody;

  expect(await at()).toMatchObject({ status: 'withOwner', holderName: 'Example General Hospital' });
  const sent = await call('custody.addEvent', {
    materialId,
    kind: 'sent',
    on: '2026-11-20',
    holderId,
    tracking: 'EX-9',
  });
  expect(sent.warnings.join(' ')).toContain('Friday');
  expect(await at()).toMatchObject({ status: 'onTheWay', holderName: 'Second Center', tracking: 'EX-9', daysLeft: 19 });
  context.clock.setToday('2026-12-14' as never);
  await call('custody.addEvent', { materialId, kind: 'received', on: '2026-11-23', confirmedBy: 'R. Slideroom' });
  expect(await at()).toMatchObject({ status: 'withHolder', isOverdue: true, daysLeft: -4 });
  await call('custody.addEvent', { materialId, kind: 'extended', on: '2026-12-14', loanDueOn: '2027-01-10' });
  expect(await at()).toMatchObject({ isOverdue: false, loanDueOn: '2027-01-10' });
  await call('history.undo', {});
  expect(await at()).toMatchObject({ isOverdue: true });
});

test.each([
  ['a receipt before it was sent', { kind: 'received', on: '2026-11-17', confirmedBy: null }, 'on'],
  ['a step that is still to come', { kind: 'received', on: '2026-11-22' }, 'on'],
  ['a return before it was received', { kind: 'returned', on: '2026-11-17' }, 'on'],
  ['an extension without a day', { kind: 'extended', on: '2026-11-19' }, 'loanDueOn'],
  ['a sending to nobody', { kind: 'sent', on: '2026-11-19' }, 'holderName'],
  ['a holder nobody knows', { kind: 'sent', on: '2026-11-19', holderId: 'nobody' }, 'holderId'],
  ['a proof that is not kept', { kind: 'received', on: '2026-11-19', proofId: 'nobody' }, 'proofId'],
])('%s is refused, naming the field', async (_label, event, field) => {
  const { call, refused } = await openPractice();
  const materialId = await addSlides(call, await buildCase(call));
  await call('custody.addEvent', { materialId, kind: 'sent', on: '2026-11-18', holderName: 'Second Center' });

  expect(await refused('custody.addEvent', { materialId, ...event })).toMatchObject({ code: 'invalidInput', field });
});

test('a material goes to the trash with its way, unless a letter is about it', async () => {
  const { call, refused } = await openPractice();
  const built = await buildCase(call);
  const { caseId } = built;
  const materialId = await addSlides(call, built);
  await call('custody.addEvent', { materialId, kind: 'sent', on: '2026-11-18', holderName: 'Second Center' });
  const { caseLetterId } = await call('caseLetters.add', { caseId, kind: 'q', materialId });

  const { letter, about } = await call('caseLetters.get', { caseLetterId });
  expect(letter.custodianId).toBe(built.organizationId);
  expect(about).toBe('Slides: A1 to A4');
  expect(await refused('custody.deleteMaterial', { materialId })).toMatchObject({ code: 'inUse' });
  await call('caseLetters.delete', { caseLetterId });
  const { changeId } = await call('custody.deleteMaterial', { materialId });
  expect(await call('custody.list', { caseId })).toEqual([]);
  await call('trash.restore', { changeId });
  expect((await call('custody.list', { caseId }))[0]?.events).toHaveLength(1);
});
