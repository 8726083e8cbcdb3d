import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/shared/days.ts';
import { hasTool, textOfPages } from '../documents/print-fixture.ts';
import { type BuiltCase, buildCase } from '../support/build-case.ts';
import { sendDraft, signAuthorization } from '../support/build-chase.ts';
import { buildOrganization } from '../support/build-organization.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';

async function openCase(): Promise<TestApplication & { readonly built: BuiltCase }> {
  const app = await openPractice();
  return { ...app, built: await buildCase(app.call) };
}

async function stateOf(
  { call, built }: Pick<Awaited<ReturnType<typeof openCase>>, 'call' | 'built'>,
  place: 0 | 1 | 2,
) {
  const { items } = await call('records.list', { caseId: built.caseId });
  return items.find(({ id }) => id === built.recordIds[place])?.state;
}

test('a whole chase: drafted, sent, called, part arrived, extended too late, overdue letter with the right date', async () => {
  const app = await openCase();
  const { call, context, built } = app;
  const { caseId, recordIds, draftId } = built;
  await call('requests.delete', { requestId: draftId });
  await call('practice.update', { changes: { phone: '555-0123', address: buildOrganization().address } });
  await signAuthorization(call, built);

  const { requestIds } = await call('requests.draftAll', { caseId });
  const views = await call('requests.list', { caseId });
  const asked = views.flatMap(({ request }) => request.items.map(({ recordItemId }) => recordItemId));
  expect(requestIds).toHaveLength(views.length);
  expect(asked.toSorted()).toEqual(recordIds.toSorted());
  const requestId = views.find(({ request }) => request.items.some((item) => item.recordItemId === recordIds[0]))
    ?.request.id;
  if (requestId === undefined) throw new Error('The report was asked for.');

  await call('requests.markSent', { requestId, sentOn: '2026-11-21', sentAt: '14:05', channel: 'fax' });
  expect((await call('requests.get', { requestId })).request.sent).toMatchObject({ sentAt: '14:05', channel: 'fax' });
  expect((await call('requests.get', { requestId })).followUp).toMatchObject({ action: 'confirmReceipt' });
  context.clock.setToday('2026-11-23' as Day);
  await call('contacts.add', {
    requestId,
    on: '2026-11-23',
    at: '09:40',
    channel: 'phone',
    person: 'Dana',
    outcome: 'receiptConfirmed',
    promisedOn: '2026-12-01',
  });
  const confirmed = await call('requests.get', { requestId });
  expect(confirmed.request.receipt).toEqual({ receivedOn: '2026-11-23', basis: 'staff', confirmedWith: 'Dana, 09:40' });
  expect(confirmed.clock).toMatchObject({ assumed: false, dueOn: '2026-12-23', isFederal: true });
  expect(confirmed.followUp).toMatchObject({ action: 'promisedCall', on: '2026-12-02' });

  context.clock.setToday('2027-01-04' as Day);
  const extension = { receivedOn: '2027-01-02' as Day, reason: 'Off site', until: '2027-01-20' as Day };
  const { problem } = await call('requests.recordExtension', { requestId, extension });
  expect(problem).toBe('came after day 30');
  const overdue = await call('requests.get', { requestId });
  expect(overdue.clock).toMatchObject({ status: 'overdue', dueOn: '2026-12-23', extendedDueOn: null });
  expect(overdue.request.extension).toEqual(extension);
  expect(overdue.followUp).toMatchObject({ action: 'overdueLetter', letterKind: 'f' });

  const { caseLetterId } = await call('caseLetters.add', {
    caseId,
    kind: 'f',
    requestId,
    fields: { newDate: '2027-01-08' },
  });
  const { letter, about } = await call('caseLetters.get', { caseLetterId });
  expect(letter).toMatchObject({ signer: 'advocate', custodianId: built.organizationId, sent: null });
  expect(letter.reference).toMatch(/^CB-000\d$/);
  expect(letter.authorizationId).not.toBeNull();
  expect(about).toBe(`Request ${overdue.request.reference}`);
  const preview = await call('letters.preview', { caseLetterId });
  expect(preview.gaps).toEqual([]);
  await call('caseLetters.markSent', { caseLetterId, sentOn: '2027-01-04', channel: 'mail', tracking: 'EX-7' });
  expect((await call('letters.preview', { caseLetterId })).isFrozen).toBe(true);

  const log = await call('papers.build', { paper: { kind: 'contactLog', requestId } });
  expect(log).toMatchObject({ suggestedName: `${overdue.request.reference} contact log.pdf` });
});

