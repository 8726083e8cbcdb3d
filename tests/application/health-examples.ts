import type { OperationName } from '../../src/contract/all.ts';
import type { BuiltCase } from '../support/build-case.ts';
import type { TestBridge } from '../support/test-bridge.ts';
import { type Examples, unknown } from './operation-example.ts';

/** Examples of the timeline and the history sheets. */
export function healthExamples(call: TestBridge['call']): Examples<Extract<OperationName, `health.${string}`>> {
  const event = async ({ caseId }: BuiltCase) =>
    (await call('health.addEvent', { caseId, kind: 'test', from: '2026-03-05', title: 'Core biopsy' })).timelineEventId;
  const treatment = async ({ caseId }: BuiltCase) =>
    (await call('health.addTreatment', { caseId, kind: 'systemic', name: 'AC-T' })).treatmentId;
  const medication = async ({ caseId }: BuiltCase) =>
    (await call('health.addMedication', { caseId, name: 'Eliquis' })).medicationId;
  const allergy = async ({ caseId }: BuiltCase) =>
    (await call('health.addAllergy', { caseId, substance: 'Penicillin' })).allergyId;
  const relative = async ({ caseId }: BuiltCase) =>
    (await call('health.addRelative', { caseId, kinship: 'mother' })).relativeId;
  return {
    'health.get': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'health.addEvent': {
      good: ({ caseId }) => ({ caseId, kind: 'symptom', from: '2026-02-01', precision: 'month', title: 'Lump' }),
      refused: ({ caseId }) => ({ caseId, kind: 'symptom', from: '2026-02-30', title: 'Lump' }),
    },
    'health.updateEvent': {
      good: async (built) => ({ timelineEventId: await event(built), changes: { isOngoing: true } }),
      refused: async (built) => ({ timelineEventId: await event(built), changes: { to: '2026-03-04' } }),
    },
    'health.deleteEvent': {
      good: async (built) => ({ timelineEventId: await event(built) }),
      refused: () => ({ timelineEventId: unknown }),
      code: 'notFound',
    },
    'health.proposeEvents': {
      good: ({ caseId }) => ({ caseId }),
      refused: () => ({ caseId: unknown }),
      code: 'notFound',
    },
    'health.acceptEvents': {
      good: async (built) => {
        const { caseId } = built;
        await call('health.addTreatment', { caseId, kind: 'surgery', name: 'Lumpectomy', from: '2026-04-01' });
        return { caseId };
      },
      refused: ({ caseId }) => ({ caseId, keys: ['record:nothing'] }),
    },
    'health.addTreatment': {
      good: ({ caseId }) => ({ caseId, kind: 'radiation', name: 'Whole breast', doseGy: 40.05, fractions: 15 }),
      refused: ({ caseId }) => ({ caseId, kind: 'radiation', name: 'Whole breast', doseGy: -1 }),
    },
    'health.updateTreatment': {
      good: async (built) => ({ treatmentId: await treatment(built), changes: { line: 1 } }),
      refused: async (built) => ({ treatmentId: await treatment(built), changes: { line: 0 } }),
    },
    'health.moveTreatment': {
      good: async (built) => ({ treatmentId: await treatment(built), beforeId: await treatment(built) }),
      refused: async (built) => ({ treatmentId: await treatment(built), beforeId: unknown }),
    },
    'health.deleteTreatment': {
      good: async (built) => ({ treatmentId: await treatment(built) }),
      refused: () => ({ treatmentId: unknown }),
      code: 'notFound',
    },
    'health.addMedication': {
      good: ({ caseId }) => ({ caseId, name: 'Vitamin D', isSupplement: true }),
      refused: ({ caseId }) => ({ caseId, name: 'Vitamin D', from: '2026-02-02', stoppedOn: '2026-02-01' }),
    },
    'health.updateMedication': {
      good: async (built) => ({ medicationId: await medication(built), changes: { isAnticoagulant: false } }),
      refused: async (built) => ({ medicationId: await medication(built), changes: { name: '' } }),
    },
    'health.moveMedication': {
      good: async (built) => ({ medicationId: await medication(built), beforeId: null }),
      refused: async (built) => ({ medicationId: await medication(built), beforeId: unknown }),
    },
    'health.deleteMedication': {
      good: async (built) => ({ medicationId: await medication(built) }),
      refused: () => ({ medicationId: unknown }),
      code: 'notFound',
    },
    'health.addAllergy': {
      good: ({ caseId }) => ({ caseId, substance: 'Iodinated contrast', kind: 'contrast', severity: 'severe' }),
      refused: ({ caseId }) => ({ caseId, substance: 'Pollen', severity: 'awful' }),
    },
    'health.updateAllergy': {
      good: async (built) => ({ allergyId: await allergy(built), changes: { reaction: 'Hives' } }),
      refused: async (built) => ({
        allergyId: await allergy(built),
        changes: { source: { recordItemId: unknown, toldBy: null, lostRecord: null } },
      }),
    },
    'health.deleteAllergy': {
      good: async (built) => ({ allergyId: await allergy(built) }),
      refused: () => ({ allergyId: unknown }),
      code: 'notFound',
    },
    'health.addRelative': {
      good: ({ caseId }) => ({ caseId, kinship: 'maternalAunt', cancer: 'Ovarian cancer', ageAtDiagnosis: 52 }),
      refused: ({ caseId }) => ({ caseId, kinship: 'maternalAunt', ageAtDiagnosis: 52, ageAtDeath: 51 }),
    },
    'health.updateRelative': {
      good: async (built) => ({ relativeId: await relative(built), changes: { isLiving: true } }),
      refused: async (built) => ({ relativeId: await relative(built), changes: { isLiving: true, ageAtDeath: 70 } }),
    },
    'health.deleteRelative': {
      good: async (built) => ({ relativeId: await relative(built) }),
      refused: () => ({ relativeId: unknown }),
      code: 'notFound',
    },
    'health.useSheet': {
      good: async (built) => {
        await allergy(built);
        return { caseId: built.caseId, sheet: 'allergies' };
      },
      refused: ({ caseId }) => ({ caseId, sheet: 'radiationTherapy' }),
      code: 'notAllowedYet',
    },
    'health.paper': {
      good: async (built) => {
        await event(built);
        return { caseId: built.caseId, paper: 'timeline' };
      },
      refused: ({ caseId }) => ({ caseId, paper: 'familyHistory' }),
      code: 'nothingToPrint',
    },
    'health.savePaper': {
      good: async (built) => {
        await medication(built);
        return { caseId: built.caseId, paper: 'medications', approvedOn: '2026-11-20' };
      },
      refused: ({ caseId }) => ({ caseId, paper: 'timeline', approvedOn: 'yesterday' }),
    },
  };
}
