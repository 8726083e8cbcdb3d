import type { OperationName } from '../../src/contract/all.ts';
import type { BuiltCase } from '../support/build-case.ts';
import { addConsultation, addHeldConsultation } from '../support/build-consultation.ts';
import type { TestBridge } from '../support/test-bridge.ts';
import { type Examples, unknown } from './operation-example.ts';

type ConsultationName = Extract<OperationName, `consultations.${string}` | `support.${string}`>;

/** Examples of consultations and of the entries for support. */
export function consultationExamples(call: TestBridge['call']): Examples<ConsultationName> {
  const booked = async ({ caseId }: BuiltCase) => ({ consultationId: await addConsultation(call, caseId) });
  const planned = async ({ caseId }: BuiltCase) => ({
    consultationId: await addConsultation(call, caseId, { startsAt: null }),
  });
  const past = async ({ caseId }: BuiltCase) => ({
    consultationId: await addConsultation(call, caseId, { startsAt: '2026-11-20T10:00' }),
  });
  const held = async ({ caseId }: BuiltCase) => ({ consultationId: await addHeldConsultation(call, caseId) });
  const slot = { startsAt: '2026-12-02T09:30', timeZone: 'America/Chicago', durationMinutes: 45 };
  const nowhere = () => ({ consultationId: unknown });
  const reading = { good: booked, refused: nowhere, code: 'notFound' } as const;
  return {
    'consultations.list': {
      good: ({ caseId }) => ({ caseId }),
      refused: () => ({ caseId: unknown }),
      code: 'notFound',
    },
    'consultations.get': reading,
    'consultations.add': {
      good: ({ caseId }) => ({ caseId, mode: 'inPerson', ...slot, place: '1 Example Way\nSuite 4' }),
      refused: ({ caseId }) => ({ caseId, mode: 'inPerson', ...slot, timeZone: 'Mars/Olympus' }),
    },
    'consultations.update': {
      good: async (built) => ({ ...(await booked(built)), changes: { sawSlides: false, checks: ['plainWords'] } }),
      refused: async (built) => ({
        ...(await booked(built)),
        changes: {
          recording: { answer: 'no', askedBy: null, answeredBy: 'Dr. Example', on: null, keptAt: 'On my phone' },
        },
      }),
    },
    'consultations.book': {
      good: async (built) => ({ ...(await planned(built)), ...slot }),
      refused: async (built) => ({ ...(await booked(built)), ...slot }),
      code: 'notAllowedYet',
    },
    'consultations.move': {
      good: async (built) => ({ ...(await booked(built)), ...slot, reason: 'The doctor travels' }),
      refused: async (built) => ({ ...(await booked(built)), ...slot, startsAt: '2026-12-02T25:00' }),
    },
    'consultations.hold': { good: past, refused: booked, code: 'notAllowedYet' },
    'consultations.cancel': {
      good: async (built) => ({ ...(await booked(built)), reason: 'The client chose another center' }),
      refused: async (built) => ({ ...(await booked(built)), reason: ' ' }),
    },
    'consultations.noShow': { good: past, refused: booked, code: 'notAllowedYet' },
    'consultations.delete': reading,
    'consultations.saveNotes': {
      good: async (built) => ({ ...(await booked(built)), from: null, notes: 'They begin with the slides.' }),
      refused: async (built) => ({ ...(await booked(built)), from: 'Some other text', notes: 'New' }),
      code: 'changedMeanwhile',
    },
    'consultations.recordOpinion': { good: held, refused: booked, code: 'notAllowedYet' },
    'consultations.calendar': { good: booked, refused: planned, code: 'notAllowedYet' },
    'consultations.saveCalendar': { good: booked, refused: planned, code: 'notAllowedYet' },
    'consultations.travelSheet': reading,
    'consultations.saveTravelSheet': reading,
    'consultations.notesPaper': reading,
    'consultations.saveNotesPaper': reading,

    'support.list': { good: () => ({}), refused: () => ({ text: 'x' }) },
    'support.save': {
      good: () => ({ name: 'Night line', what: null, phone: '555-0199', hours: 'Nights', checked: null }),
      refused: () => ({ name: 'Night line', what: null, phone: 'none', hours: null, checked: null }),
    },
    'support.remove': { good: () => ({ key: 'crisis' }), refused: () => ({ key: unknown }), code: 'notFound' },
  };
}