test('what came is ticked, goes into the ledger and keeps the rest open; opened again it is requested', async () => {
  const app = await openCase();
  const { call, built } = app;
  const requestId = await sendDraft(call, built);
  const [report, study] = built.recordIds;

  const partial = await call('requests.settleItems', {
    requestId,
    items: [{ recordItemId: report, outcome: { kind: 'arrived', on: '2026-11-20' } }],
  });
  expect(partial.openCount).toBe(1);
  expect((await call('requests.get', { requestId })).clock).toMatchObject({ status: 'partial', dueOn: '2026-12-16' });
  expect(await stateOf(app, 0)).toEqual({ kind: 'received', receivedOn: '2026-11-20' });
  expect(await stateOf(app, 1)).toEqual({ kind: 'requested', requestedOn: '2026-11-16' });

  const whole = await call('requests.settleItems', {
    requestId,
    items: [{ recordItemId: study, outcome: { kind: 'notHeld', on: '2026-11-21' } }],
  });
  expect(whole.openCount).toBe(0);
  const complete = await call('requests.get', { requestId });
  expect(complete.clock.status).toBe('complete');
  expect(complete.request.closedOn).toBeNull();
  expect(await stateOf(app, 1)).toEqual({ kind: 'notAvailable', reason: 'Not held by Example General Hospital' });

  await call('requests.settleItems', { requestId, items: [{ recordItemId: report, outcome: null }] });
  expect(await stateOf(app, 0)).toEqual({ kind: 'requested', requestedOn: '2026-11-16' });
  await call('history.undo', {});
  expect(await stateOf(app, 0)).toEqual({ kind: 'received', receivedOn: '2026-11-20' });
});

test('drafting all at once is one change, and what is asked for already is not asked again', async () => {
  const { call, refused, built } = await openCase();
  const { caseId, draftId, recordIds } = built;

  const proposals = await call('requests.propose', { caseId });
  expect(proposals.flatMap(({ recordItemIds }) => recordItemIds)).toEqual([recordIds[2]]);
  const { requestIds } = await call('requests.draftAll', { caseId });
  expect(requestIds).toHaveLength(1);
  expect(await refused('requests.draftAll', { caseId })).toMatchObject({ code: 'nothingToPrint' });

  await call('history.undo', {});
  expect((await call('requests.list', { caseId })).map(({ request }) => request.id)).toEqual([draftId]);
});

test('not on file opens the next hop with a clock of its own and keeps the first request as it was', async () => {
  const app = await openCase();
  const { call, built } = app;
  const requestId = await sendDraft(call, built);
  const before = await call('requests.get', { requestId });
  const { organizationId: custodianId } = await call('organizations.add', {
    name: 'Copy Service Example',
    kind: 'copyService',
    fax: '555-0166',
  });

  const next = await call('requests.openNextHop', { requestId, custodianId });

  const hop = await call('requests.get', { requestId: next.requestId });
  expect(hop.request).toMatchObject({ custodianId, continuesId: requestId, sent: null, route: 'accessRequest' });
  expect(hop.request.items.map(({ recordItemId }) => recordItemId)).toEqual(built.recordIds.slice(0, 2));
  expect(hop.clock.status).toBe('draft');
  const first = await call('requests.get', { requestId });
  expect(first.request.receipt).toEqual(before.request.receipt);
  expect(first.clock.status).toBe('complete');
  expect(await stateOf(app, 0)).toEqual({ kind: 'needed' });

  await call('history.undo', {});
  expect((await call('requests.get', { requestId })).request).toEqual(before.request);
  expect(await stateOf(app, 0)).toEqual({ kind: 'requested', requestedOn: '2026-11-16' });
});

