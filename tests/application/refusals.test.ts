import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OperationName, operations } from '../../src/contract/all.ts';
import { AppError, type ErrorCode } from '../../src/domain/shared/app-error.ts';
import { type BuiltCase, buildCase } from '../support/build-case.ts';
import { openPractice, type TestApplication } from '../support/test-application.ts';
import { chaseRefusals } from './chase-refusals.ts';
import { consultationRefusals } from './consultation-refusals.ts';
import { healthRefusals } from './health-refusals.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';
import { questionRefusals } from './question-refusals.ts';
import { sourceRefusals } from './source-refusals.ts';
import { stepsRefusals } from './steps-refusals.ts';
import { thingRefusals } from './things-refusals.ts';
import { timingRefusals } from './timing-refusals.ts';
import { todayRefusals } from './today-examples.ts';
import { workRefusals } from './work-refusals.ts';

let app: TestApplication;

const unknownClient: Provoke = () => ({ clientId: unknown, changes: {} });
const unknownCase =
  (more = {}) =>
  (): unknown => ({ caseId: unknown, ...more });
const emojiIn =
  (more: (built: BuiltCase) => unknown): Provoke =>
  async (built) => {
    await app.call('clients.update', { clientId: built.clientId, changes: { legalName: 'Ana 😀' } });
    return more(built);
  };
const oneOpinion: Provoke = async ({ caseId, opinionIds }) => {
  await app.call('opinions.delete', { opinionId: opinionIds[1] });
  return { caseId };
};
const failing =
  (code: ErrorCode, more: (built: BuiltCase) => unknown): Provoke =>
  (built) => {
    const fail = async (): Promise<never> => {
      throw new AppError(code, 'It could not be saved here. Choose another place.');
    };
    Object.assign(app.context.desktop, { saveDocument: fail, saveDocuments: fail });
    return more(built);
  };
const refusedOnce: Provoke = () => {
  const { clipboard } = app.context.desktop;
  const { put } = clipboard;
  clipboard.put = async () => {
    clipboard.put = put;
    throw new Error('The clipboard of the system is out of order.');
  };
  return { text: 'I understand.' };
};
const ofCase = ({ caseId }: BuiltCase) => ({ caseId });

