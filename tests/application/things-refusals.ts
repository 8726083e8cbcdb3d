import { AppError, type ErrorCode } from '../../src/domain/shared/app-error.ts';
import type { BuiltCase } from '../support/build-case.ts';
import { addFill, addForm, addFormFile } from '../support/build-form.ts';
import { craftForm, craftTrap } from '../support/crafted-pdf.ts';
import { onePixel } from '../support/one-pixel.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';

const withId =
  (name: string, more = {}): Provoke =>
  () => ({ [name]: unknown, ...more });
const noStatement = { kind: 'f', language: 'es', statementId: 'none' };

/** How the refusals around files, forms, the directory, the ledger's parts and the practice's words come about. */
export function thingRefusals(app: () => TestApplication): Provocations {
  const call: TestApplication['call'] = (name, input) => app().call(name, input);

  const fullDisk = (): void => {
    const { freeBytes } = app().context;
    const once = async (): Promise<number> => {
      Object.assign(app().context, { freeBytes });
      return 1;
    };
    Object.assign(app().context, { freeBytes: once });
  };
  const failing =
    (code: ErrorCode, make: Provoke): Provoke =>
    (built) => {
      const fail = async (): Promise<never> => {
        throw new AppError(code, 'It could not be saved here. Choose another place.');
      };
      Object.assign(app().context.desktop, { saveDocument: fail });
      return make(built);
    };
  const kept: Provoke = async (built) => ({ fileId: await addFormFile(call, built) });
  const filled: Provoke = async (built) => ({ formFillId: await addFill(call, built) });
  const frozen = (more = {}): Provoke => {
    return async (built) => {
      const formFillId = await addFill(call, built);
      await call('fills.freeze', { formFillId });
      return { formFillId, ...more };
    };
  };
  // It can be looked into, but nothing can be written on its page.
  const trapped: Provoke = async (built) => {
    const formId = await addForm(call, built, craftTrap());
    const box = { id: 'b', page: 0, x: 10, y: 10, width: 100, height: 20, size: 10 };
    await call('forms.update', { formId, changes: { boxes: [{ ...box, source: { kind: 'words', words: 'Here' } }] } });
    return { formFillId: await addFill(call, built, formId) };
  };
  const mergedAway = async (): Promise<string> => {
    const one = await call('organizations.add', { name: 'One' });
    const other = await call('organizations.add', { name: 'Other' });
    await call('organizations.merge', { keptId: one.organizationId, mergedId: other.organizationId });
    return other.organizationId;
  };
  const formOf = async (built: BuiltCase, fileId: string) => ({
    organizationId: built.organizationId,
    fileId,
    title: 'Release form',
  });
  const scan = { purpose: 'idScan', name: 'id.png', bytes: onePixel } as const;

  return {
    'files.add': {
      notFound: () => ({ ...scan, clientId: unknown }),
      fileUnreadable: () => ({ ...scan, bytes: new Uint8Array() }),
      tooLarge: async () => ({
        purpose: 'custodianForm',
        name: 'book.pdf',
        bytes: await craftForm({ pages: 301 }),
      }),
      diskFull: () => {
        fullDisk();
        return scan;
      },
    },
    'files.read': { notFound: withId('fileId') },
    'files.save': {
      notFound: withId('fileId'),
      saveFailed: failing('saveFailed', kept),
      diskFull: failing('diskFull', kept),
    },
    'files.delete': {
      notFound: withId('fileId'),
      inUse: async (built) => {
        const { fileId } = await call('forms.get', { formId: await addForm(call, built) });
        return { fileId };
      },
    },
    'forms.list': { notFound: withId('organizationId') },
    'forms.get': { notFound: withId('formId') },
    'forms.add': {
      notFound: (built) => formOf(built, unknown),
      fileUnreadable: async (built) => formOf(built, (await call('files.add', scan)).file.id),
      tooLarge: async (built) => {
        const bytes = await craftForm({ pages: 301 });
        const { file } = await call('files.add', { purpose: 'other', name: 'book.pdf', bytes });
        return formOf(built, file.id);
      },
    },
    'forms.update': { notFound: withId('formId', { changes: {} }) },
    'forms.delete': {
      notFound: withId('formId'),
      inUse: async (built) => {
        const formId = await addForm(call, built);
        await addFill(call, built, formId);
        return { formId };
      },
    },
    'fills.list': { notFound: withId('caseId') },
    'fills.add': { notFound: ({ caseId }) => ({ formId: unknown, caseId }) },
    'fills.update': { notFound: withId('formFillId', { changes: {} }), alreadyFrozen: frozen({ changes: {} }) },
    'fills.preview': { notFound: withId('formFillId'), fileUnreadable: trapped },
    'fills.freeze': { notFound: withId('formFillId'), alreadyFrozen: frozen(), fileUnreadable: trapped },
    'fills.save': {
      notFound: withId('formFillId'),
      fileUnreadable: trapped,
      saveFailed: failing('saveFailed', filled),
      diskFull: failing('diskFull', filled),
    },
    'fills.recordPrint': { notFound: withId('formFillId') },
    'fills.delete': { notFound: withId('formFillId'), alreadyFrozen: frozen() },

    'clinicians.get': { notFound: withId('clinicianId') },
    'clinicians.add': { notFound: () => ({ name: 'Dr. Ada Example', organizationId: unknown }) },
    'clinicians.update': { notFound: withId('clinicianId', { changes: {} }) },
    'clinicians.delete': {
      notFound: withId('clinicianId'),
      inUse: async ({ caseId }) => {
        const { clinicianId } = await call('clinicians.add', { name: 'Dr. Ada Example' });
        await call('caseLetters.add', { caseId, kind: 'h', clinicianId });
        return { clinicianId };
      },
    },
    'organizations.history': { notFound: withId('organizationId') },
    'organizations.merge': {
      notFound: ({ organizationId }) => ({ keptId: organizationId, mergedId: unknown }),
      notAllowedYet: async ({ organizationId }) => ({ keptId: organizationId, mergedId: await mergedAway() }),
    },
    'organizations.mergeCounts': { notFound: withId('organizationId') },
    'organizations.merges': { notFound: withId('organizationId') },
    'organizations.unmerge': { notFound: withId('mergeId') },
    'centers.update': { notFound: withId('centerId', { changes: {} }) },
    'centers.restore': { notFound: withId('centerId') },
    'centers.addToDirectory': {
      notFound: withId('centerId'),
      alreadyExists: async () => {
        const { centerId } = await call('centers.add', { kind: 'center', name: 'Own Center' });
        await call('centers.addToDirectory', { centerId });
        return { centerId };
      },
    },
    'records.proposeParts': { notFound: withId('caseId', { event: 'scan' }) },
    'records.partsMissingFor': { notFound: withId('recordItemId') },
    'records.addParts': { notFound: withId('caseId', { items: [{ kind: 'other' }] }) },
    'records.addAmended': {
      notFound: withId('recordItemId'),
      alreadyExists: async ({ recordIds }) => {
        await call('records.addAmended', { recordItemId: recordIds[0] });
        return { recordItemId: recordIds[0] };
      },
    },
    'texts.check': { notFound: () => ({ ...noStatement, text: 'x' }) },
    'texts.update': {
      notFound: () => ({ ...noStatement, text: 'x' }),
      weakenedText: () => ({ kind: 'b', language: 'en', statementId: 'direct', text: 'Please send it somewhere.' }),
    },
    'texts.restore': { notFound: () => noStatement },
    'texts.preview': { notFound: () => ({ kind: 'f', language: 'es', trial: { statementId: 'none', text: 'x' } }) },
  };
}