test.each([
  [
    'requests.recordExtension',
    { extension: { receivedOn: '2026-11-15', reason: null, until: null } },
    'extension.receivedOn',
  ],
  [
    'requests.recordExtension',
    { extension: { receivedOn: '2026-11-22', reason: null, until: null } },
    'extension.receivedOn',
  ],
  [
    'requests.recordExtension',
    { extension: { receivedOn: '2026-11-20', reason: null, until: '2026-11-19' } },
    'extension.until',
  ],
  [
    'requests.recordDenial',
    { denial: { receivedOn: '2026-11-15', basis: 'No', scope: 'all', isReviewable: null } },
    'denial.receivedOn',
  ],
  ['requests.updateFee', { fee: { invoicedCents: 100, invoicedOn: '2026-11-22' } }, 'fee.invoicedOn'],
  ['requests.close', { closedOn: '2026-11-15' }, 'closedOn'],
  ['contacts.add', { on: '2026-11-15', channel: 'phone', outcome: 'noAnswer' }, 'on'],
  ['contacts.add', { on: '2026-11-22', channel: 'phone', outcome: 'noAnswer' }, 'on'],
  ['contacts.add', { on: '2026-11-20', channel: 'phone', outcome: 'promised', promisedOn: '2026-11-19' }, 'promisedOn'],
])('%s refuses days that cannot be, and names the field (%#)', async (name, given, field) => {
  const { call, refused, built } = await openCase();
  const requestId = await sendDraft(call, built);

  expect(await refused(name, { requestId, ...given })).toMatchObject({ code: 'invalidInput', field });
});

test('a logged contact is changed under the rules it was logged under, and undo gives the line back', async () => {
  const { call, refused, built } = await openCase();
  const requestId = await sendDraft(call, built);
  const { contactId } = await call('contacts.add', {
    requestId,
    on: '2026-11-20',
    channel: 'phone',
    person: 'Maria',
    outcome: 'promised',
    promisedOn: '2026-11-25',
  });
  const logged = async () => (await call('requests.get', { requestId })).contacts;
  const before = await logged();

  expect(await refused('contacts.update', { contactId, changes: { on: '2026-11-15' } })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.on',
  });
  expect(await refused('contacts.update', { contactId, changes: { promisedOn: '2026-11-19' } })).toMatchObject({
    code: 'invalidInput',
    field: 'changes.promisedOn',
  });
  expect(await logged()).toEqual(before);

  await call('contacts.update', { contactId, changes: { person: 'Maria Lopez', note: '' } });
  expect(await logged()).toEqual([{ ...before[0], person: 'Maria Lopez', note: null }]);
  await call('history.undo', {});
  expect(await logged()).toEqual(before);
});

test('a day of a settled item is neither before sending nor still to come', async () => {
  const { call, refused, built } = await openCase();
  const requestId = await sendDraft(call, built);
  const settle = (on: string) => ({
    requestId,
    items: [{ recordItemId: built.recordIds[0], outcome: { kind: 'arrived', on } }],
  });

  for (const on of ['2026-11-15', '2026-11-22']) {
    expect(await refused('requests.settleItems', settle(on))).toMatchObject({
      code: 'invalidInput',
      field: 'items.0.outcome.on',
    });
  }
});

