import type { Case } from '../../../src/domain/cases/case.ts';
import type { CaseFacts, GuideFacts, RequestFacts } from '../../../src/domain/cases/case-facts.ts';
import { newClient } from '../../../src/domain/clients/new-client.ts';
import type { CustodyEvent, CustodyEventKind, Material } from '../../../src/domain/custody/material.ts';
import type { Opinion } from '../../../src/domain/opinions/opinion.ts';
import type { Question } from '../../../src/domain/questions/question.ts';
import { recordKinds } from '../../../src/domain/records/record-item.ts';
import type {
  CaseId,
  ClientId,
  CustodyEventId,
  MaterialId,
  OrganizationId,
  QuestionId,
  SourceCandidateId,
  TalkId,
} from '../../../src/domain/shared/ids.ts';
import { newCandidate } from '../../../src/domain/sources/new-candidate.ts';
import { noIntake, type SourceCandidate } from '../../../src/domain/sources/source-candidate.ts';
import type { Talk } from '../../../src/domain/talks/talk.ts';
import { someConsultation } from '../../support/build-consultation.ts';
import { buildQuestion } from '../questions/build-question-facts.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildRequest } from '../requests/build-request.ts';
import { buildFacts, day } from './build-case.ts';

export const center = 'organization-center' as OrganizationId;
export const today = day('2026-11-21');

/** A center chosen with its reason, its intake open, and everything asked. */
export function chosenCandidate(set: Partial<SourceCandidate> = {}): SourceCandidate {
  return {
    ...newCandidate('candidate-a' as SourceCandidateId, 'case-a' as CaseId, { name: 'Far Center' }),
    organizationId: center,
    status: 'chosen',
    reason: 'Sees this cancer most',
    intake: {
      ...noIntake,
      openedOn: day('2026-11-05'),
      recordsList: 'Pathology report, slides',
      channels: ['fax'],
      feesAskedOn: day('2026-11-05'),
      coverage: {
        answer: 'covered',
        saidBy: 'Jo',
        on: day('2026-11-05'),
        reference: 'R-9',
        referralNeeded: false,
        priorAuthorizationNeeded: false,
        note: null,
      },
    },
    ...set,
  };
}

/** Loaned slides that nobody has sent yet. */
export function buildMaterial(set: Partial<Material> = {}): Material {
  return {
    id: 'material-a' as MaterialId,
    caseId: 'case-a' as CaseId,
    recordItemId: null,
    kind: 'slides',
    label: 'A2',
    accessionNumber: null,
    count: 4,
    ownerId: null,
    isLoan: true,
    loanDueOn: day('2026-12-20'),
    note: null,
    ...set,
  };
}

/** One step of the slides' way. */
export function custodyEvent(kind: CustodyEventKind, on: string, set: Partial<CustodyEvent> = {}): CustodyEvent {
  return {
    id: `event-${kind}` as CustodyEventId,
    materialId: 'material-a' as MaterialId,
    kind,
    on: day(on),
    holderId: null,
    holderName: null,
    carrier: null,
    tracking: null,
    confirmedBy: null,
    loanDueOn: null,
    proofId: null,
    note: null,
    ...set,
  };
}

/** Sent to the center, received there and back with its owner. */
export const wayThere = [
  custodyEvent('sent', '2026-11-06', { holderId: center }),
  custodyEvent('received', '2026-11-07'),
  custodyEvent('returnSent', '2026-11-18'),
  custodyEvent('returned', '2026-11-20'),
];

/** As many questions for the consultation as asked, the first three marked, all specific, shared and answered. */
export function questionList(count: number, set: Partial<Question> = {}): Question[] {
  return Array.from({ length: count }, (_, place) =>
    buildQuestion({
      id: `question-${place}` as QuestionId,
      text: 'With a positive margin, is radiation rather than surgery right for me?',
      isTop: place < 3,
      sharedOn: day('2026-11-08'),
      status: 'answered',
      ...set,
    }),
  );
}

