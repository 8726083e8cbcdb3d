import { expect, test } from 'vitest';
import { hasTool, textOfPages } from '../documents/print-fixture.ts';
import { buildCase } from '../support/build-case.ts';
import { addConsultation, addHeldConsultation } from '../support/build-consultation.ts';
import { addBankQuestion, addQuestion } from '../support/build-question.ts';
import { openPractice } from '../support/test-application.ts';

test('a list grows from proposals, is filled from the case, ranked, marked and shared', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  await call('cases.update', { caseId, changes: { reasons: ['confirmStage', 'validatePlan'], tumorTags: ['LUNG'] } });

  const { proposals, tags } = await call('questions.propose', { caseId, step: 'questions' });
  expect(tags).toContainEqual({ tag: 'LUNG', why: 'marked in the intake' });
  const picked = proposals.filter(({ isFirstPick }) => isFirstPick).map(({ bankId }) => bankId);
  expect(picked).toEqual(expect.arrayContaining(['B1', 'B2', 'B3', 'G1']));
  const { questionIds } = await call('questions.addFromBank', { caseId, bankIds: picked });

  const at = async () => await call('questions.list', { caseId });
  const b1 = (await at()).questions.find(({ question }) => question.bankId === 'B1');
  expect(b1?.placeholders).toMatchObject([
    { placeholder: 'stageGroup', fill: { value: 'IIB', sourceKind: 'opinion' }, todo: null },
    { placeholder: 'tnm', fill: null, fillIn: 'opinions' },
  ]);
  expect(
    (await call('questions.propose', { caseId, step: 'questions' })).proposals.map(({ bankId }) => bankId),
  ).not.toContain('B1');

  const last = questionIds.at(-1) ?? '';
  const [first] = questionIds;
  await call('questions.move', { questionId: last, before: first ?? null });
  await call('questions.setTop', { questionId: last, isTop: true });
  expect((await at()).questions[0]?.question).toMatchObject({ id: last, isTop: true });
  await call('questions.move', { questionId: last, before: null });
  expect((await at()).questions.at(-1)?.question.id).toBe(last);
  await call('history.undo', {});
  expect((await at()).questions[0]?.question.id).toBe(last);

  expect((await call('questions.markShared', { caseId, on: '2026-11-20' })).marked).toBe(questionIds.length);
  const shared = await at();
  expect(shared.readiness.isShared).toBe(true);
  expect(shared.questions.every(({ question }) => question.status === 'ready')).toBe(true);
});

test('a fill stays when the opinion changes, says what it says now, and takes it when asked', async () => {
  const { call, refused } = await openPractice();
  const { caseId, opinionIds } = await buildCase(call);
  const questionId = await addBankQuestion(call, caseId, 'B1');
  const states = async () => (await call('questions.list', { caseId })).questions[0]?.placeholders;
  const value = { prefix: 'c', tnm: 'T2 N1 M0', group: 'IIIB', edition: null } as const;
  const citation = { document: null, page: null, quote: null, restsOn: [] };

  await call('opinions.update', {
    opinionId: opinionIds[0],
    changes: { dimensions: { stage: { kind: 'stated', value, citation } } },
  });
  expect(await states()).toMatchObject([
    { fill: { value: 'IIB' }, now: { value: 'IIIB' } },
    { fill: null, now: { value: 'cT2 N1 M0' }, todo: null },
  ]);

  expect((await call('questions.fillAll', { caseId })).filled).toBe(1);
  expect(await states()).toMatchObject([{ fill: { value: 'IIB' } }, { fill: { value: 'cT2 N1 M0' }, now: null }]);
  await call('questions.fill', { questionId, fromCase: ['stageGroup'] });
  expect(await states()).toMatchObject([{ fill: { value: 'IIIB', sourceKind: 'opinion' }, now: null }, {}]);
  await call('questions.fill', { questionId, typed: [{ placeholder: 'tnm', value: 'T3' }] });
  expect(await states()).toMatchObject([{}, { fill: { value: 'T3', sourceKind: 'typed', source: 'as typed' } }]);
  await call('questions.fill', { questionId, typed: [{ placeholder: 'tnm', value: '' }] });
  expect(await states()).toMatchObject([{}, { fill: null }]);
  expect(await refused('questions.fill', { questionId, typed: [{ placeholder: 'grade', value: '2' }] })).toMatchObject({
    field: 'typed',
  });
});