test('a fee keeps its days, warns of more than was quoted, and a dispute shows in the clock', async () => {
  const { call, built } = await openCase();
  const requestId = await sendDraft(call, built);

  await call('requests.updateFee', { requestId, fee: { quotedCents: 1_000, quotedOn: '2026-11-18' } });
  const { warnings } = await call('requests.updateFee', { requestId, fee: { invoicedCents: 4_500 } });
  await call('requests.updateFee', { requestId, fee: { disputedOn: '2026-11-21' } });

  expect(warnings).toEqual(['The invoice is $35.00 more than was quoted.']);
  const { request, clock } = await call('requests.get', { requestId });
  expect(request.fee).toMatchObject({ quotedOn: '2026-11-18', invoicedCents: 4_500, invoicedOn: '2026-11-21' });
  expect(clock.status).toBe('feeDispute');
});

test('proof of sending is kept with its tracking number, and can be taken off again', async () => {
  const { call, built } = await openCase();
  const requestId = await sendDraft(call, built, { tracking: 'EX-1' });
  const { file } = await call('files.add', {
    purpose: 'proof',
    name: 'slip.txt',
    bytes: new TextEncoder().encode('sent'),
    caseId: built.caseId,
  });

  await call('requests.attachProof', { requestId, proofId: file.id });
  expect((await call('requests.get', { requestId })).request.sent).toMatchObject({
    proofId: file.id,
    tracking: 'EX-1',
  });
  await call('requests.attachProof', { requestId, proofId: null });
  expect((await call('requests.get', { requestId })).request.sent).toMatchObject({ proofId: null, tracking: 'EX-1' });
});

test('a confirmed receipt does not move a day that is known already', async () => {
  const { call, built } = await openCase();
  const requestId = await sendDraft(call, built);

  await call('contacts.add', { requestId, on: '2026-11-20', channel: 'phone', outcome: 'receiptConfirmed' });

  expect((await call('requests.get', { requestId })).request.receipt).toMatchObject({
    receivedOn: '2026-11-16',
    basis: 'faxConfirmation',
  });
});

test('a request goes to the trash with its contacts and follow-up letters and comes back with them', async () => {
  const { call, built } = await openCase();
  const requestId = await sendDraft(call, built);
  await call('contacts.add', { requestId, on: '2026-11-20', channel: 'phone', outcome: 'inProgress' });
  await call('caseLetters.add', { caseId: built.caseId, kind: 'reminder', requestId });

  const { changeId } = await call('requests.delete', { requestId });
  expect(await call('caseLetters.list', { caseId: built.caseId })).toEqual([]);
  await call('trash.restore', { changeId });

  expect((await call('requests.get', { requestId })).contacts).toHaveLength(1);
  expect(await call('caseLetters.list', { caseId: built.caseId })).toHaveLength(1);
});

test.runIf(hasTool('pdftotext'))(
  'the overdue letter names receipt, due day and what is open, and no later day (needs poppler-utils)',
  async () => {
    const { call, context, built } = await openCase();
    await call('practice.update', { changes: { phone: '555-0123', address: buildOrganization().address } });
    await signAuthorization(call, built);
    const requestId = await sendDraft(call, built);
    await call('requests.settleItems', {
      requestId,
      items: [{ recordItemId: built.recordIds[0], outcome: { kind: 'arrived', on: '2026-11-20' } }],
    });
    context.clock.setToday('2026-12-20' as Day);
    await call('requests.recordExtension', {
      requestId,
      extension: { receivedOn: '2026-12-18', reason: 'Off site', until: '2027-01-10' },
    });

    const { caseLetterId } = await call('caseLetters.add', {
      caseId: built.caseId,
      kind: 'f',
      requestId,
      fields: { newDate: '2026-12-28' },
    });

    const said = textOfPages((await call('letters.preview', { caseLetterId })).pdf)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    expect(said).toContain('December 16, 2026');
    expect(said).toContain('November 16, 2026');
    expect(said).not.toContain('January 10, 2027');
    expect(said).toMatch(/have not come: Record Date Accession no\. Imaging study/);
  },
);
