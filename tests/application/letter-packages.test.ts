import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { letterKinds } from '../../src/domain/letters/letter.ts';
import type { Day } from '../../src/domain/shared/days.ts';
import { buildCase } from '../support/build-case.ts';
import { addNotice, addScan, sendDraft, signAuthorization } from '../support/build-chase.ts';
import { openPractice } from '../support/test-application.ts';

async function openPracticeWithPhone() {
  const app = await openPractice();
  await app.call('practice.update', { changes: { phone: '555-0123', fax: '555-0124' } });
  return app;
}

async function pagesOf(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf)).getPageCount();
}

test('a package holds cover sheet, letter, authorization scan and ID scan, in that order', async () => {
  const { call } = await openPracticeWithPhone();
  const built = await buildCase(call);
  const { clientId, draftId } = built;
  await addScan(call, 'idScan', { clientId });
  const scanId = await addScan(call, 'authorizationScan', { clientId });
  const authorizationId = await signAuthorization(call, built, { scanId });
  const { request } = await call('requests.get', { requestId: draftId });
  const options = { ...request.options, nameVerbalContact: true };
  await call('requests.update', { requestId: draftId, changes: { authorizationId, options } });
  const letter = await call('letters.build', { requestId: draftId });

  const whole = await call('letters.buildPackage', { letter: { requestId: draftId }, withCoverSheet: true });

  expect(whole.contents).toEqual([
    'Fax cover sheet, 1 page',
    `Letter, ${letter.pageCount === 1 ? '1 page' : `${letter.pageCount} pages`}`,
    'Signed authorization to speak with Ada Advocate, 1 page',
    'Copy of photo ID, 1 page',
  ]);
  expect(whole.missing).toEqual([]);
  expect(whole.pageCount).toBe(letter.pageCount + 3);
  expect(await pagesOf(whole.pdf)).toBe(whole.pageCount);
});

test('what is named but not on file is told, and added by hand', async () => {
  const { call } = await openPracticeWithPhone();
  const { draftId } = await buildCase(call);

  const whole = await call('letters.buildPackage', { letter: { requestId: draftId } });

  expect(whole.contents).toHaveLength(1);
  expect(whole.missing).toEqual(['Copy of photo ID']);
  expect(whole.pdf).toEqual((await call('letters.build', { requestId: draftId })).pdf);
});

test('marking as sent freezes the whole package, and a follow-up encloses it with proof and log', async () => {
  const { call, context } = await openPracticeWithPhone();
  const built = await buildCase(call);
  const { clientId, caseId } = built;
  await addScan(call, 'idScan', { clientId });
  await signAuthorization(call, built, { scanId: await addScan(call, 'authorizationScan', { clientId }) });
  const proofId = await addScan(call, 'proof', { caseId });
  const requestId = await sendDraft(call, built, { proofId });
  const frozen = await call('letters.buildPackage', { letter: { requestId } });

  expect(frozen.contents[0]).toBe('Fax cover sheet, 1 page');
  expect(frozen.contents.at(-1)).toBe('Copy of photo ID, 1 page');
  expect((await call('letters.preview', { requestId })).pdf).toEqual(frozen.pdf);
  expect((await call('letters.build', { requestId })).pdf).toEqual(frozen.pdf);

  context.clock.setToday('2026-12-20' as Day);
  const follow = { caseId, kind: 'f' as const, requestId, fields: { newDate: '2026-12-28' } };
  const { caseLetterId } = await call('caseLetters.add', { ...follow, switches: { encloseLog: true } });
  const whole = await call('letters.buildPackage', { letter: { caseLetterId } });

  expect(whole.missing).toEqual([]);
  expect(whole.contents.slice(1)).toEqual([
    'Signed authorization, 1 page',
    `Right-of-access request CB-0001, ${frozen.pageCount} pages`,
    'Proof of receipt, 1 page',
    'Contact log, 1 page',
  ]);
  expect(await pagesOf(whole.pdf)).toBe(whole.pageCount);
});