test('a general question is offered three of the bank, and keeps its first wording beside the specific one', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  const questionId = await addQuestion(call, caseId, { text: 'Do you agree with the stage?' });

  const offered = await call('questions.nearest', { questionId });
  expect(offered).toHaveLength(3);
  expect(offered.map(({ bankId }) => bankId)).toContain('B1');

  await call('questions.makeSpecific', { questionId, bankId: 'B1' });
  await call('questions.makeSpecific', {
    questionId,
    text: 'Is stage {stageGroup} certain enough to operate rather than wait?',
  });
  const [view] = (await call('questions.list', { caseId })).questions;
  expect(view).toMatchObject({
    question: {
      generalText: 'Do you agree with the stage?',
      category: 'B',
      fills: [{ placeholder: 'stageGroup', value: 'IIB' }],
    },
    wording: { isSpecific: true },
    isOwn: true,
  });
});

test('each clinician’s answer is kept, and taking the last one back opens the question again', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildCase(call);
  const questionId = await addQuestion(call, caseId);
  const view = async () => (await call('questions.list', { caseId })).questions[0];

  const { answerId } = await call('questions.answer', { questionId, answer: 'Yes.', answeredBy: 'Dr. Uma Sample' });
  const other = await call('questions.answer', { questionId, answer: 'Not yet.', answeredBy: 'Dr. Otto Beispiel' });
  expect(await view()).toMatchObject({
    question: { status: 'answered' },
    answers: [{ answeredBy: 'Dr. Uma Sample', answeredOn: '2026-11-21' }, { answer: 'Not yet.' }],
  });
  await call('questions.deleteAnswer', { answerId });
  expect((await view())?.question.status).toBe('answered');
  await call('questions.deleteAnswer', { answerId: other.answerId });
  expect((await view())?.question.status).toBe('asked');
  expect(await refused('questions.answer', { questionId, answer: 'Yes.', consultationId: 'nobody' })).toMatchObject({
    field: 'consultationId',
  });
});

test('what was not answered travels to the next consultation, once', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  const held = await addHeldConsultation(call, caseId);
  const open = await addQuestion(call, caseId, { text: 'Open?', consultationId: held });
  const done = await addQuestion(call, caseId, { text: 'Done?', consultationId: held });
  await call('questions.answer', { questionId: done, answer: 'Yes.' });
  const next = await addConsultation(call, caseId);

  const { questions } = await call('questions.list', { caseId });
  expect(questions.find(({ question }) => question.id === open)?.question).toMatchObject({
    consultationId: next,
    status: 'deferred',
  });
  expect(questions.find(({ question }) => question.id === done)?.question.consultationId).toBe(held);
  expect((await call('questions.carryOver', { caseId, toConsultationId: next })).carried).toBe(0);
});

test.each(['cancel', 'noShow'] as const)(
  '%s of a consultation sends its questions on, whether the next is known before or after',
  async (how) => {
    const { call } = await openPractice();
    const { caseId } = await buildCase(call);
    const first = await addConsultation(call, caseId, { startsAt: '2026-11-20T09:00' });
    const questionId = await addQuestion(call, caseId, { text: 'Open?', consultationId: first, status: 'ready' });
    const placed = async () => (await call('questions.list', { caseId })).questions[0]?.question;

    await call(`consultations.${how}`, { consultationId: first, reason: 'The doctor is ill' });
    expect(await placed()).toMatchObject({ consultationId: first, status: 'ready' });
    const second = await addConsultation(call, caseId, { startsAt: '2026-11-20T11:00' });
    expect(await placed()).toMatchObject({ consultationId: second, status: 'ready' });

    const third = await addConsultation(call, caseId, { startsAt: '2026-12-20T11:00' });
    await call(`consultations.${how}`, { consultationId: second, reason: 'The doctor is ill' });
    expect(await placed()).toMatchObject({ id: questionId, consultationId: third, status: 'ready' });
  },
);

test('a question goes to the trash with its answers and comes back with them', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  const questionId = await addQuestion(call, caseId);
  await call('questions.answer', { questionId, answer: 'Yes.' });

  const { changeId } = await call('questions.delete', { questionId });
  expect((await call('questions.list', { caseId })).questions).toEqual([]);
  expect((await call('trash.list', {}))[0]).toMatchObject({ kind: 'question' });
  await call('trash.restore', { changeId });
  expect((await call('questions.list', { caseId })).questions[0]?.answers).toHaveLength(1);
});

test('the sheet follows the client’s language and the practice’s paper unless said otherwise', async () => {
  const { call } = await openPractice();
  const { caseId, clientId } = await buildCase(call);
  await call('clients.update', { clientId, changes: { language: 'es-MX' } });
  await addBankQuestion(call, caseId, 'B2');

  const sheet = await call('questions.sheet', { caseId });
  const large = await call('questions.sheet', { caseId, language: 'en', largePrint: true, paperSize: 'a4' });
  expect(sheet).toMatchObject({ language: 'es', suggestedName: 'Preguntas 2026-11-21.pdf', pageCount: 1 });
  expect(large).toMatchObject({ language: 'en', suggestedName: 'Questions large print 2026-11-21.pdf' });
  expect((await call('questions.sheet', { caseId })).pdf).toEqual(sheet.pdf);
});

