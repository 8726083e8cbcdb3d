import { expect, test } from 'vitest';
import { type BuiltCase, buildCase } from '../support/build-case.ts';
import { addAuthorization, sendDraft, signAuthorization } from '../support/build-chase.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

async function openCase(): Promise<TestApplication & { readonly built: BuiltCase }> {
  const app = await openPractice();
  await app.call('practice.update', {
    changes: {
      phone: '555-0123',
      address: { lines: ['3 Practice Road'], city: 'Sampleton', region: 'OH', postalCode: '00003', country: 'USA' },
    },
  });
  return { ...app, built: await buildCase(app.call) };
}

test('an authorization counts once it is signed, and its case says so', async () => {
  const { call, refused, built } = await openCase();
  const { clientId, caseId, organizationId } = built;
  const { authorizationId } = await call('authorizations.add', { clientId, caseId, custodianId: organizationId });
  const signed = { authorizationId, signedOn: '2026-11-20', signedBy: 'Łukasz Przykładowy' };

  const draft = (await call('authorizations.list', { clientId }))[0];
  expect(draft).toMatchObject({ status: 'draft', custodianName: 'Example General Hospital' });
  expect(draft?.gaps).toHaveLength(1);
  expect(await refused('authorizations.markSigned', signed)).toMatchObject({ code: 'letterHasGaps' });
  await call('authorizations.update', { authorizationId, changes: { recordKinds: ['pathologyReport'] } });
  expect(await refused('authorizations.markSigned', { ...signed, signedOn: '2026-11-22' })).toMatchObject({
    code: 'invalidInput',
    field: 'signedOn',
  });
  await call('authorizations.markSigned', signed);

  expect((await call('authorizations.list', { clientId }))[0]).toMatchObject({ status: 'valid', gaps: [] });
  expect((await call('cases.get', { caseId })).case.authorization).toBe('signed');
  expect(await refused('authorizations.markSigned', signed)).toMatchObject({ code: 'alreadySigned' });
  expect(await refused('authorizations.update', { authorizationId, changes: { purpose: 'Else' } })).toMatchObject({
    code: 'alreadySigned',
  });
  await call('authorizations.update', { authorizationId, changes: { note: 'Original in the safe' } });
  expect(await refused('authorizations.delete', { authorizationId })).toMatchObject({ code: 'alreadySigned' });
});

test('a revocation drafts a letter for every holder, blocks what relies on it, and is taken back as one', async () => {
  const { call, refused, built } = await openCase();
  const { caseId, organizationId, clientId } = built;
  const { organizationId: center } = await call('organizations.add', {
    name: 'Second Center',
    kind: 'center',
    address: { lines: ['1 Center Road'], city: 'Sampleton', region: 'OH', postalCode: '00004', country: 'USA' },
  });
  const authorizationId = await addAuthorization(call, built, { otherRecipients: 'Second Center' });
  await call('authorizations.markSigned', { authorizationId, signedOn: '2026-11-02', signedBy: 'Łukasz Przykładowy' });
  const requestId = await sendDraft(call, built);
  const { caseLetterId } = await call('caseLetters.add', { caseId, kind: 'reminder', requestId });
  const before = await call('letters.preview', { caseLetterId });
  expect(before.findings.filter(({ severity }) => severity === 'block')).toEqual([]);

  const { caseLetterIds } = await call('authorizations.revoke', {
    authorizationId,
    caseId,
    revokedOn: '2026-11-21',
    reason: 'The client asked for it',
  });

  const letters = await Promise.all(caseLetterIds.map((id) => call('caseLetters.get', { caseLetterId: id })));
  expect(letters.map(({ letter }) => letter.custodianId)).toEqual([organizationId, center]);
  for (const { letter } of letters) {
    expect(letter).toMatchObject({ kind: 'k', authorizationId, signer: 'client' });
    expect((await call('letters.preview', { caseLetterId: letter.id })).gaps).toEqual([]);
    await call('letters.build', { caseLetterId: letter.id });
  }
  const after = await call('letters.preview', { caseLetterId });
  expect(after.findings).toContainEqual(expect.objectContaining({ severity: 'block' }));
  const sent = { caseLetterId, sentOn: '2026-11-21', channel: 'mail' as const };
  expect(await refused('letters.build', { caseLetterId })).toMatchObject({ code: 'letterHasWarnings' });
  expect(await refused('caseLetters.markSent', sent)).toMatchObject({ code: 'letterHasWarnings' });
  expect((await call('cases.get', { caseId })).case.authorization).toBe('none');
  expect(await refused('authorizations.revoke', { authorizationId, caseId, revokedOn: '2026-11-21' })).toMatchObject({
    code: 'alreadyRevoked',
  });

  await call('history.undo', {});

  expect((await call('authorizations.list', { clientId }))[0]?.status).toBe('valid');
  expect(await call('caseLetters.list', { caseId })).toHaveLength(1);
  expect((await call('letters.preview', { caseLetterId })).findings).toEqual(before.findings);
  expect((await call('cases.get', { caseId })).case.authorization).toBe('signed');
});

