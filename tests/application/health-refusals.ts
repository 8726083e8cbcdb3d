import { AppError, type ErrorCode } from '../../src/domain/shared/app-error.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';

const withId =
  (name: string, more = {}): Provoke =>
  () => ({ [name]: unknown, ...more });

/** How the refusals around the timeline and the history sheets come about. */
export function healthRefusals(app: () => TestApplication): Provocations {
  const call: TestApplication['call'] = (name, input) => app().call(name, input);
  const emptySheet: Provoke = ({ caseId }) => ({ caseId, paper: 'treatments' });
  const emoji: Provoke = async ({ caseId }) => {
    await call('health.addAllergy', { caseId, substance: 'Peanuts 🥜' });
    return { caseId, paper: 'medications' };
  };
  const failing =
    (code: ErrorCode): Provoke =>
    async ({ caseId }) => {
      const fail = async (): Promise<never> => {
        throw new AppError(code, 'It could not be saved here. Choose another place.');
      };
      Object.assign(app().context.desktop, { saveDocument: fail });
      await call('health.addAllergy', { caseId, substance: 'Latex', kind: 'latex' });
      return { caseId, paper: 'medications' };
    };
  const noCase = (more = {}) => ({ notFound: withId('caseId', more) });
  return {
    'health.get': noCase(),
    'health.addEvent': noCase({ kind: 'visit', from: '2026-01-02', title: 'Visit' }),
    'health.updateEvent': { notFound: withId('timelineEventId', { changes: {} }) },
    'health.deleteEvent': { notFound: withId('timelineEventId') },
    'health.proposeEvents': noCase(),
    'health.acceptEvents': noCase(),
    'health.addTreatment': noCase({ kind: 'surgery', name: 'Lumpectomy' }),
    'health.updateTreatment': { notFound: withId('treatmentId', { changes: {} }) },
    'health.moveTreatment': { notFound: withId('treatmentId', { beforeId: null }) },
    'health.deleteTreatment': { notFound: withId('treatmentId') },
    'health.addMedication': noCase({ name: 'Aspirin' }),
    'health.updateMedication': { notFound: withId('medicationId', { changes: {} }) },
    'health.moveMedication': { notFound: withId('medicationId', { beforeId: null }) },
    'health.deleteMedication': { notFound: withId('medicationId') },
    'health.addAllergy': noCase({ substance: 'Latex' }),
    'health.updateAllergy': { notFound: withId('allergyId', { changes: {} }) },
    'health.deleteAllergy': { notFound: withId('allergyId') },
    'health.addRelative': noCase({ kinship: 'father' }),
    'health.updateRelative': { notFound: withId('relativeId', { changes: {} }) },
    'health.deleteRelative': { notFound: withId('relativeId') },
    'health.useSheet': {
      ...noCase({ sheet: 'timeline' }),
      notAllowedYet: ({ caseId }) => ({ caseId, sheet: 'timeline' }),
    },
    'health.paper': {
      ...noCase({ paper: 'timeline' }),
      nothingToPrint: emptySheet,
      missingCharacters: emoji,
    },
    'health.savePaper': {
      ...noCase({ paper: 'timeline' }),
      nothingToPrint: emptySheet,
      missingCharacters: emoji,
      saveFailed: failing('saveFailed'),
      diskFull: failing('diskFull'),
    },
  };
}