test.runIf(hasTool('pdftotext'))(
  'a sheet says when in both zones and holds the questions of its consultation (needs poppler-utils)',
  async () => {
    const { call } = await openPractice();
    const { caseId, clientId } = await buildCase(call);
    await call('clients.update', { clientId, changes: { timeZone: 'America/Los_Angeles' } });
    const first = await addConsultation(call, caseId);
    const second = await addConsultation(call, caseId, { startsAt: '2026-12-08T10:00' });
    await addQuestion(call, caseId, { text: 'Only for the first?', consultationId: first });
    await addQuestion(call, caseId, { text: 'For both?' });

    const words = async (consultationId: typeof first) =>
      textOfPages((await call('questions.sheet', { caseId, consultationId })).pdf)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    expect(await words(first)).toMatch(
      /When .*2:05 PM New York time \(EST\) My time .*11:05 AM Los Angeles time \(PST\)/,
    );
    expect(await words(first)).toContain('Only for the first?');
    expect(await words(second)).toContain('For both?');
    expect(await words(second)).not.toContain('Only for the first?');
  },
);

test('an answer written down after the consultation was held brings its question back, and a follow-up sends it on', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  const first = await addConsultation(call, caseId, { startsAt: '2026-11-20T10:00' });
  const next = await addConsultation(call, caseId);
  const questionId = await addQuestion(call, caseId, { text: 'Open?', consultationId: first });
  const placed = async () => (await call('questions.list', { caseId })).questions[0]?.question;

  await call('consultations.hold', { consultationId: first });
  expect(await placed()).toMatchObject({ consultationId: next, status: 'deferred' });
  const { answerId } = await call('questions.answer', { questionId, answer: 'Yes.', consultationId: first });
  expect(await placed()).toMatchObject({ consultationId: first, status: 'answered' });

  await call('questions.updateAnswer', { answerId, changes: { needsFollowUp: true } });
  expect(await placed()).toMatchObject({ consultationId: next, status: 'deferred' });
  await call('questions.updateAnswer', { answerId, changes: { answer: 'Yes, as a rule.' } });
  expect(await placed()).toMatchObject({ consultationId: next, status: 'deferred' });
  await call('questions.updateAnswer', { answerId, changes: { needsFollowUp: false } });
  expect(await placed()).toMatchObject({ consultationId: first, status: 'answered' });
});

test('an older answer that is put right leaves its question where the last one sent it', async () => {
  const { call } = await openPractice();
  const { caseId } = await buildCase(call);
  const held = await addHeldConsultation(call, caseId);
  const next = await addConsultation(call, caseId);
  const questionId = await addQuestion(call, caseId, { text: 'Open?', consultationId: held });
  const { answerId } = await call('questions.answer', { questionId, answer: 'Yes.' });
  await call('questions.answer', { questionId, answer: 'Perhaps.', needsFollowUp: true });

  await call('questions.updateAnswer', { answerId, changes: { answer: 'Yes!', needsFollowUp: false } });
  expect((await call('questions.list', { caseId })).questions[0]?.question).toMatchObject({
    consultationId: next,
    status: 'deferred',
  });
});

test('a list cannot have gone to the center on a day to come', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildCase(call);
  const questionId = await addQuestion(call, caseId);
  const tomorrow = '2026-11-22';

  expect(await refused('questions.markShared', { caseId, on: tomorrow })).toMatchObject({ field: 'on' });
  expect(await refused('questions.update', { questionId, changes: { sharedOn: tomorrow } })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.sharedOn',
  });
  expect(await refused('questions.add', { caseId, text: 'Why?', sharedOn: tomorrow })).toMatchObject({
    field: 'sharedOn',
  });
});

test('no paper can be approved on a day to come', async () => {
  const { call, refused } = await openPractice();
  const { caseId } = await buildCase(call);
  const consultationId = await addConsultation(call, caseId);
  await addQuestion(call, caseId);
  const tomorrow = { approvedOn: '2026-11-22' };
  const refusal = { code: 'invalidInput', field: 'approvedOn' };

  expect(await refused('questions.sheet', { caseId, ...tomorrow })).toMatchObject(refusal);
  expect(await refused('consultations.travelSheet', { consultationId, ...tomorrow })).toMatchObject(refusal);
  expect(await refused('consultations.notesPaper', { consultationId, ...tomorrow })).toMatchObject(refusal);
  await call('consultations.notesPaper', { consultationId, approvedOn: '2026-11-21' });
});