test('a batch with enclosures is everything in one file and each package in its own', async () => {
  const { call } = await openPracticeWithPhone();
  const built = await buildCase(call);
  const { clientId, caseId, draftId } = built;
  await addScan(call, 'idScan', { clientId });
  const caseLetterId = await addNotice(call, built);

  const plain = await call('letters.buildBatch', { caseId });
  const whole = await call('letters.buildBatch', { caseId, withEnclosures: true, withCoverSheets: true });

  expect(plain.files.map(({ requestId, caseLetterId: other }) => [requestId, other])).toEqual([
    [draftId, null],
    [null, caseLetterId],
  ]);
  expect(await call('letters.buildBatch', { caseId })).toEqual(plain);
  expect(whole.pageCount).toBe(plain.pageCount + 3);
  expect(await pagesOf(whole.combined)).toBe(whole.pageCount);
  const pages = await Promise.all(whole.files.map(({ pdf }) => pagesOf(pdf)));
  expect(pages.reduce((sum, count) => sum + count, 0)).toBe(whole.pageCount);
});

test('a file that cannot be read is not enclosed, and is told as missing', async () => {
  const { call } = await openPracticeWithPhone();
  const { clientId, draftId } = await buildCase(call);
  const bytes = new TextEncoder().encode('%PDF-1.7 and then nothing');
  await call('files.add', { purpose: 'idScan', name: 'id.pdf', bytes, clientId });

  const whole = await call('letters.buildPackage', { letter: { requestId: draftId } });

  expect(whole.missing).toEqual(['Copy of photo ID']);
});

test('the paper of the representative who acts now is enclosed, not of one whose authority is over', async () => {
  const { call } = await openPracticeWithPhone();
  const { clientId, draftId } = await buildCase(call);
  await addScan(call, 'idScan', { clientId });
  const daughter = { name: 'Maja Przykładowa', relationship: 'Daughter', documentOnFile: true } as const;
  const representative = { ...daughter, authorityType: 'healthCarePowerOfAttorney' } as const;
  await call('clients.update', { clientId, changes: { representative } });
  const twoPages = await PDFDocument.create();
  twoPages.addPage();
  twoPages.addPage();
  const keep = async (name: string, bytes: Uint8Array) =>
    (await call('files.add', { purpose: 'authorityPaper', name, bytes: Uint8Array.from(bytes), clientId })).file.id;
  const onePage = await PDFDocument.create();
  onePage.addPage();
  const paper = { clientId, effect: 'standsInForClient', basis: 'Health care power of attorney' } as const;
  const over = { ...paper, personName: 'Jan Przykładowy', relationship: 'Son', expiresOn: '2025-06-01' as Day };
  await call('authorities.add', { ...over, fileId: await keep('son.pdf', await onePage.save()) });
  const fileId = await keep('daughter.pdf', await twoPages.save());
  await call('authorities.add', { ...paper, personName: daughter.name, relationship: 'Daughter', fileId });

  const whole = await call('letters.buildPackage', { letter: { requestId: draftId } });

  expect(whole.missing).toEqual([]);
  expect(whole.contents[1]).toMatch(/, 2 pages$/);
});

test('a reading copy is in the language of the client, and the letter itself stays English', async () => {
  const { call } = await openPracticeWithPhone();
  const { draftId, clientId } = await buildCase(call);
  const letter = { requestId: draftId };
  const english = await call('letters.build', letter);
  await call('clients.update', { clientId, changes: { language: 'es' } });

  const copy = await call('letters.readingCopy', { letter, language: 'es' });

  expect(copy.suggestedName).toBe('CB-0001 Example General Hospital es.pdf');
  expect(copy.pdf).not.toEqual(english.pdf);
  expect((await call('letters.build', letter)).pdf).toEqual(english.pdf);
});

test('a copy to read is given before everything is known', async () => {
  const { call, refused } = await openPracticeWithPhone();
  const { draftId, clientId } = await buildCase(call);
  const letter = { requestId: draftId };
  await call('clients.update', { clientId, changes: { dateOfBirth: null } });

  expect(await refused('letters.build', letter)).toMatchObject({ code: 'letterHasGaps' });
  expect((await call('letters.readingCopy', { letter, language: 'es' })).pageCount).toBeGreaterThan(0);
});