/** How each refusal that an operation lists comes about. The vault's are provoked in vault.test.ts. */
const provocations: Provocations = {
  'practice.updatePerson': { notFound: () => ({ personId: unknown, changes: {} }) },
  'clients.get': { notFound: () => ({ clientId: unknown }) },
  'clients.update': { notFound: unknownClient },
  'clients.delete': { notFound: () => ({ clientId: unknown }) },
  'cases.get': { notFound: unknownCase() },
  'cases.add': { notFound: () => ({ clientId: unknown, cancer: 'Lung' }) },
  'cases.update': { notFound: unknownCase({ changes: {} }) },
  'cases.setStepStatus': { notFound: unknownCase({ step: 'timing', state: { status: 'done', reason: null } }) },
  'cases.checkMove': { notFound: unknownCase({ to: 'timing' }) },
  'cases.moveToStep': {
    notFound: ({ caseId }) => ({ caseId, to: 'reasons', beforeCaseId: unknown }),
    criteriaUnmet: ({ caseId }) => ({ caseId, to: 'timing' }),
    moveNotAllowed: async ({ caseId }) => {
      await app.call('cases.moveToStep', { caseId, to: 'timing', overrideReason: 'By phone' });
      return { caseId, to: 'reasons' };
    },
  },
  'cases.delete': { notFound: unknownCase() },
  'organizations.get': { notFound: () => ({ organizationId: unknown }) },
  'organizations.update': {
    notFound: () => ({ organizationId: unknown, changes: {} }),
    inUse: ({ organizationId }) => ({ organizationId, changes: { departments: [] } }),
  },
  'organizations.delete': {
    notFound: () => ({ organizationId: unknown }),
    inUse: ({ organizationId }) => ({ organizationId }),
  },
  'records.list': { notFound: unknownCase() },
  'records.add': { notFound: unknownCase({ kind: 'other' }) },
  'records.addTier': { notFound: unknownCase({ tier: 'good' }) },
  'records.update': { notFound: () => ({ recordItemId: unknown, changes: {} }) },
  'records.delete': {
    notFound: () => ({ recordItemId: unknown }),
    inUse: ({ recordIds }) => ({ recordItemId: recordIds[1] }),
  },
  ...chaseRefusals(() => app),
  ...questionRefusals(() => app),
  ...thingRefusals(() => app),
  ...timingRefusals(() => app),
  ...healthRefusals(() => app),
  ...workRefusals(() => app),
  ...todayRefusals(),
  ...stepsRefusals(() => app),
  ...consultationRefusals(() => app),
  ...sourceRefusals(() => app),
  'clipboard.copy': { copyFailed: refusedOnce },
  'opinions.list': { notFound: unknownCase() },
  'opinions.get': { notFound: () => ({ opinionId: unknown }) },
  'opinions.add': { notFound: unknownCase({ clinician: 'Dr. Nobody' }) },
  'opinions.update': { notFound: () => ({ opinionId: unknown, changes: {} }) },
  'opinions.delete': { notFound: () => ({ opinionId: unknown }) },
  'comparison.get': { notFound: unknownCase(), tooFewOpinions: oneOpinion },
  'comparison.annotate': { notFound: unknownCase({ dimension: 'stage', changes: {} }) },
  'comparison.sheet': {
    notFound: unknownCase(),
    tooFewOpinions: oneOpinion,
    missingCharacters: emojiIn(ofCase),
  },
  'comparison.saveSheet': {
    notFound: unknownCase(),
    tooFewOpinions: oneOpinion,
    missingCharacters: emojiIn(ofCase),
    saveFailed: failing('saveFailed', ofCase),
    diskFull: failing('diskFull', ofCase),
  },
  'history.undo': {
    notFound: () => ({ changeId: unknown }),
    nothingToUndo: async ({ draftId }) => {
      await app.call('letters.recordPrint', { requestId: draftId });
      return { changeId: (await app.call('history.list', { limit: 1 }))[0]?.id };
    },
    undoConflict: async ({ clientId }) => ({ changeId: (await app.call('history.list', { clientId })).at(-1)?.id }),
  },
  'trash.restore': {
    notFound: () => ({ changeId: unknown }),
    undoConflict: async ({ caseId, opinionIds }) => {
      const { changeId } = await app.call('opinions.delete', { opinionId: opinionIds[1] });
      await app.call('opinions.add', { caseId, clinician: 'Dr. In Its Place' });
      return { changeId };
    },
  },
  'drafts.save': { tooLarge: () => ({ formKey: 'clients.new', value: { note: 'x'.repeat(1_000_001) } }) },
};

const pairs = Object.entries(operations)
  .filter(([name]) => !name.startsWith('vault.'))
  .flatMap(([name, { errors }]) => errors.map((code) => [name as OperationName, code] as const));

beforeAll(async () => {
  app = await openPractice(afterAll);
});

describe('every refusal an operation lists', () => {
  test.each(pairs)('%s can be refused with %s, which changes nothing', async (name, code) => {
    const { saveDocument, saveDocuments } = app.context.desktop;
    const built = await buildCase(app.call);
    const input = await provocations[name]?.[code]?.(built);
    const before = await app.call('vault.check', {});

    const error = await app.refused(name, input);
    Object.assign(app.context.desktop, { saveDocument, saveDocuments });

    expect(error).toMatchObject({ code });
    expect(await app.call('vault.check', {})).toEqual(before);
  });

  test('and no other is provoked here', () => {
    const provoked = Object.entries(provocations).flatMap(([name, codes]) =>
      Object.keys(codes).map((code) => `${name} ${code}`),
    );

    expect(provoked.toSorted()).toEqual(pairs.map(([name, code]) => `${name} ${code}`).toSorted());
  });
});
