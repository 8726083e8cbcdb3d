import { describe, expect, test } from 'vitest';
import { buildCase } from '../support/build-case.ts';
import { openPractice } from '../support/test-application.ts';

const told = { recordItemId: null, toldBy: 'Ana', lostRecord: null };

async function openCase() {
  const practice = await openPractice();
  const built = await buildCase(practice.call);
  const { caseId } = built;
  const get = () => practice.call('health.get', { caseId });
  return { ...practice, built, caseId, get };
}

describe('the timeline', () => {
  test('keeps a month as a month and tells where each line is from', async () => {
    const { call, caseId, built, get } = await openCase();
    const [recordItemId] = built.recordIds;
    await call('health.addEvent', {
      caseId,
      kind: 'symptom',
      from: '2026-03-17',
      precision: 'month',
      title: 'Cough',
      toldBy: 'Ana',
    });
    await call('health.addEvent', { caseId, kind: 'test', from: '2026-10-02', title: 'Biopsy', recordItemId, page: 3 });

    const { events } = await get();

    expect(events.map(({ event, sourceText }) => [event.from, event.precision, sourceText])).toEqual([
      ['2026-03-01', 'month', 'As told by Ana'],
      ['2026-10-02', 'day', 'Pathology report, page 3'],
    ]);
  });

  test('keeps an event before birth or to come as typed, and says so', async () => {
    const { call, caseId, built } = await openCase();
    await call('clients.update', { clientId: built.clientId, changes: { dateOfBirth: '1960-05-01' } });
    const add = async (from: string) =>
      (await call('health.addEvent', { caseId, kind: 'visit', from, title: 'Visit', toldBy: 'Ana' })).notices.join();

    expect(await add('1959-05-01')).toContain('Before the client was born (May 1, 1960)');
    expect(await add('2027-01-01')).toContain('After today');
    expect(await add('2026-01-01')).toBe('');
  });

  test.each([
    ['an end before the beginning', { to: '2026-03-04' }, 'to'],
    ['an end of what goes on', { to: '2026-03-06', isOngoing: true }, 'isOngoing'],
    ['a record nobody knows', { recordItemId: 'nobody' }, 'recordItemId'],
    ['a page that is none', { page: 0 }, 'page'],
    ['a name of more than 200 characters', { title: 'x'.repeat(201) }, 'title'],
  ])('refuses %s, naming the field, and keeps nothing', async (_label, wrong, field) => {
    const { refused, caseId, get } = await openCase();
    const input = { caseId, kind: 'visit', from: '2026-03-05', title: 'Visit', ...wrong };

    expect(await refused('health.addEvent', input)).toMatchObject({ code: 'invalidInput', field });
    expect((await get()).events).toEqual([]);
  });

  test('does not cite the record of another client', async () => {
    const { call, refused, caseId } = await openCase();
    const other = await buildCase(call);
    const input = { caseId, kind: 'visit', from: '2026-03-05', title: 'Visit', recordItemId: other.recordIds[0] };

    expect(await refused('health.addEvent', input)).toMatchObject({ code: 'invalidInput', field: 'recordItemId' });
  });

  test('takes what the records speak of in one press, once, and gives it back', async () => {
    const { call, caseId, built, get } = await openCase();
    const [report] = built.recordIds;
    await call('records.update', {
      recordItemId: report,
      changes: { state: { kind: 'received', receivedOn: '2026-11-01' } },
    });
    expect((await get()).proposedCount).toBe(1);

    await call('health.acceptEvents', { caseId });

    expect((await get()).events.map(({ event }) => [event.kind, event.recordItemId])).toEqual([['test', report]]);
    expect(await call('health.proposeEvents', { caseId })).toEqual([]);
    await call('history.undo', {});
    expect((await get()).events).toEqual([]);
  });
});