test('papers around the letters are drawn and saved without the name of a client', async () => {
  const { call, refused, context } = await openPracticeWithPhone();
  const built = await buildCase(call);
  const { caseId, draftId: requestId, organizationId } = built;
  const { materialId } = await call('custody.addMaterial', {
    caseId,
    kind: 'slides',
    label: 'A1',
    count: 1,
    ownerId: organizationId,
  });

  expect(await refused('papers.build', { paper: { kind: 'packingSlip', materialId } })).toMatchObject({
    code: 'letterHasGaps',
  });
  const { organizationId: holderId } = await call('organizations.add', { name: 'Second Center', kind: 'center' });
  await call('custody.addEvent', { materialId, kind: 'sent', on: '2026-11-20', holderId });
  const papers = [
    { kind: 'contactLog' as const, requestId },
    { kind: 'faxCover' as const, letter: { requestId } },
    { kind: 'labels' as const, caseId, startAt: 4 },
    { kind: 'packingSlip' as const, materialId },
  ];
  for (const paper of papers) {
    const built = await call('papers.build', { paper });
    expect(await pagesOf(built.pdf)).toBe(built.pageCount);
    expect(built.suggestedName).not.toContain('Przy');
    await call('papers.save', { paper });
  }
  expect(context.desktop.saved).toHaveLength(papers.length);
  const [last] = await call('history.list', { caseId, limit: 1 });
  expect(last?.summary).toBe('Saved the packing slip for Łukasz Przykładowy');
});

test('a warning keeps a letter from going out until it is let stand with a reason', async () => {
  const { call, refused, context } = await openPracticeWithPhone();
  const built = await buildCase(call);
  const { caseId, draftId } = built;
  await signAuthorization(call, built);
  await call('requests.markSent', { requestId: draftId, sentOn: '2026-11-16', channel: 'fax' });
  context.clock.setToday('2026-12-20' as Day);
  const follow = { caseId, kind: 'f' as const, requestId: draftId, fields: { newDate: '2026-12-28' } };
  const { caseLetterId } = await call('caseLetters.add', follow);

  const { findings } = await call('letters.preview', { caseLetterId });
  const standing = findings.filter(({ severity }) => severity === 'warn').map(({ id }) => id);
  expect(standing).toContain('assumedReceipt');
  expect(await refused('letters.build', { caseLetterId })).toMatchObject({
    code: 'letterHasWarnings',
    detail: { findings: standing },
  });
  const overrides = standing.map((finding) => ({ finding, reason: 'The fax slip shows all pages went through' }));
  await call('caseLetters.update', { caseLetterId, changes: { overrides } });

  const settled = await call('letters.preview', { caseLetterId });
  expect(settled.findings.map(({ overridden }) => overridden)).toEqual(overrides.map(({ reason }) => reason));
  expect((await call('letters.build', { caseLetterId })).pageCount).toBeGreaterThan(0);
});

test('sending another letter can be taken back, and it is a draft again', async () => {
  const { call } = await openPracticeWithPhone();
  const caseLetterId = await addNotice(call, await buildCase(call));
  const { pdf } = await call('letters.build', { caseLetterId });
  await call('caseLetters.markSent', { caseLetterId, sentOn: '2026-11-20', channel: 'mail' });
  const frozen = await call('letters.preview', { caseLetterId });
  expect(frozen).toMatchObject({ isFrozen: true });
  expect(frozen.pdf).toEqual(pdf);

  await call('history.undo', {});

  expect((await call('caseLetters.get', { caseLetterId })).letter.sent).toBeNull();
  expect(await call('letters.preview', { caseLetterId })).toMatchObject({ isFrozen: false });
});

test('a sign the fonts lack is named wherever it was typed, and one that reorders or cannot be seen is not taken', async () => {
  const { call, refused } = await openPracticeWithPhone();
  const caseLetterId = await addNotice(call, await buildCase(call));
  const { letter } = await call('caseLetters.get', { caseLetterId });
  const withSign = (sign: string) => ({
    caseLetterId,
    changes: { fields: { ...letter.fields, kept: `Block ${sign} A1` } },
  });

  for (const sign of ['\u0007', '\u202E']) {
    expect(await refused('caseLetters.update', withSign(sign))).toMatchObject({
      code: 'invalidInput',
      field: 'changes.fields.kept',
    });
  }
  await call('caseLetters.update', withSign('😀'));
  expect(await refused('letters.build', { caseLetterId })).toMatchObject({ code: 'missingCharacters' });
});

test('the kinds of letters say what each is for, who signs it and what it needs', async () => {
  const { call } = await openPracticeWithPhone();

  const kinds = await call('letters.kinds', {});

  expect(kinds.map(({ kind }) => kind)).toEqual([...letterKinds]);
  expect(kinds.find(({ kind }) => kind === 'f')).toMatchObject({
    needs: ['request'],
    signers: ['advocate', 'client'],
    isCaseLetter: true,
    languages: ['en', 'es'],
  });
  expect(kinds.find(({ kind }) => kind === 'a')).toMatchObject({
    signers: ['client'],
    isCaseLetter: false,
    fields: [],
  });
});
