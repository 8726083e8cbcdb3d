import { describe, expect, it } from 'vitest';
import { type CasePlace, casePlaces } from '../../../src/domain/cases/case-places.ts';
import { capturesOf } from '../../../src/domain/cases/step-captures.ts';
import { type Step, steps } from '../../../src/domain/cases/steps.ts';
import { newClient } from '../../../src/domain/clients/new-client.ts';
import { blankAnnotation } from '../../../src/domain/opinions/comparison.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import { buildAnswer } from '../questions/build-question-facts.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildRequest, contact } from '../requests/build-request.ts';
import { day } from './build-case.ts';
import {
  buildTalk,
  chosenCandidate,
  guideFacts,
  heldConsultation,
  opinion,
  questionList,
  silentRequest,
} from './build-step-facts.ts';

type Set = NonNullable<Parameters<typeof guideFacts>[0]>;

const { case: empty } = guideFacts();
const client = (set: object): Set => ({
  client: { ...newClient('client-a' as ClientId, { legalName: 'Bo Muster' }), ...set },
});
const withIntake = (set: object): Set => ({
  sources: [chosenCandidate({ intake: { ...chosenCandidate().intake, ...set } })],
});
const held = (set: object): Set => ({ consultations: [{ ...heldConsultation, ...set }] });
const care = (set: object): Set => ({ case: { sharedCare: { ...empty.sharedCare, ...set } } });
const cited = { kind: 'stated', value: 'IIB', citation: { document: null, page: 2, quote: null, restsOn: [] } };
const twoCited = ['Uno', 'Due'].map((name) => opinion(name, { dimensions: { stage: cited } as never }));
const decided = { status: 'closed', closeReason: 'decided', statusReason: 'The second plan' } as const;
const annotation = (set: object) => [{ ...blankAnnotation(empty.id, 'stage'), ...set }] as never;

/** What makes each capture count as noted; everything left out here is kept by hand or there from the start. */
const noted: ReadonlyArray<readonly [Step, string, Set]> = [
  ['reasons', 'identity', client({ dateOfBirth: day('1960-01-02') })],
  ['reasons', 'contacts', client({ email: 'bo@example.com' })],
  ['reasons', 'insurance', client({ insurance: [{ plan: 'Medicare', memberNumber: null, phone: null, note: null }] })],
  ['reasons', 'supportPeople', client({ supportPeople: [{ name: 'Ida' }] })],
  ['reasons', 'careTeam', { case: { careTeam: [{ name: 'Dr. Vega', role: null, phone: null }] } }],
  ['reasons', 'firstOpinion', { case: { primaryOncologist: 'Dr. Vega', firstOpinionOn: day('2026-10-30') } }],
  ['reasons', 'codes', { case: { triggers: ['rareCancer'], reasons: ['confirmStage'] } }],
  ['reasons', 'values', { case: { values: { ...empty.values, mustAvoid: 'Numb hands' } } }],
  ['reasons', 'notesConsent', { case: { notesConsentOn: day('2026-11-01') } }],
  ['timing', 'confirmed', { case: { urgencyConfirmedBy: 'Dr. Vega', urgencyConfirmedOn: day('2026-11-02') } }],
  ['timing', 'latestSafeStart', { case: { latestSafeStart: day('2026-12-01') } }],
  ['timing', 'plannedStart', { case: { plannedTreatmentStart: day('2026-12-01') } }],
  ['timing', 'pendingTests', { case: { pendingTests: [{ test: 'NGS', expectedOn: day('2026-12-01') }] } }],
  ['timing', 'pendingTests', { case: { workUp: 'complete' } }],
  ['timing', 'workUp', { case: { workUp: 'no' } }],
  ['timing', 'phase', { case: { phase: 'preTreatment' } }],
  ['source', 'candidates', { sources: [chosenCandidate({ points: [{ point: 'price', answer: 'yes', note: null }] })] }],
  ['source', 'intakeContact', withIntake({ phone: '555-0100' })],
  ['source', 'intakeNumber', withIntake({ intakeNumber: 'SO-1' })],
  ['source', 'appointment', held({})],
  ['source', 'recordsList', withIntake({})],
  ['source', 'paperAddress', withIntake({ paperAddress: '1 Nowhere Road' })],
  ['source', 'pathologyAddress', withIntake({ pathologyAddress: 'Slide desk, Nowhere' })],
  ['source', 'imageUpload', withIntake({ imageUpload: 'https://upload.example' })],
  ['source', 'fees', withIntake({ fees: [{ what: 'Consult', cents: 1, note: null }] })],
  ['source', 'coverage', withIntake({})],
  ['source', 'referral', withIntake({})],
  ['source', 'selectionReason', withIntake({})],
  ['records', 'ledger', { records: [buildItem('labResults', 'needed')] }],
  ['records', 'custodians', { records: [buildItem('labResults', 'needed', { custodianId: 'lab' as never })] }],
  ['records', 'sent', { requests: [silentRequest()] }],
  ['records', 'delivered', { requests: [silentRequest({ request: buildRequest() })] }],
  ['records', 'due', { requests: [silentRequest({ clock: { dueOn: day('2026-12-02'), status: 'awaiting' } })] }],
  ['records', 'checked', { records: [buildItem('labResults')] }],
  [
    'records',
    'fees',
    { requests: [silentRequest({ request: buildRequest({ fee: { ...buildRequest().fee, quotedCents: 650 } }) })] },
  ],
  ['records', 'contacts', { requests: [silentRequest({ contacts: [contact('2026-11-04')] })] }],
  ['questions', 'texts', { questions: questionList(1) }],
  ['questions', 'askedOf', { questions: questionList(1, { askedOf: 'Dr. Vega' }) }],
  ['questions', 'top', { questions: questionList(1) }],
  ['questions', 'asker', { questions: questionList(1) }],
  ['questions', 'answers', { answers: [buildAnswer()] }],
  ['questions', 'followUp', { answers: [buildAnswer()] }],
  ['consultation', 'dateMode', held({})],
  ['consultation', 'people', held({ people: [{ name: 'Ida', role: 'daughter' }] })],
  ['consultation', 'clinician', held({})],
  ['consultation', 'recording', held({ recording: { ...heldConsultation.recording, answer: 'no' } })],
  ['consultation', 'answers', { answers: [buildAnswer()] }],
  ['consultation', 'opinion', held({ opinionId: 'opinion-a' })],
  ['consultation', 'tests', held({ testsAdvised: 'MRI' })],
  ['consultation', 'trials', held({ trialsNamed: 'None' })],
  ['consultation', 'nextContact', held({ nextContact: 'Nurse, Monday' })],
  ['consultation', 'summary', held({})],
  ['evaluation', 'dimensions', { opinions: twoCited }],
  ['evaluation', 'pages', { opinions: twoCited }],
  ['evaluation', 'materiality', { annotations: annotation({ material: 'yes' }) }],
  ['evaluation', 'reasonClass', { annotations: annotation({ divergenceReasons: ['elapsedTime'] }) }],
  ['evaluation', 'action', { annotations: annotation({ action: 'Send the newest scan to both' }) }],
  ['evaluation', 'owner', { annotations: annotation({ owner: 'The advocate', dueOn: day('2026-12-01') }) }],
  ['oncologist', 'sent', { letters: [{ kind: 'i', sent: { sentOn: day('2026-11-16') } as never }] }],
  ['oncologist', 'discussed', { talks: [buildTalk({ response: null })] }],
  ['oncologist', 'response', { talks: [buildTalk()] }],
  ['oncologist', 'lead', care({ lead: 'Dr. Vega' })],
  ['oncologist', 'model', care({ model: 'transfer' })],
  ['oncologist', 'planChanges', care({ planChanges: 'Fewer cycles' })],
  ['oncologist', 'nextVisit', care({ nextVisitOn: day('2026-12-10') })],
  ['decision', 'reviewOn', { case: { nextAction: { what: 'Scan', dueOn: day('2027-01-10') } } }],
];
const always = ['language', 'diagnosisAsTold', 'urgency'];