test('a record that leaves the ledger leaves its name, everywhere it was cited, until it is put back', async () => {
  const { call, caseId, get } = await openCase();
  const { recordItemId } = await call('records.add', { caseId, kind: 'clinicNote', title: 'May visit' });
  const source = { recordItemId, toldBy: null, lostRecord: null };
  await call('health.addEvent', { caseId, kind: 'visit', from: '2026-05-02', title: 'Visit', recordItemId });
  await call('health.addTreatment', { caseId, kind: 'systemic', name: 'CAPOX', source });
  await call('health.addMedication', { caseId, name: 'Warfarin', source });
  await call('health.addAllergy', { caseId, substance: 'Latex', source });
  await call('health.addRelative', { caseId, kinship: 'father', source });
  const sources = async () => {
    const { events, treatments, medications, allergies, relatives } = await get();
    return [events, treatments, medications, allergies, relatives].flat().map(({ sourceText }) => sourceText);
  };

  const { changeId } = await call('records.delete', { recordItemId });

  expect(await sources()).toEqual(Array(5).fill('Clinic note: May visit, no longer in the ledger'));
  await call('trash.restore', { changeId });
  expect(await sources()).toEqual(Array(5).fill('Clinic note: May visit'));
});

test('a case in the trash leaves the client’s medicines, which say what they cited', async () => {
  const { call, caseId, built } = await openCase();
  const second = await call('cases.add', { clientId: built.clientId, cancer: 'Skin' });
  const [recordItemId] = built.recordIds;
  await call('health.addMedication', {
    caseId,
    name: 'Warfarin',
    source: { recordItemId, toldBy: null, lostRecord: null },
  });
  await call('health.addEvent', { caseId, kind: 'visit', from: '2026-05-02', title: 'Visit', recordItemId });
  expect((await call('health.get', { caseId: second.caseId })).medications[0]?.sourceText).toBe(
    'A record of another case',
  );

  const { changeId } = await call('cases.delete', { caseId });

  const { medications, events } = await call('health.get', { caseId: second.caseId });
  expect(medications[0]?.sourceText).toBe('Pathology report, no longer in the ledger');
  expect(events).toEqual([]);
  await call('trash.restore', { changeId });
  expect((await call('health.get', { caseId })).medications[0]?.sourceText).toBe('Pathology report');
});

test('medicines and treatments keep the order a person gives them', async () => {
  const { call, refused, caseId, get } = await openCase();
  const ids = [];
  for (const name of ['A', 'B', 'C']) {
    ids.push((await call('health.addMedication', { caseId, name, source: told })).medicationId);
    await call('health.addTreatment', { caseId, kind: 'surgery', name, source: told });
  }
  const medicines = async () => (await get()).medications.map(({ medication }) => medication.name).join('');
  const [a, b, c] = ids;

  await call('health.moveMedication', { medicationId: c ?? '', beforeId: a ?? '' });
  expect(await medicines()).toBe('CAB');
  await call('health.moveMedication', { medicationId: c ?? '', beforeId: null });
  expect(await medicines()).toBe('ABC');
  await call('health.moveMedication', { medicationId: b ?? '', beforeId: b ?? '' });
  expect(await medicines()).toBe('ABC');
  const [first] = (await get()).treatments;
  await call('health.moveTreatment', { treatmentId: first?.treatment.id ?? '', beforeId: null });
  expect((await get()).treatments.map(({ treatment }) => treatment.name).join('')).toBe('BCA');
  expect(await refused('health.moveMedication', { medicationId: a, beforeId: 'nobody' })).toMatchObject({
    field: 'beforeId',
  });
});

test('a blood thinner is flagged by name, and a person overrules the list', async () => {
  const { call, caseId, get } = await openCase();
  const { medicationId } = await call('health.addMedication', { caseId, name: 'Xarelto 20 mg', source: told });
  const flag = async () => (await get()).medications[0]?.anticoagulant;

  expect(await flag()).toEqual({ isFlagged: true, byName: 'rivaroxaban', setByPerson: false });
  await call('health.updateMedication', { medicationId, changes: { isAnticoagulant: false } });
  expect(await flag()).toEqual({ isFlagged: false, byName: null, setByPerson: true });
});

