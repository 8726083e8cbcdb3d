import { AppError, type ErrorCode } from '../../src/domain/shared/app-error.ts';
import type { BuiltCase } from '../support/build-case.ts';
import { addConsultation, addHeldConsultation } from '../support/build-consultation.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';

/** How the refusals around consultations and support come about. */
export function consultationRefusals(app: () => TestApplication): Provocations {
  const slot = { startsAt: '2026-12-02T09:30', timeZone: 'America/Chicago' };
  const nowhere =
    (more = {}): Provoke =>
    () => ({ consultationId: unknown, ...more });
  const booked = async ({ caseId }: BuiltCase) => ({ consultationId: await addConsultation(app().call, caseId) });
  const held = async ({ caseId }: BuiltCase) => ({ consultationId: await addHeldConsultation(app().call, caseId) });
  const planned = async ({ caseId }: BuiltCase) => ({
    consultationId: await addConsultation(app().call, caseId, { startsAt: null }),
  });
  const failing =
    (code: ErrorCode): Provoke =>
    (built) => {
      const fail = async (): Promise<never> => {
        throw new AppError(code, 'It could not be saved here. Choose another place.');
      };
      Object.assign(app().context.desktop, { saveDocument: fail });
      return booked(built);
    };
  const emoji: Provoke = async (built) => {
    await app().call('clients.update', { clientId: built.clientId, changes: { legalName: 'Ana 😀' } });
    return booked(built);
  };
  const paper = { notFound: nowhere(), missingCharacters: emoji };
  const savedPaper = { ...paper, saveFailed: failing('saveFailed'), diskFull: failing('diskFull') };
  const words = { name: 'Night line', what: null, phone: null, hours: null, checked: null };

  return {
    'consultations.list': { notFound: () => ({ caseId: unknown }) },
    'consultations.get': { notFound: nowhere() },
    'consultations.add': { notFound: () => ({ caseId: unknown, mode: 'video' }) },
    'consultations.update': { notFound: nowhere({ changes: {} }) },
    'consultations.book': {
      notFound: nowhere(slot),
      notAllowedYet: async (built) => ({ ...(await held(built)), ...slot }),
    },
    'consultations.move': {
      notFound: nowhere(slot),
      notAllowedYet: async (built) => ({ ...(await planned(built)), ...slot }),
    },
    'consultations.hold': { notFound: nowhere(), notAllowedYet: planned },
    'consultations.cancel': {
      notFound: nowhere({ reason: 'x' }),
      notAllowedYet: async (built) => ({ ...(await held(built)), reason: 'Too late' }),
    },
    'consultations.noShow': { notFound: nowhere(), notAllowedYet: held },
    'consultations.delete': { notFound: nowhere() },
    'consultations.saveNotes': {
      notFound: nowhere({ from: null, notes: 'x' }),
      changedMeanwhile: async (built) => ({ ...(await booked(built)), from: 'Other', notes: 'Mine' }),
    },
    'consultations.recordOpinion': {
      notFound: nowhere(),
      notAllowedYet: async (built) => {
        const input = await held(built);
        await app().call('consultations.recordOpinion', input);
        return input;
      },
    },
    'consultations.calendar': { notFound: nowhere(), notAllowedYet: planned },
    'consultations.saveCalendar': {
      notFound: nowhere(),
      notAllowedYet: planned,
      saveFailed: failing('saveFailed'),
      diskFull: failing('diskFull'),
    },
    'consultations.travelSheet': paper,
    'consultations.saveTravelSheet': savedPaper,
    'consultations.notesPaper': paper,
    'consultations.saveNotesPaper': savedPaper,
    'support.save': { notFound: () => ({ key: unknown, ...words }) },
    'support.remove': { notFound: () => ({ key: unknown }) },
  };
}
