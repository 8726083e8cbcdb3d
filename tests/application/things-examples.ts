import type { OperationName } from '../../src/contract/all.ts';
import { addFill, addForm, addFormFile } from '../support/build-form.ts';
import { onePixel } from '../support/one-pixel.ts';
import type { TestBridge } from '../support/test-bridge.ts';
import { type Examples, unknown } from './operation-example.ts';

type Known = 'list' | 'get' | 'add' | 'update' | 'delete';
type ThingName =
  | Extract<OperationName, `files.${string}` | `forms.${string}` | `fills.${string}` | `clinicians.${string}`>
  | Extract<OperationName, `centers.${string}` | `texts.${string}` | `law.${string}` | `cadence.${string}`>
  | Exclude<Extract<OperationName, `organizations.${string}`>, `organizations.${Known}`>
  | Exclude<Extract<OperationName, `records.${string}`>, `records.${Known}` | 'records.addTier'>;

/** Examples of files, forms, the directory, the ledger's parts and the practice's own words. */
export function thingExamples(call: TestBridge['call']): Examples<ThingName> {
  const merged = async (keptId: string) => {
    const { organizationId } = await call('organizations.add', { name: 'Written Twice' });
    return await call('organizations.merge', { keptId, mergedId: organizationId });
  };
  const clinician = async () => (await call('clinicians.add', { name: 'Dr. Ada Example' })).clinicianId;
  const ownCenter = async () => (await call('centers.add', { kind: 'center', name: 'Own Center' })).centerId;
  return {
    'files.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ purpose: 'fun' }) },
    'files.add': {
      good: ({ clientId }) => ({ purpose: 'idScan', name: 'id.png', bytes: onePixel, clientId }),
      refused: () => ({ purpose: 'idScan', name: 'id.png', bytes: 'no bytes' }),
    },
    'files.read': {
      good: async (built) => ({ fileId: await addFormFile(call, built) }),
      refused: () => ({ fileId: unknown }),
      code: 'notFound',
    },
    'files.save': {
      good: async (built) => ({ fileId: await addFormFile(call, built) }),
      refused: () => ({ fileId: unknown }),
      code: 'notFound',
    },
    'files.delete': {
      good: async (built) => ({ fileId: await addFormFile(call, built) }),
      refused: () => ({ fileId: unknown }),
      code: 'notFound',
    },
    'forms.list': {
      good: ({ organizationId }) => ({ organizationId }),
      refused: () => ({ organizationId: unknown }),
      code: 'notFound',
    },
    'forms.get': {
      good: async (built) => ({ formId: await addForm(call, built) }),
      refused: () => ({ formId: unknown }),
      code: 'notFound',
    },
    'forms.add': {
      good: async (built) => ({
        organizationId: built.organizationId,
        fileId: await addFormFile(call, built),
        title: 'Release form',
      }),
      refused: ({ organizationId }) => ({ organizationId, fileId: unknown, title: 'Release form' }),
      code: 'notFound',
    },
    'forms.update': {
      good: async (built) => ({ formId: await addForm(call, built), changes: { title: 'New title' } }),
      refused: async (built) => ({
        formId: await addForm(call, built),
        changes: { mappings: [{ fieldName: 'No such field', source: { kind: 'empty' } }] },
      }),
    },
    'forms.delete': {
      good: async (built) => ({ formId: await addForm(call, built) }),
      refused: () => ({ formId: unknown }),
      code: 'notFound',
    },
    'fills.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'fills.add': {
      good: async (built) => ({
        formId: await addForm(call, built),
        caseId: built.caseId,
        requestId: built.draftId,
      }),
      refused: ({ caseId }) => ({ formId: unknown, caseId }),
      code: 'notFound',
    },
    'fills.update': {
      good: async (built) => ({ formFillId: await addFill(call, built), changes: { 'field:DOB': '01/01/1950' } }),
      refused: async (built) => ({ formFillId: await addFill(call, built), changes: { 'field:None': 'x' } }),
    },
    'fills.preview': {
      good: async (built) => ({ formFillId: await addFill(call, built) }),
      refused: () => ({ formFillId: unknown }),
      code: 'notFound',
    },
    'fills.freeze': {
      good: async (built) => ({ formFillId: await addFill(call, built) }),
      refused: () => ({ formFillId: unknown }),
      code: 'notFound',
    },
    'fills.save': {
      good: async (built) => ({ formFillId: await addFill(call, built) }),
      refused: () => ({ formFillId: unknown }),
      code: 'notFound',
    },
    'fills.recordPrint': {
      good: async (built) => ({ formFillId: await addFill(call, built) }),
      refused: () => ({ formFillId: unknown }),
      code: 'notFound',
    },
    'fills.delete': {
      good: async (built) => ({ formFillId: await addFill(call, built) }),
      refused: () => ({ formFillId: unknown }),
      code: 'notFound',
    },

    'clinicians.list': { good: ({ organizationId }) => ({ organizationId }), refused: () => ({ text: 1 }) },
    'clinicians.get': {
      good: async () => ({ clinicianId: await clinician() }),
      refused: () => ({ clinicianId: unknown }),
      code: 'notFound',
    },
    'clinicians.add': {
      good: ({ organizationId }) => ({ name: 'Dr. Ada Example', organizationId, npi: '1234567893' }),
      refused: () => ({ name: 'Dr. Ada Example', npi: '12' }),
    },
    'clinicians.update': {
      good: async () => ({ clinicianId: await clinician(), changes: { specialty: 'Lung cancer' } }),
      refused: async ({ himId }) => ({ clinicianId: await clinician(), changes: { departmentId: himId } }),
    },
    'clinicians.delete': {
      good: async () => ({ clinicianId: await clinician() }),
      refused: () => ({ clinicianId: unknown }),
      code: 'notFound',
    },

    'organizations.history': {
      good: ({ organizationId }) => ({ organizationId }),
      refused: () => ({ organizationId: unknown }),
      code: 'notFound',
    },
    'organizations.duplicates': { good: () => ({}), refused: () => ({ text: 'x' }) },
    'organizations.merge': {
      good: async ({ organizationId }) => ({
        keptId: organizationId,
        mergedId: (await call('organizations.add', { name: 'Example General' })).organizationId,
      }),
      refused: ({ organizationId }) => ({ keptId: organizationId, mergedId: organizationId }),
    },
    'organizations.mergeCounts': {
      good: ({ organizationId }) => ({ organizationId }),
      refused: () => ({ organizationId: unknown }),
      code: 'notFound',
    },
    'organizations.merges': {
      good: ({ organizationId }) => ({ organizationId }),
      refused: () => ({ organizationId: unknown }),
      code: 'notFound',
    },
    'organizations.unmerge': {
      good: async ({ organizationId }) => ({ mergeId: (await merged(organizationId)).mergeId }),
      refused: () => ({ mergeId: unknown }),
      code: 'notFound',
    },

    'centers.list': { good: () => ({ text: 'cancer' }), refused: () => ({ kind: 'spa' }) },
    'centers.add': {
      good: () => ({ kind: 'remoteProgram', name: 'Own Program', modes: ['video'] }),
      refused: () => ({ kind: 'center', name: '' }),
    },
    'centers.update': {
      good: async () => ({ centerId: await ownCenter(), changes: { note: 'Answers in a week' } }),
      refused: () => ({ centerId: unknown, changes: {} }),
      code: 'notFound',
    },
    'centers.restore': {
      good: async () => ({ centerId: await ownCenter() }),
      refused: () => ({ centerId: unknown }),
      code: 'notFound',
    },
    'centers.addToDirectory': {
      good: async () => ({ centerId: await ownCenter() }),
      refused: () => ({ centerId: unknown }),
      code: 'notFound',
    },

    'records.proposeParts': {
      good: ({ caseId, organizationId }) => ({ caseId, event: 'biopsy', custodianId: organizationId }),
      refused: ({ caseId }) => ({ caseId, event: 'party' }),
    },
    'records.partsMissingFor': {
      good: ({ recordIds }) => ({ recordItemId: recordIds[0] }),
      refused: () => ({ recordItemId: unknown }),
      code: 'notFound',
    },
    'records.addParts': {
      good: ({ caseId }) => ({ caseId, items: [{ kind: 'pathologySlides' }, { kind: 'tissueBlock' }] }),
      refused: ({ caseId, himId }) => ({ caseId, items: [{ kind: 'tissueBlock', departmentId: himId }] }),
    },
    'records.addAmended': {
      good: ({ recordIds }) => ({ recordItemId: recordIds[0], receivedOn: '2026-11-20' }),
      refused: () => ({ recordItemId: unknown }),
      code: 'notFound',
    },

    'texts.get': { good: () => ({ kind: 'a', language: 'es' }), refused: () => ({ kind: 'z', language: 'en' }) },
    'texts.check': {
      good: () => ({ kind: 'b', language: 'en', statementId: 'subject', text: 'Mine' }),
      refused: () => ({ kind: 'b', language: 'en', statementId: 'none', text: 'Mine' }),
      code: 'notFound',
    },
    'texts.update': {
      good: () => ({ kind: 'a', language: 'en', statementId: 'closing', text: 'With thanks,' }),
      refused: () => ({ kind: 'a', language: 'en', statementId: 'closing', text: 'Yours, {nobody}' }),
    },
    'texts.restore': {
      good: () => ({ kind: 'a', language: 'en' }),
      refused: () => ({ kind: 'a', language: 'en', statementId: 'none' }),
      code: 'notFound',
    },
    'texts.preview': {
      good: () => ({ kind: 'b', language: 'en', trial: { statementId: 'closing', text: 'Thank you,' } }),
      refused: () => ({ kind: 'b', language: 'en', trial: { statementId: 'closing', text: '{nobody}' } }),
    },
    'law.get': { good: () => ({}), refused: () => ({ state: 'CA' }) },
    'law.update': {
      good: () => ({ changes: { flatFeeCents: 700 } }),
      refused: () => ({ changes: { clockRules: { answerDays: 0 } } }),
    },
    'law.restore': { good: () => ({}), refused: () => ({ all: true }) },
    'cadence.get': { good: () => ({}), refused: () => ({ all: true }) },
    'cadence.update': {
      good: async () => ({ steps: (await call('cadence.get', {})).shipped.slice(0, 3) }),
      refused: () => ({ steps: [] }),
    },
    'cadence.restore': { good: () => ({}), refused: () => ({ all: true }) },
  };
}