/** What the data may hold and notes may hold as well: never said to be missing. */
const inDataOrNotes: ReadonlyArray<readonly [Step, string, Set]> = [
  ['decision', 'choice', { case: decided }],
  ['decision', 'why', { case: decided }],
  ['decision', 'decidedBy', { case: { ...decided, decisionMaker: 'client' } }],
  [
    'decision',
    'start',
    {
      case: { plannedTreatmentStart: day('2026-12-01'), sharedCare: { ...empty.sharedCare, treatmentAt: 'Near home' } },
    },
  ],
];

const stateOf = (step: Step, code: string, set: Set) =>
  capturesOf(step, guideFacts(set)).find((capture) => capture.code === code)?.state;

describe('what a step asks to be noted', () => {
  it.each(noted)('%s: %s is missing until it is there', (step, code, set) => {
    expect(stateOf(step, code, {})).toBe('missing');
    expect(stateOf(step, code, set)).toBe('there');
  });

  it.each(inDataOrNotes)('%s: %s is kept by hand until the data hold it', (step, code, set) => {
    expect(stateOf(step, code, {})).toBe('byHand');
    expect(stateOf(step, code, set)).toBe('there');
  });

  it('takes no close of another kind for a decision, nor an unclear decision-maker for one who decides', () => {
    const withdrew = { ...decided, closeReason: 'clientWithdrew' } as const;
    expect(stateOf('decision', 'choice', { case: withdrew })).toBe('byHand');
    expect(stateOf('decision', 'decidedBy', { case: { ...withdrew, decisionMaker: 'client' } })).toBe('byHand');
    expect(stateOf('decision', 'decidedBy', { case: { ...decided, decisionMaker: 'unclear' } })).toBe('byHand');
  });

  it('is shown by data, there from the start, or kept by hand, and leads somewhere', () => {
    const shown = new Set(noted.map(([step, code]) => `${step} ${code}`));
    for (const step of steps) {
      for (const { code, state, place } of capturesOf(step, guideFacts())) {
        expect(casePlaces).toContain(place satisfies CasePlace);
        if (!shown.has(`${step} ${code}`)) expect(state).toBe(always.includes(code) ? 'there' : 'byHand');
      }
    }
  });
});
