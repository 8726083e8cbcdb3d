import data from '../../../resources/reference/steps.json' with { type: 'json' };
import { sourceProgress } from '../sources/source-progress.ts';
import type { GuideFacts } from './case-facts.ts';
import type { CasePlace } from './case-places.ts';
import { heldConsultations } from './consult-days.ts';
import { isClosedByDecision } from './evidence-of-decision.ts';
import { consultQuestions } from './evidence-of-questions.ts';
import { chosenSource } from './evidence-of-source.ts';
import type { Step } from './steps.ts';

/** One thing a step asks to be noted. */
export interface Capture {
  readonly code: string;
  readonly text: string;
  readonly place: CasePlace;
  /** `byHand`: nothing in the data holds it, so it is kept in notes. */
  readonly state: 'there' | 'missing' | 'byHand';
}

/** What each step asks to be noted (workflow.md section 4, "Capture"), in that order, each there or not. */
export function capturesOf(step: Step, facts: GuideFacts): Capture[] {
  return data.steps[step].captures.map(({ code, text, place }) => {
    const isThere = rules[step][code]?.(facts);
    const state = isThere === undefined || isThere === null ? 'byHand' : isThere ? 'there' : 'missing';
    return { code, text, place: place as CasePlace, state };
  });
}

/** Null where the data do not hold it, which says nothing of the notes. */
type Rule = (facts: GuideFacts) => boolean | null;

const some = (...values: ReadonlyArray<unknown>) => values.some((value) => value !== null && value !== undefined);
const all = (...values: ReadonlyArray<unknown>) => values.every((value) => value !== null && value !== undefined);
const hasAny = <Item>(list: ReadonlyArray<Item>, test: (item: Item) => boolean) => list.some(test);
const hasEvery = <Item>(list: ReadonlyArray<Item>, test: (item: Item) => boolean) =>
  list.length > 0 && list.every(test);

const intakeOf = (facts: GuideFacts) => chosenSource(facts)?.intake ?? null;
const sentOf = (facts: GuideFacts) => facts.requests.filter(({ request }) => request.sent !== null);