test('a client’s own request that encloses a revoked authorization is not sent either', async () => {
  const { call, refused, built } = await openCase();
  const { caseId, draftId } = built;
  const authorizationId = await signAuthorization(call, built);
  const { request } = await call('requests.get', { requestId: draftId });
  const options = { ...request.options, nameVerbalContact: true };
  await call('requests.update', { requestId: draftId, changes: { options, authorizationId } });
  await call('letters.build', { requestId: draftId });

  await call('authorizations.revoke', { authorizationId, caseId, revokedOn: '2026-11-21' });

  const sent = { requestId: draftId, sentOn: '2026-11-21', channel: 'mail' as const };
  expect((await refused('requests.markSent', sent)).code).toMatch(/letterHas/);
  await call('requests.update', {
    requestId: draftId,
    changes: { options: { ...options, nameVerbalContact: false }, authorizationId: null },
  });
  await call('requests.markSent', sent);
});

test('an authorization of another client is refused wherever it could be named', async () => {
  const { call, refused, built } = await openCase();
  const { clientId } = await call('clients.add', { legalName: 'Bo Muster' });
  const { authorizationId } = await call('authorizations.add', { clientId });

  expect(await refused('requests.update', { requestId: built.draftId, changes: { authorizationId } })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.authorizationId',
  });
  expect(await refused('caseLetters.add', { caseId: built.caseId, kind: 'c', authorizationId })).toMatchObject({
    code: 'invalidInput',
    field: 'authorizationId',
  });
});

test('a draft authorization goes to the trash unless a letter names it', async () => {
  const { call, refused, built } = await openCase();
  const { clientId, caseId } = built;
  const authorizationId = await addAuthorization(call, built);
  const { caseLetterId } = await call('caseLetters.add', { caseId, kind: 'c', authorizationId });
  await call('letters.build', { caseLetterId });

  expect(await refused('authorizations.delete', { authorizationId })).toMatchObject({ code: 'inUse' });
  await call('caseLetters.delete', { caseLetterId });
  const { changeId } = await call('authorizations.delete', { authorizationId });
  expect(await call('authorizations.list', { clientId })).toEqual([]);
  await call('trash.restore', { changeId });
  expect(await call('authorizations.list', { clientId })).toHaveLength(1);
});

test('an advocate is never entered as somebody who stands in for the client', async () => {
  const { call, refused, built } = await openCase();
  const { clientId } = built;
  const daughter = { clientId, personName: 'Maja Przykładowa', relationship: 'Daughter' };
  const { authorityId } = await call('authorities.add', { ...daughter, effect: 'mayBeTold' });

  expect(
    await refused('authorities.update', {
      authorityId,
      changes: { personName: 'Advocate, Ada', effect: 'standsInForClient' },
    }),
  ).toMatchObject({ code: 'invalidInput', field: 'changes.effect' });
  const [view] = await call('authorities.list', { clientId });
  expect(view).toMatchObject({ authority: { effect: 'mayBeTold' } });
});

test('a client goes to the trash with the whole register and comes back with it', async () => {
  const { call, built } = await openCase();
  const { clientId, caseId } = built;
  await signAuthorization(call, built);
  await call('authorities.add', { clientId, personName: 'Maja', relationship: 'Daughter', effect: 'mayBeTold' });
  const requestId = await sendDraft(call, built);
  await call('contacts.add', { requestId, on: '2026-11-20', channel: 'phone', outcome: 'inProgress' });
  await call('caseLetters.add', { caseId, kind: 'reminder', requestId });

  const { changeId } = await call('clients.delete', { clientId });
  await call('trash.restore', { changeId });

  expect(await call('authorizations.list', { clientId })).toHaveLength(1);
  expect(await call('authorities.list', { clientId })).toHaveLength(1);
  expect((await call('requests.get', { requestId })).contacts).toHaveLength(1);
  expect(await call('caseLetters.list', { caseId })).toHaveLength(1);
});
