import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OperationOutput } from '../../src/contract/all.ts';
import type { Day } from '../../src/domain/shared/days.ts';
import type { ConsultationId, RecordItemId } from '../../src/domain/shared/ids.ts';
import { type BuiltCase, buildCase } from '../support/build-case.ts';
import { addSlides, sendDraft } from '../support/build-chase.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';
import { keyOfDraft } from './today-examples.ts';

type Row = OperationOutput<'today.get'>['rows'][number];

let app: TestApplication;
let built: BuiltCase;

beforeAll(async () => {
  app = await openPractice(afterAll);
});

// One practice for all: each test works with a case of its own.
beforeEach(async () => {
  built = await buildCase((name, input) => app.call(name, input));
});

async function rows(): Promise<ReadonlyArray<Row>> {
  const { rows: all } = await app.call('today.get', { limit: 200 });
  return all.filter(({ caseId }) => caseId === built.caseId);
}

async function rowOf(key: string): Promise<Row | undefined> {
  return (await rows()).find((row) => row.key === key);
}

async function ofKind(kind: Row['kind']): Promise<Row | undefined> {
  return (await rows()).find((row) => row.kind === kind);
}

async function onDay(day: string, work: () => Promise<void>): Promise<void> {
  const { today } = app.context;
  Object.assign(app.context, { today: () => day as Day });
  try {
    await work();
  } finally {
    Object.assign(app.context, { today });
  }
}

const call: TestApplication['call'] = (name, input) => app.call(name, input);

