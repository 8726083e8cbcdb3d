import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OperationName, operations } from '../../src/contract/all.ts';
import { buildCase } from '../support/build-case.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';
import { chaseExamples } from './chase-examples.ts';
import { consultationExamples } from './consultation-examples.ts';
import { healthExamples } from './health-examples.ts';
import { type Examples, unknown } from './operation-example.ts';
import { questionExamples } from './question-examples.ts';
import { sourceExamples } from './source-examples.ts';
import { stepsExamples } from './steps-examples.ts';
import { thingExamples } from './things-examples.ts';
import { timingExamples } from './timing-examples.ts';
import { todayExamples } from './today-examples.ts';
import { workExamples } from './work-examples.ts';

// The vault's own are shown in tests/application/vault: they need a store in each of its states.
type Named = Exclude<OperationName, `vault.${string}`>;

let app: TestApplication;

/** One input that is taken and one that is refused, for every operation; the compiler asks for the missing one. */
const examples: Examples<Named> = {
  ...chaseExamples((name, input) => app.call(name, input)),
  ...questionExamples((name, input) => app.call(name, input)),
  ...thingExamples((name, input) => app.call(name, input)),
  ...timingExamples,
  ...healthExamples((name, input) => app.call(name, input)),
  ...workExamples((name, input) => app.call(name, input)),
  ...todayExamples((name, input) => app.call(name, input)),
  ...stepsExamples((name, input) => app.call(name, input)),
  ...consultationExamples((name, input) => app.call(name, input)),
  ...sourceExamples((name, input) => app.call(name, input)),

  'clipboard.copy': { good: () => ({ text: 'I understand.' }), refused: () => ({ text: '' }) },

  'practice.get': { good: () => ({}), refused: () => ({ more: 1 }) },
  'practice.update': {
    good: () => ({ changes: { phone: '555-0123' } }),
    refused: () => ({ changes: { idleMinutes: 0 } }),
  },
  'practice.updatePerson': {
    good: async () => ({
      personId: (await app.call('practice.get', {})).signedInId,
      changes: { credential: 'BCPA' },
    }),
    refused: () => ({ personId: unknown, changes: {} }),
    code: 'notFound',
  },

  'clients.list': { good: () => ({ text: 'lukasz' }), refused: () => ({ text: 'x'.repeat(201) }) },
  'clients.get': { good: ({ clientId }) => ({ clientId }), refused: () => ({ clientId: unknown }), code: 'notFound' },
  'clients.add': { good: () => ({ legalName: 'Bo Muster' }), refused: () => ({ legalName: ' ' }) },
  'clients.update': {
    good: ({ clientId, organizationId }) => ({
      clientId,
      changes: { medicalRecordNumbers: [{ organizationId, mrn: '0017' }] },
    }),
    refused: ({ clientId }) => ({
      clientId,
      changes: { medicalRecordNumbers: [{ organizationId: unknown, mrn: '1' }] },
    }),
  },
  'clients.delete': {
    good: async () => ({ clientId: (await app.call('clients.add', { legalName: 'To Go' })).clientId }),
    refused: () => ({ clientId: unknown }),
    code: 'notFound',
  },

  'cases.list': { good: ({ clientId }) => ({ clientId }), refused: () => ({ clientId: 'no id!' }) },
  'cases.get': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
  'cases.add': {
    good: ({ clientId }) => ({ clientId, cancer: 'Breast, left', urgency: 'urgent' }),
    refused: () => ({ clientId: unknown, cancer: 'Breast' }),
    code: 'notFound',
  },
  'cases.update': {
    good: ({ caseId }) => ({ caseId, changes: { goal: 'To be at the wedding', nextAction: null } }),
    refused: ({ caseId }) => ({ caseId, changes: { ownerId: unknown } }),
  },
  'cases.setStepStatus': {
    good: ({ caseId }) => ({ caseId, step: 'source', state: { status: 'blocked', reason: 'Waits for the insurer' } }),
    refused: ({ caseId }) => ({ caseId, step: 'source', state: { status: 'skipped', reason: '' } }),
  },
  'cases.checkMove': {
    good: ({ caseId }) => ({ caseId, to: 'timing' }),
    refused: () => ({ caseId: unknown, to: 'timing' }),
    code: 'notFound',
  },
  'cases.moveToStep': {
    good: ({ caseId }) => ({ caseId, to: 'timing', overrideReason: 'Settled on the phone' }),
    refused: ({ caseId }) => ({ caseId, to: 'decision' }),
    code: 'criteriaUnmet',
  },
  'cases.delete': {
    good: async ({ clientId }) => ({ caseId: (await app.call('cases.add', { clientId, cancer: 'Skin' })).caseId }),
    refused: () => ({ caseId: unknown }),
    code: 'notFound',
  },

  'board.get': { good: () => ({ filter: { text: 'lung' } }), refused: () => ({ perColumn: 501 }) },
  'board.column': { good: () => ({ step: 'reasons', offset: 0 }), refused: () => ({ step: 'reasons', offset: -1 }) },

  'organizations.list': { good: () => ({}), refused: () => ({ text: 5 }) },
  'organizations.get': {
    good: ({ organizationId }) => ({ organizationId }),
    refused: () => ({ organizationId: unknown }),
    code: 'notFound',
  },
  'organizations.add': {
    good: () => ({ name: 'Second Center', kind: 'center' }),
    refused: () => ({ name: 'X', email: 'not an address' }),
  },
  'organizations.update': {
    good: ({ organizationId }) => ({ organizationId, changes: { phone: '555-0177' } }),
    refused: ({ organizationId }) => ({
      organizationId,
      changes: { departments: [{ id: unknown, name: 'Taken', kind: 'him' }] },
    }),
  },
  'organizations.delete': {
    good: async () => ({ organizationId: (await app.call('organizations.add', { name: 'To Go' })).organizationId }),
    refused: ({ organizationId }) => ({ organizationId }),
    code: 'inUse',
  },

  'records.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
  'records.add': {
    good: ({ caseId, organizationId, himId }) => ({
      caseId,
      kind: 'clinicNote',
      custodianId: organizationId,
      departmentId: himId,
    }),
    refused: ({ caseId, himId }) => ({ caseId, kind: 'clinicNote', departmentId: himId }),
  },
  'records.addTier': {
    good: ({ caseId }) => ({ caseId, tier: 'minimum' }),
    refused: () => ({ caseId: unknown, tier: 'minimum' }),
    code: 'notFound',
  },
  'records.update': {
    good: ({ recordIds }) => ({
      recordItemId: recordIds[2],
      changes: { state: { kind: 'received', receivedOn: '2026-11-01' } },
    }),
    refused: ({ recordIds }) => ({
      recordItemId: recordIds[2],
      changes: { servedFrom: '2026-10-05', servedTo: '2026-10-04' },
    }),
  },
  'records.delete': {
    good: async ({ caseId }) => ({
      recordItemId: (await app.call('records.add', { caseId, kind: 'other' })).recordItemId,
    }),
    refused: ({ recordIds }) => ({ recordItemId: recordIds[0] }),
    code: 'inUse',
  },

  'requests.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
  'requests.get': {
    good: ({ draftId }) => ({ requestId: draftId }),
    refused: () => ({ requestId: unknown }),
    code: 'notFound',
  },
  'requests.add': {
    good: ({ caseId, organizationId }) => ({ caseId, custodianId: organizationId }),
    refused: ({ caseId }) => ({ caseId, custodianId: unknown }),
    code: 'notFound',
  },
  'requests.update': {
    good: ({ draftId }) => ({ requestId: draftId, changes: { feeCeilingCents: 2500 } }),
    refused: ({ draftId }) => ({
      requestId: draftId,
      changes: { items: [{ recordItemId: unknown, from: null, to: null }] },
    }),
  },

  'opinions.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
  'opinions.get': {
    good: ({ opinionIds }) => ({ opinionId: opinionIds[0] }),
    refused: () => ({ opinionId: unknown }),
    code: 'notFound',
  },
  'opinions.add': {
    good: ({ caseId }) => ({ caseId, clinician: 'Dr. Third Example' }),
    refused: ({ caseId }) => ({ caseId, clinician: 'Dr. Third Example', basedOn: [unknown] }),
  },
  'opinions.update': {
    good: ({ opinionIds }) => ({
      opinionId: opinionIds[0],
      changes: { dimensions: { intent: { kind: 'notStated' } } },
    }),
    refused: ({ opinionIds }) => ({
      opinionId: opinionIds[0],
      changes: { dimensions: { intent: { kind: 'stated', value: 'cure it' } } },
    }),
  },
  'opinions.delete': {
    good: ({ opinionIds }) => ({ opinionId: opinionIds[1] }),
    refused: () => ({ opinionId: unknown }),
    code: 'notFound',
  },
  'comparison.get': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
  'comparison.annotate': {
    good: ({ caseId }) => ({
      caseId,
      dimension: 'stage',
      changes: {
        material: 'yes',
        clarifyingQuestion: 'Which scan shows the node?',
        divergenceReasons: ['testInterpretation', 'elapsedTime'],
        action: 'Send the newest scan to both',
        owner: 'The advocate',
        dueOn: '2026-12-01',
      },
    }),
    refused: ({ caseId }) => ({ caseId, dimension: 'stage', changes: { divergenceReasons: ['mood'] } }),
  },
  'comparison.sheet': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
  'comparison.saveSheet': {
    good: ({ caseId }) => ({ caseId }),
    refused: () => ({ caseId: unknown }),
    code: 'notFound',
  },

  'history.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ limit: 0 }) },
  'history.undoable': { good: () => ({}), refused: () => ({ limit: 1 }) },
  'history.undo': { good: () => ({}), refused: () => ({ changeId: unknown }), code: 'notFound' },
  'trash.list': { good: () => ({}), refused: () => [] },
  'trash.restore': {
    good: async ({ opinionIds }) => ({
      changeId: (await app.call('opinions.delete', { opinionId: opinionIds[1] })).changeId,
    }),
    refused: () => ({ changeId: unknown }),
    code: 'notFound',
  },

  'drafts.save': {
    good: () => ({ formKey: 'clients.new', value: { legalName: 'Half a na' } }),
    refused: () => ({ formKey: 'clients new', value: {} }),
  },
  'drafts.find': { good: () => ({ formKey: 'clients.new' }), refused: () => ({ formKey: '' }) },
  'settings.get': { good: () => ({}), refused: () => ({ appearance: 'dark' }) },
  'settings.update': {
    good: () => ({ changes: { appearance: 'dark' } }),
    refused: () => ({ changes: { appearance: 'pink' } }),
  },
  'drafts.list': { good: () => ({}), refused: () => ({ formKey: 'x' }) },
  'drafts.discard': { good: () => ({ formKey: 'clients.new' }), refused: () => ({}) },
};