/** What shows that something is noted; a code without a rule is kept by hand. */
const rules: Readonly<Record<Step, Readonly<Record<string, Rule>>>> = {
  reasons: {
    identity: ({ client }) => client.dateOfBirth !== null,
    contacts: ({ client }) => client.phones.length > 0 || client.email !== null,
    insurance: ({ client }) => client.insurance.length > 0,
    language: ({ client }) => client.language !== '',
    supportPeople: ({ client }) => client.supportPeople.length > 0,
    careTeam: ({ case: { careTeam } }) => careTeam.length > 0,
    diagnosisAsTold: ({ case: { cancer } }) => cancer !== '',
    firstOpinion: ({ case: { primaryOncologist, firstOpinionOn } }) => all(primaryOncologist, firstOpinionOn),
    codes: ({ case: { triggers, reasons } }) => triggers.length > 0 && reasons.length > 0,
    values: hasValues,
    notesConsent: ({ case: { notesConsentOn } }) => notesConsentOn !== null,
  },
  timing: {
    urgency: () => true,
    confirmed: ({ case: { urgencyConfirmedBy, urgencyConfirmedOn } }) => all(urgencyConfirmedBy, urgencyConfirmedOn),
    latestSafeStart: ({ case: { latestSafeStart } }) => latestSafeStart !== null,
    plannedStart: ({ case: { plannedTreatmentStart } }) => plannedTreatmentStart !== null,
    // A work-up that is complete has nothing pending to list.
    pendingTests: ({ case: { pendingTests, workUp } }) =>
      hasEvery(pendingTests, ({ expectedOn }) => expectedOn !== null) ||
      (pendingTests.length === 0 && workUp === 'complete'),
    workUp: ({ case: { workUp } }) => workUp !== null,
    phase: ({ case: { phase } }) => phase !== null,
  },
  source: {
    candidates: ({ sources }) => hasAny(sources, ({ points }) => points.length > 0),
    intakeContact: (facts) => some(intakeOf(facts)?.contactName, intakeOf(facts)?.phone),
    intakeNumber: (facts) => some(intakeOf(facts)?.intakeNumber),
    appointment: ({ consultations }) => hasAny(consultations, ({ startsAt }) => startsAt !== null),
    recordsList: (facts) => some(intakeOf(facts)?.recordsList, intakeOf(facts)?.recordsListFileId),
    paperAddress: (facts) => some(intakeOf(facts)?.paperAddress),
    pathologyAddress: (facts) => some(intakeOf(facts)?.pathologyAddress),
    imageUpload: (facts) => some(intakeOf(facts)?.imageUpload),
    fees: (facts) => (intakeOf(facts)?.fees.length ?? 0) > 0,
    coverage: ({ sources }) => sourceProgress(sources).isCoverageWritten,
    referral: (facts) => some(intakeOf(facts)?.coverage?.referralNeeded),
    selectionReason: (facts) => some(chosenSource(facts)?.reason),
  },
  records: {
    ledger: ({ records }) => records.length > 0,
    custodians: ({ records }) => hasEvery(records, ({ custodianId }) => custodianId !== null),
    sent: (facts) => sentOf(facts).length > 0,
    delivered: (facts) => hasEvery(sentOf(facts), ({ request }) => request.receipt !== null),
    due: (facts) => hasEvery(sentOf(facts), ({ clock }) => clock.dueOn !== null),
    checked: ({ records }) => hasAny(records, ({ state }) => state.kind === 'checked'),
    fees: (facts) =>
      hasAny(facts.requests, ({ request: { fee } }) => some(fee.quotedCents, fee.invoicedCents, fee.paidCents)),
    contacts: ({ requests }) => hasAny(requests, ({ contacts }) => contacts.length > 0),
  },
  questions: {
    texts: (facts) => consultQuestions(facts).length > 0,
    askedOf: (facts) => hasEvery(consultQuestions(facts), ({ askedOf }) => askedOf !== null),
    top: (facts) => hasAny(consultQuestions(facts), ({ isTop }) => isTop),
    asker: (facts) => consultQuestions(facts).length > 0,
    answers: ({ answers }) => hasEvery(answers, ({ answeredBy }) => answeredBy !== null),
    followUp: ({ answers }) => answers.length > 0,
  },
  consultation: {
    dateMode: ({ consultations }) => hasAny(consultations, ({ startsAt }) => startsAt !== null),
    people: ({ consultations }) => hasAny(consultations, ({ people }) => people.length > 0),
    clinician: ({ consultations }) =>
      hasAny(consultations, ({ clinicianId, clinicianName }) => some(clinicianId, clinicianName)),
    recording: ({ consultations }) => hasAny(consultations, ({ recording }) => recording.answer !== 'notAsked'),
    answers: ({ answers }) => answers.length > 0,
    opinion: (facts) =>
      hasAny(heldConsultations(facts), ({ opinionId }) => opinionId !== null) || facts.opinions.length >= 2,
    tests: ({ consultations }) => hasAny(consultations, ({ testsAdvised }) => testsAdvised !== null),
    trials: ({ consultations }) => hasAny(consultations, ({ trialsNamed }) => trialsNamed !== null),
    nextContact: ({ consultations }) => hasAny(consultations, ({ nextContact }) => nextContact !== null),
    summary: ({ consultations }) => hasAny(consultations, ({ summary }) => some(summary.dueOn, summary.receivedOn)),
  },
  evaluation: {
    dimensions: ({ opinions }) => opinions.length >= 2 && opinions.every((opinion) => citations(opinion).length > 0),
    pages: ({ opinions }) =>
      opinions.length >= 2 && opinions.every((opinion) => hasAny(citations(opinion), ({ page }) => page !== null)),
    materiality: ({ annotations }) => hasAny(annotations, ({ material }) => material !== null),
    reasonClass: ({ annotations }) => hasAny(annotations, ({ divergenceReasons }) => divergenceReasons.length > 0),
    action: ({ annotations }) => hasAny(annotations, ({ action }) => action !== null),
    owner: ({ annotations }) => hasAny(annotations, ({ owner, dueOn }) => owner !== null && dueOn !== null),
  },
  oncologist: {
    sent: ({ letters }) => hasAny(letters, ({ kind, sent }) => kind === 'i' && sent !== null),
    discussed: ({ talks }) => hasAny(talks, ({ moment }) => moment === 'sharing'),
    response: ({ talks }) => hasAny(talks, ({ moment, response }) => moment === 'sharing' && response !== null),
    lead: ({ case: { sharedCare } }) => sharedCare.lead !== null,
    model: ({ case: { sharedCare } }) => sharedCare.model !== null,
    planChanges: ({ case: { sharedCare } }) => sharedCare.planChanges !== null,
    nextVisit: ({ case: { sharedCare } }) => sharedCare.nextVisitOn !== null,
  },
  // What was chosen is written down in free words, when the case is closed or before in the notes.
  decision: {
    choice: (facts) => (isDecisionWorded(facts) ? true : null),
    why: (facts) => (isDecisionWorded(facts) ? true : null),
    decidedBy: (facts) => {
      const { decisionMaker } = facts.case;
      return isClosedByDecision(facts) && decisionMaker !== null && decisionMaker !== 'unclear' ? true : null;
    },
    start: ({ case: { plannedTreatmentStart, sharedCare } }) =>
      all(plannedTreatmentStart, sharedCare.treatmentAt) ? true : null,
    reviewOn: ({ case: { nextAction } }) => nextAction !== null && nextAction.dueOn !== null,
  },
};

/** What matters to the client, in any of its parts. */
export function hasValues({ case: { values } }: Pick<GuideFacts, 'case'>): boolean {
  return some(values.weighs, values.mustAvoid, values.duties, values.work);
}

function isDecisionWorded(facts: GuideFacts): boolean {
  return isClosedByDecision(facts) && facts.case.statusReason !== null;
}

function citations({ dimensions }: GuideFacts['opinions'][number]) {
  return Object.values(dimensions).flatMap((stated) => (stated.kind === 'notStated' ? [] : [stated.citation]));
}