describe('a request', () => {
  test('stands on the list as not sent while its letter is only drafted', async () => {
    const row = await rowOf(keyOfDraft(built));
    expect(row).toMatchObject({ kind: 'unsent', what: 'Send the letter that is drafted', log: null });
    expect(row?.why).toContain('Drafted today');
  });

  test('says what to do next, why, whom to call and what was said last', async () => {
    await sendDraft(call, built);
    await call('organizations.update', { organizationId: built.organizationId, changes: { phone: '555-0144' } });
    await call('contacts.add', {
      requestId: built.draftId,
      on: '2026-11-17',
      channel: 'phone',
      outcome: 'promised',
      person: 'Dana Cole',
      promisedOn: '2026-11-19',
    });
    const row = await rowOf(keyOfDraft(built));
    expect(row).toMatchObject({
      kind: 'followUp',
      what: 'Call if it has not come by then',
      isOverdue: true,
      log: 'contact',
      subjectId: built.draftId,
    });
    expect(row?.why).toContain('It was promised by Thu, Nov 19 (Dana Cole)');
    expect(row?.lastContact).toContain('to Dana Cole: Promised by Thu, Nov 19');
    expect(row?.age).toContain('5 days ago');
    expect(row?.source).toContain('a habit of the practice');
    expect(row?.phone).toEqual({ number: '555-0144', of: expect.stringContaining('Example') });
  });

  test('gives name and birth date in the script only after the other side has said who they are', async () => {
    await sendDraft(call, built);
    await onDay('2026-11-24', async () => {
      const { script = [] } = (await rowOf(keyOfDraft(built))) ?? {};
      expect(script[0]?.say).not.toContain('Przykładowy');
      expect(script[1]?.cue).toContain('Wait for their name');
      expect(script[1]?.say).toContain('Przykładowy');
      expect(script.map(({ say }) => say).join(' ')).toContain('sent Mon, Nov 16 by fax');
    });
  });

  test('takes no further follow-up once everything asked for has arrived', async () => {
    await sendDraft(call, built);
    await onDay('2026-11-24', async () => {
      expect(await rowOf(keyOfDraft(built))).toBeDefined();
      const [report, study] = built.recordIds;
      const items = [report, study].map((recordItemId) => ({
        recordItemId,
        outcome: { kind: 'arrived' as const, on: '2026-11-24' },
      }));
      await call('requests.settleItems', { requestId: built.draftId, items });
      expect(await rowOf(keyOfDraft(built))).toBeUndefined();
    });
  });

  test('stops by itself when the ledger says that everything asked for is here, and goes on when it says otherwise', async () => {
    await sendDraft(call, built);
    await onDay('2026-11-24', async () => {
      const [report, study] = built.recordIds;
      const receive = (recordItemId: RecordItemId) =>
        call('records.update', { recordItemId, changes: { state: { kind: 'received', receivedOn: '2026-11-24' } } });
      await receive(report);
      expect(await rowOf(keyOfDraft(built))).toBeDefined();
      await receive(study);
      expect(await rowOf(keyOfDraft(built))).toBeUndefined();
      const outcomes = async () => {
        const { items } = (await call('requests.get', { requestId: built.draftId })).request;
        return items.map(({ outcome }) => outcome);
      };
      expect(await outcomes()).toEqual(Array(2).fill({ kind: 'arrived', on: '2026-11-24' }));
      const [last] = await call('history.list', { caseId: built.caseId });
      expect(last?.summary).toMatch(/, and with it the request CB-/);

      await call('history.undo', {});
      expect(await outcomes()).toEqual([{ kind: 'arrived', on: '2026-11-24' }, null]);
      expect(await rowOf(keyOfDraft(built))).toBeDefined();
      await receive(study);
      await call('records.update', {
        recordItemId: report,
        changes: { state: { kind: 'requested', requestedOn: '2026-11-20' } },
      });
      expect(await outcomes()).toEqual([null, { kind: 'arrived', on: '2026-11-24' }]);
      expect(await rowOf(keyOfDraft(built))).toBeDefined();
    });
  });

  test('that is late is said at the head of its case, beside late tasks and loans, until the case is on hold', async () => {
    const { caseId } = built;
    const late = async () => (await call('cases.get', { caseId })).late;
    await sendDraft(call, built);
    await call('tasks.add', { caseId, what: 'Ask the daughter', dueOn: '2026-11-22' });
    const materialId = await addSlides(call, built);
    await call('custody.updateMaterial', { materialId, changes: { loanDueOn: '2026-11-27' } });
    await call('custody.addEvent', { materialId, kind: 'sent', on: '2026-11-18', holderName: 'The center' });
    expect(await late()).toEqual([]);
    await onDay('2026-12-02', async () => {
      expect(await late()).toEqual([
        { place: 'requests', text: '1 follow-up late' },
        { place: 'custody', text: '1 loan overdue' },
        { place: 'notes', text: '1 task overdue' },
      ]);
      await call('cases.hold', { caseId, reason: 'In hospital' });
      expect((await late()).map(({ place }) => place)).toEqual(['custody', 'notes']);
    });
  });

  test('goes back on the list when the arrival is taken back', async () => {
    await sendDraft(call, built);
    await onDay('2026-11-24', async () => {
      await call('requests.close', { requestId: built.draftId, closedOn: '2026-11-24' });
      expect(await rowOf(keyOfDraft(built))).toBeUndefined();
      await call('history.undo', { changeId: null });
      expect(await rowOf(keyOfDraft(built))).toBeDefined();
    });
  });

  test('leaves the list while its case is on hold', async () => {
    await sendDraft(call, built);
    await onDay('2026-11-24', async () => {
      await call('cases.hold', { caseId: built.caseId, reason: 'In hospital' });
      expect(await rows()).toEqual([]);
    });
  });

  test('moves to the next day when logging a call says when it will come', async () => {
    await sendDraft(call, built);
    await onDay('2026-11-23', async () => {
      expect(await rowOf(keyOfDraft(built))).toMatchObject({ kind: 'followUp' });
      const promise = { outcome: 'promised' as const, promisedOn: '2026-11-25' };
      await call('contacts.add', { requestId: built.draftId, on: '2026-11-23', channel: 'phone', ...promise });
      expect(await rowOf(keyOfDraft(built))).toBeUndefined();
    });
    await onDay('2026-11-26', async () => expect(await rowOf(keyOfDraft(built))).toBeDefined());
  });

  test('is told by the practice’s own plan as soon as that is changed', async () => {
    await sendDraft(call, built);
    const step = { id: 'early', action: 'statusCall' as const, what: 'Call early', isUrgentOnly: false };
    await call('cadence.update', { steps: [{ ...step, day: 3 }] });
    expect((await rowOf(keyOfDraft(built)))?.what).toBe('Call early');
    await call('cadence.restore', {});
  });
});