const names = Object.keys(examples) as Named[];

beforeAll(async () => {
  app = await openPractice(afterAll);
});

test('every operation but the vault has an example here', () => {
  const all = Object.keys(operations).filter((name) => !name.startsWith('vault.'));

  expect(names.toSorted()).toEqual(all.toSorted());
});

describe.each(names)('%s', (name) => {
  test('takes its good input and answers as promised', async () => {
    const input = await examples[name].good(await buildCase(app.call));

    const answer = await app.invoke(name, input);

    expect(answer).toMatchObject({ ok: true });
  });

  test('refuses its bad input with the code and plain words', async () => {
    const { refused, code = 'invalidInput' } = examples[name];
    const built = await buildCase(app.call);

    const error = await app.refused(name, await refused(built));

    expect(error).toMatchObject({ code });
    expect([...operations[name].errors, 'invalidInput']).toContain(error.code);
    expect(error.message).toMatch(/^[A-Z].*[.]$/s);
  });

  test('is refused while the store is locked', async () => {
    const input = await examples[name].good(await buildCase(app.call));
    await app.application.lock('asked');

    const error = await app.refused(name, input);
    await app.call('vault.unlock', { passphrase: 'harbor lantern quilt meadow saddle orbit' });

    expect(error).toMatchObject({ code: 'locked' });
  });
});