describe('a sheet used as the record', () => {
  test('checks the item of its kind that waits, or adds one, and undo takes that back', async () => {
    const { call, caseId, built, get } = await openCase();
    const [, , medicationsItem] = built.recordIds;
    const states = async () => (await get()).sheets.map(({ sheet, state }) => [sheet, state]);
    await call('health.addMedication', { caseId, name: 'Vitamin D', isSupplement: true, source: told });
    await call('health.addAllergy', { caseId, substance: 'None known', kind: 'other', source: told });
    await call('health.addTreatment', { caseId, kind: 'systemic', name: 'CAPOX', source: told });

    const { recordItemId } = await call('health.useSheet', { caseId, sheet: 'medications' });
    await call('health.useSheet', { caseId, sheet: 'allergies' });
    await call('health.useSheet', { caseId, sheet: 'systemicTherapy' });

    expect(recordItemId).toBe(medicationsItem);
    expect(await states()).toEqual([
      ['timeline', null],
      ['systemicTherapy', 'received'],
      ['radiationTherapy', null],
      ['surgeryHistory', null],
      ['medications', 'checked'],
      ['allergies', 'checked'],
      ['familyHistory', null],
      ['condition', null],
    ]);
    await call('history.undo', {});
    expect(await states()).toContainEqual(['systemicTherapy', null]);
  });
});

test('a sheet does not stand for the record that was asked of those who treated', async () => {
  const { call, caseId, built, get } = await openCase();
  await call('health.addTreatment', { caseId, kind: 'systemic', name: 'CAPOX', source: told });
  await call('health.addMedication', { caseId, name: 'Vitamin D', isSupplement: true, source: told });
  const { recordItemId } = await call('records.add', { caseId, kind: 'systemicTherapy' });
  const [, , medicationsItem = recordItemId] = built.recordIds;
  for (const asked of [recordItemId, medicationsItem]) {
    await call('records.update', {
      recordItemId: asked,
      changes: { state: { kind: 'requested', requestedOn: '2026-11-01' } },
    });
  }

  await expect(call('health.useSheet', { caseId, sheet: 'systemicTherapy' })).rejects.toMatchObject({
    code: 'notAllowedYet',
    field: 'sheet',
    message: expect.stringContaining('asked for and not here'),
  });
  expect((await get()).sheets).toContainEqual(
    expect.objectContaining({
      sheet: 'systemicTherapy',
      state: 'requested',
      hindrance: expect.stringContaining('asked for'),
    }),
  );

  await call('health.useSheet', { caseId, sheet: 'medications' });
  expect((await get()).sheets).toContainEqual(
    expect.objectContaining({ sheet: 'medications', state: 'checked', hindrance: null, notice: null }),
  );
});

test('gaps name the missing record of their time', async () => {
  const { call, caseId, get } = await openCase();
  await call('health.addEvent', { caseId, kind: 'diagnosis', from: '2026-01-10', title: 'Cancer found' });
  await call('records.add', { caseId, kind: 'operativeReport', title: 'Lobectomy', servedFrom: '2026-04-01' });

  const { gaps, gapRule } = await get();

  expect(gaps).toMatchObject([{ from: '2026-01-11', to: '2026-11-20', days: 314 }]);
  expect(gaps[0]?.missing.map(({ name }) => name)).toContain('Operative report: Lobectomy');
  expect(gapRule).toMatchObject({ days: 60 });
});

test('300 events are kept, listed and printed', async () => {
  const { call, caseId, get } = await openCase();
  for (let place = 0; place < 300; place += 1) {
    const from = `${2000 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}-05`;
    await call('health.addEvent', { caseId, kind: 'visit', from, title: `Visit ${place}`, toldBy: 'Ana' });
  }

  expect((await get()).events).toHaveLength(300);
  const { pageCount, suggestedName } = await call('health.paper', { caseId, paper: 'timeline' });
  expect(pageCount).toBeGreaterThan(4);
  expect(suggestedName).toBe('Timeline 2026-11-21.pdf');
});

test('no sheet says that the client approved it on a day to come', async () => {
  const { call, refused, caseId } = await openCase();
  await call('health.addEvent', { caseId, kind: 'visit', from: '2026-10-02', title: 'Visit', toldBy: 'Ana' });
  const sheet = { caseId, paper: 'timeline' } as const;

  expect(await refused('health.paper', { ...sheet, approvedOn: '2026-11-22' })).toMatchObject({
    code: 'invalidInput',
    field: 'approvedOn',
  });
  expect((await call('health.paper', { ...sheet, approvedOn: '2026-11-21' })).pageCount).toBe(1);
});