describe('a row put off', () => {
  const reason = 'Their office is closed';

  test('is away until its day, counted and named with the reason', async () => {
    const key = keyOfDraft(built);
    await call('today.snooze', { key, until: '2026-11-24', reason });
    expect(await rowOf(key)).toBeUndefined();
    const { snoozed } = await call('today.get', {});
    expect(snoozed.find((one) => one.key === key)).toMatchObject({ until: '2026-11-24', reason });
    await onDay('2026-11-24', async () => expect(await rowOf(key)).toBeDefined());
  });

  test('comes back when it is woken', async () => {
    const key = keyOfDraft(built);
    await call('today.snooze', { key, until: '2026-11-24', reason });
    await call('today.wake', { key });
    expect(await rowOf(key)).toBeDefined();
  });

  test('keeps the newest day and reason when it is put off again', async () => {
    const key = keyOfDraft(built);
    await call('today.snooze', { key, until: '2026-11-24', reason });
    await call('today.snooze', { key, until: '2026-11-30', reason: 'Holiday' });
    const { snoozed } = await call('today.get', {});
    expect(snoozed.filter((one) => one.key === key)).toMatchObject([{ until: '2026-11-30', reason: 'Holiday' }]);
  });

  test('is refused a day further off than it could be remembered', async () => {
    const refusal = await app.refused('today.snooze', { key: keyOfDraft(built), until: '2027-06-01', reason });
    expect(refusal).toMatchObject({ code: 'invalidInput', field: 'until' });
  });
});

describe('the case itself', () => {
  test('asks how long it is safe to wait until someone has confirmed it', async () => {
    await onDay('2026-11-23', async () => {
      const row = await ofKind('timing');
      expect(row).toMatchObject({ log: 'wait', isOverdue: true });
      expect(row?.script.map(({ say }) => say).join(' ')).toContain('latest day for treatment to begin');
      await call('cases.update', {
        caseId: built.caseId,
        changes: { urgencyConfirmedBy: 'Dr. Muster', urgencyConfirmedOn: '2026-11-23' },
      });
      expect(await ofKind('timing')).toBeUndefined();
    });
  });

  test('says that the window is over, with where the date comes from', async () => {
    await onDay('2026-12-25', async () => {
      const row = await ofKind('window');
      expect(row).toMatchObject({ isOverdue: true, what: 'Confirm the wait with the oncologist today' });
      expect(row?.source).toContain('28 days after opening');
    });
  });

  test('with a sign that needs care now says which, and what to say to the treating team', async () => {
    const { caseId } = built;
    await call('cases.update', { caseId, changes: { emergencySigns: ['feverOnChemotherapy'] } });
    const row = await ofKind('window');
    expect(row).toMatchObject({ isEmergency: true, window: null, why: 'Noted: fever while on chemotherapy.' });
    expect(row?.source).toContain('Process reference 3.1');
    const said = row?.script.map(({ say }) => say) ?? [];
    expect(said[0]).not.toContain('Przykładowy');
    expect(said.join(' ')).toContain('The client tells of this: fever while on chemotherapy.');
    await call('cases.update', { caseId, changes: { emergencySigns: [] } });
  });

  test('shows the next action from its day on', async () => {
    const nextAction = { what: 'Ask the daughter for the discs', dueOn: '2026-11-20' };
    await call('cases.update', { caseId: built.caseId, changes: { nextAction } });
    expect(await ofKind('nextAction')).toMatchObject({ what: nextAction.what, isOverdue: true, log: 'nextAction' });
  });

  test('shows a result that was expected, until it is taken off the case', async () => {
    const pendingTests = [{ test: 'PD-L1', expectedOn: '2026-11-20' }];
    await call('cases.update', { caseId: built.caseId, changes: { pendingTests } });
    expect((await ofKind('pendingTest'))?.what).toContain('PD-L1');
    await call('cases.update', { caseId: built.caseId, changes: { pendingTests: [] } });
    expect(await ofKind('pendingTest')).toBeUndefined();
  });
});