/** A talk in which the findings were shared. */
export function buildTalk(set: Partial<Talk> = {}): Talk {
  return {
    id: 'talk-a' as TalkId,
    caseId: 'case-a' as CaseId,
    moment: 'sharing',
    on: day('2026-11-15'),
    clinicianId: null,
    withWhom: 'Dr. Vega',
    channel: 'phone',
    said: 'Here is the full report',
    response: 'I agree on the stage',
    isDiscouraging: false,
    followUpOn: null,
    ...set,
  };
}

export const opinion = (id: string, set: Partial<Opinion> = {}) =>
  ({ id, clinician: `Dr. ${id}`, basedOn: [], dimensions: {}, ...set }) as unknown as Opinion;

export const heldConsultation = someConsultation({
  status: 'held',
  startsAt: '2026-11-10T10:00',
  notes: 'Advised surgery first',
  summary: { requestedOn: day('2026-11-10'), dueOn: day('2026-11-25'), receivedOn: null },
});

const doneCase: Partial<Case> = {
  status: 'closed',
  closeReason: 'decided',
  statusReason: 'She chose the second plan',
  plannedTreatmentStart: day('2026-12-01'),
  reasons: ['confirmStage'],
  triggers: ['rareCancer'],
  firstOpinionSummary: 'Surgery first',
  goal: 'To keep playing the violin',
  authorization: 'signed',
  workUp: 'complete',
  consultOn: day('2026-11-10'),
  nextAction: { what: 'First scan', dueOn: day('2027-02-01') },
  serviceScope: { agreedOn: day('2026-11-01'), services: null, fees: null },
  sharedCare: {
    model: 'sharedCare',
    lead: 'Dr. Vega',
    treatmentAt: 'Near home',
    sideEffectCalls: 'The infusion line',
    planChanges: null,
    nextVisitOn: null,
  },
};

type Set = Omit<Partial<CaseFacts>, 'case'> & { readonly case?: Partial<Case> };

/** A case of which the data show every criterion that data can show, and whatever a test sets. */
export function doneFacts({ case: ofCase, ...others }: Set = {}): CaseFacts {
  const facts = buildFacts({
    case: { ...doneCase, ...ofCase },
    records: recordKinds.map((kind) => buildItem(kind, 'checked', { custodianId: center })),
    sources: [chosenCandidate()],
    materials: [buildMaterial()],
    custodyEvents: wayThere,
    questions: questionList(8),
    consultations: [heldConsultation],
    opinions: [opinion('Uno'), opinion('Due')],
    comparison: { opinionIds: [], rows: [], differentBasis: false },
    letters: [{ kind: 'i', sent: { sentOn: day('2026-11-16') } as never }],
    talks: [buildTalk()],
    ...others,
  });
  const done = { status: 'done', reason: null } as const;
  return {
    ...facts,
    case: { ...facts.case, steps: { ...facts.case.steps, reasons: done, oncologist: done, ...ofCase?.steps } },
  };
}

/** Everything the page of a step reads, of an empty case, and whatever a test sets. */
export function guideFacts({
  case: ofCase,
  ...others
}: Omit<Partial<GuideFacts>, 'case'> & { readonly case?: Partial<Case> } = {}): GuideFacts {
  return {
    ...buildFacts({ ...(ofCase === undefined ? {} : { case: ofCase }) }),
    client: newClient('client-a' as ClientId, { legalName: 'Łukasz Przykładowy' }),
    requests: [],
    tissueWarnings: [],
    sourceFlags: [],
    ...others,
  };
}

/** A request that went out on November 2 and of which nothing was heard. */
export function silentRequest(set: Partial<RequestFacts> = {}): RequestFacts {
  return {
    request: buildRequest({ receipt: null }),
    custodianName: 'Sample Hospital',
    clock: { dueOn: null, status: 'awaiting' },
    contacts: [],
    ...set,
  };
}