describe('what others are owed', () => {
  test('says what the oncologist said last where the call goes there', async () => {
    const { caseId } = built;
    await call('cases.update', {
      caseId,
      changes: { pendingTests: [{ test: 'PD-L1', expectedOn: '2026-11-20' }] },
    });
    await call('talks.add', {
      caseId,
      moment: 'time',
      on: '2026-11-18',
      channel: 'phone',
      withWhom: 'the nurse',
      response: 'Two weeks are fine.',
    });
    expect((await ofKind('pendingTest'))?.lastContact).toBe('Wed, Nov 18, the nurse: Two weeks are fine.');
  });

  test('shows a loan a week before it is due, and stays while the case is on hold', async () => {
    const materialId = await addSlides(call, built);
    await call('custody.updateMaterial', { materialId, changes: { loanDueOn: '2026-11-27' } });
    const sent = { materialId, kind: 'sent' as const, on: '2026-11-18', holderName: 'The center' };
    await call('custody.addEvent', sent);
    expect((await ofKind('loan'))?.why).toContain('in 6 days');
    await call('custody.addEvent', {
      materialId,
      kind: 'extended',
      on: '2026-11-20',
      loanDueOn: '2026-11-28',
      confirmedBy: 'Pat Example',
      note: 'One day more.',
    });
    const row = await ofKind('loan');
    expect(row?.lastContact).toBe('Fri, Nov 20, Pat Example: Loan extended. One day more.');
    expect(row?.script.map(({ say }) => say).join(' ')).toContain('material on loan: ');
    await call('cases.hold', { caseId: built.caseId, reason: 'In hospital' });
    expect(await ofKind('loan')).toBeDefined();
    await call('custody.addEvent', { materialId, kind: 'received', on: '2026-11-19' });
    await call('custody.addEvent', { materialId, kind: 'returnSent', on: '2026-11-20' });
    expect(await ofKind('loan')).toBeUndefined();
  });
});

describe('a consultation', () => {
  test('is on the list with what is still open', async () => {
    await call('consultations.add', {
      caseId: built.caseId,
      mode: 'video',
      startsAt: '2026-11-22T09:30',
      timeZone: 'America/Chicago',
      clinicianName: 'Dr. Otto Beispiel',
    });
    const row = await ofKind('consultation');
    expect(row).toMatchObject({ dueAt: '09:30', log: 'consultation' });
    expect(row?.why).toContain('tomorrow');
    expect(row?.why).toContain('Still open: nobody has confirmed that the doctor has the packet');
    expect(row?.lastContact).toBeNull();
    await call('consultations.update', {
      consultationId: row?.subjectId as ConsultationId,
      changes: { packetConfirmation: { on: '2026-11-20', confirmedBy: 'Pat Example' } },
    });
    expect((await ofKind('consultation'))?.lastContact).toBe('Fri, Nov 20, Pat Example: the doctor has the packet.');
  });

  test('asks for its written summary once it was held', async () => {
    const slot = { startsAt: '2026-11-20T09:30', timeZone: 'America/Chicago' };
    const { consultationId } = await call('consultations.add', { caseId: built.caseId, mode: 'video', ...slot });
    expect(await ofKind('consultation')).toMatchObject({ isOverdue: true });
    await call('consultations.hold', { consultationId });
    expect(await ofKind('consultation')).toBeUndefined();
    await onDay('2026-12-02', async () => expect(await ofKind('summary')).toMatchObject({ isOverdue: true }));
    const summary = { requestedOn: '2026-11-21', dueOn: '2026-11-25', receivedOn: null };
    await call('consultations.update', { consultationId, changes: { summary } });
    await onDay('2026-12-02', async () => {
      expect((await ofKind('summary'))?.lastContact).toBe('Sat, Nov 21: asked for the written summary.');
    });
  });
});

describe('the list', () => {
  test('puts a case with less time before one with more, whatever falls due first', async () => {
    const slow = built.caseId;
    const urgent = await buildCase(call);
    await call('cases.update', { caseId: urgent.caseId, changes: { urgency: 'urgent' } });
    const { rows: all } = await call('today.get', { limit: 200 });
    const firstOf = (id: string) => all.findIndex(({ caseId }) => caseId === id);
    expect(firstOf(urgent.caseId)).toBeLessThan(firstOf(slow));
    await call('cases.update', { caseId: slow, changes: { urgency: 'emergency' } });
    expect((await call('today.get', {})).rows[0]).toMatchObject({ caseId: slow, isEmergency: true });
  });

  test('counts the same in the badge as in its heading', async () => {
    const { counts, total } = await call('today.get', {});
    expect(await call('today.badge', {})).toEqual(counts);
    expect(counts.overdue + counts.dueToday + counts.coming).toBe(total);
  });

  test('gives a week from Monday to Sunday, what is overdue apart', async () => {
    const nextAction = { what: 'Send the discs', dueOn: '2026-11-22' };
    await call('cases.update', { caseId: built.caseId, changes: { nextAction } });
    const { week } = await call('today.get', { week: true });
    expect(week?.days.map(({ day }) => day)).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(week?.days.at(-1)?.rows.map(({ what }) => what)).toContain('Send the discs');
  });

  test('gives further rows from where the last ones ended', async () => {
    const { rows: first } = await call('today.get', { limit: 3 });
    const { rows: next } = await call('today.get', { limit: 3, offset: 3 });
    const { rows: both } = await call('today.get', { limit: 6 });
    expect([...first, ...next].map(({ key }) => key)).toEqual(both.map(({ key }) => key));
  });

  test('keeps to the cases of one person when asked', async () => {
    const { signedInId } = await call('practice.get', {});
    expect((await call('today.get', { ownerId: signedInId })).total).toBeGreaterThan(0);
    const { personId } = { personId: 'somebody-else' };
    expect((await call('today.get', { ownerId: personId })).total).toBe(0);
  });
});

describe('whom to call', () => {
  const phones = [{ kind: 'mobile' as const, number: '555-0199', mayLeaveMessage: true }];
  const saidIn = (row: Row | undefined) => row?.script.map(({ say }) => say).join(' ') ?? '';

  test('about a letter not sent is the client who signs it, with the last note of the case', async () => {
    await call('clients.update', { clientId: built.clientId, changes: { phones } });
    await call('notes.add', { caseId: built.caseId, text: 'Plays the violin\non Sunday.' });
    const row = await rowOf(keyOfDraft(built));
    expect(row?.phone).toEqual({ number: '555-0199', of: expect.stringMatching(/, mobile$/) });
    expect(saidIn(row)).toContain('when can you sign it');
    expect(row?.rule).toContain('only to the client');
    expect(row?.lastContact).toMatch(/^Note of Sat, Nov 21, .+: Plays the violin on Sunday\.$/);
    expect(row?.with).toContain('Example');
  });

  test('says where a number that is missing is put down, and that a client is not to be called', async () => {
    await call('clients.update', { clientId: built.clientId, changes: { phones: [] } });
    expect((await rowOf(keyOfDraft(built)))?.noPhone).toBe('client');
    const client = await call('clients.get', { clientId: built.clientId });
    const safeContact = { ...client.safeContact, mayCall: false };
    await call('clients.update', { clientId: built.clientId, changes: { phones, safeContact } });
    const row = await rowOf(keyOfDraft(built));
    expect(row).toMatchObject({ phone: null, noPhone: null });
    expect(saidIn(row)).toContain('asked not to be called');
  });

  test('about a next action is whom its words name: a custodian, with what was last said there', async () => {
    await sendDraft(call, built);
    await call('contacts.add', {
      requestId: built.draftId,
      on: '2026-11-18',
      channel: 'phone',
      outcome: 'inProgress',
      person: 'Dana Cole',
    });
    const { name } = await call('organizations.get', { organizationId: built.organizationId });
    await call('organizations.update', { organizationId: built.organizationId, changes: { phone: '555-0144' } });
    const nextAction = { what: `Call ${name} about the discs.`, dueOn: '2026-11-21' };
    await call('cases.update', { caseId: built.caseId, changes: { nextAction } });
    const row = await ofKind('nextAction');
    expect(row).toMatchObject({ phone: { number: '555-0144', of: name } });
    expect(row?.lastContact).toContain('to Dana Cole: ');
    expect(saidIn(row)).toContain('I am calling about this: the discs. Where does it stand');
    expect(row?.rule).toContain('who they are and where they work');
  });

  test('about a task is the client, while what is done at the desk and what belongs to no case offers no call', async () => {
    const { caseId } = built;
    await call('clients.update', { clientId: built.clientId, changes: { phones } });
    const add = (what: string, of: typeof caseId | null) =>
      call('tasks.add', { caseId: of, what, dueOn: '2026-11-21', note: 'Before noon' });
    await add('Call about the ride', caseId);
    await add('Scan the report', caseId);
    await add('Call the printer', null);
    const { rows: all } = await call('today.get', { limit: 200 });
    const row = (what: string) => all.find((one) => one.what === what);
    expect(row('Call about the ride')).toMatchObject({ phone: { number: '555-0199' }, note: 'Before noon' });
    for (const what of ['Scan the report', 'Call the printer']) {
      expect(row(what)).toMatchObject({ phone: null, script: [], rule: null, noPhone: null });
    }
  });

  test('about an authorization that ends is the client, who is told for whom it is', async () => {
    await call('clients.update', { clientId: built.clientId, changes: { phones } });
    const { authorizationId } = await call('authorizations.add', {
      clientId: built.clientId,
      caseId: built.caseId,
      disclosers: 'Any hospital that treated me',
      recordKinds: ['pathologyReport'],
      expiresOn: '2026-11-27',
    });
    const signed = { authorizationId, signedOn: '2026-11-20', signedBy: 'Client', initialed: [] };
    await call('authorizations.markSigned', signed);
    const row = await ofKind('authorization');
    expect(row).toMatchObject({ phone: { number: '555-0199' } });
    expect(row?.why).toContain('Any hospital that treated me');
    expect(saidIn(row)).toContain('Your authorization for Any hospital that treated me ends');
  });
});

describe('the week', () => {
  test('shows what was put off on the day it comes back, with the reason', async () => {
    const key = keyOfDraft(built);
    await call('today.snooze', { key, until: '2026-11-22', reason: 'Their office is closed' });
    const { week } = await call('today.get', { week: true });
    const sunday = week?.days.at(-1);
    expect(sunday?.putOff.find(({ row }) => row.key === key)).toMatchObject({ reason: 'Their office is closed' });
    expect(sunday?.rows.map((row) => row.key)).not.toContain(key);
    expect(week?.days.slice(0, -1).flatMap(({ putOff }) => putOff)).toEqual([]);
  });
});
