import type { Day } from '../shared/days.ts';
import type { CaseId, ClientId, PersonId } from '../shared/ids.ts';
import type { Step, StepStatus } from './steps.ts';

/** Time class of the case (workflow.md 3.1); the app proposes `standard`, only a person sets it. */
export const urgencies = ['emergency', 'urgent', 'standard', 'flexible', 'inTreatment'] as const;
export type Urgency = (typeof urgencies)[number];

export const caseStatuses = ['active', 'onHold', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Circumstances that make a second opinion valuable (workflow.md section 2). */
export const triggerCodes = [
  'rareCancer',
  'unclearDiagnosis',
  'uncertainStage',
  'complexPathology',
  'majorSurgery',
  'aggressivePlan',
  'biomarkerDecision',
  'transplantOrAdvanced',
  'trialSought',
  'advancedOrMetastatic',
  'recurrence',
  'notImproving',
  'nonSpecialist',
  'multipleOptions',
  'rushedOrConfused',
  'newDecisionPoint',
  'planConfirmation',
] as const;
export type TriggerCode = (typeof triggerCodes)[number];

/** What the client hopes to gain (workflow.md section 2). */
export const reasonCodes = [
  'confirmDiagnosis',
  'reviewPathology',
  'confirmStage',
  'validatePlan',
  'findAlternatives',
  'avoidOvertreatment',
  'avoidUndertreatment',
  'accessSpecialist',
  'accessMultidisciplinary',
  'findTrial',
  'newerTherapy',
  'moreTesting',
  'understandPrognosis',
  'peaceOfMind',
  'planNextLine',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Whether the client has signed a HIPAA authorization for the advocate. */
export const authorizationStates = ['none', 'planned', 'signed'] as const;
export type AuthorizationState = (typeof authorizationStates)[number];

/** Exit criteria that data cannot show and the advocate ticks by hand. */
export const tickCodes = [
  'workUpNoted',
  'sourceChosen',
  'recordsListStored',
  'costAsked',
  'goWithLess',
  'centerConfirmedReceipt',
  'questionsReady',
  'questionsShared',
  'consultHeld',
  'notesSaved',
  'writtenSummary',
  'outcomePathChosen',
  'findingsShared',
  'integrationNoted',
  'decisionRecorded',
  'recordsReturned',
] as const;
export type TickCode = (typeof tickCodes)[number];

export interface NextAction {
  readonly what: string;
  readonly dueOn: Day | null;
}

export interface StepState {
  readonly status: StepStatus;
  /** Why it is blocked or was skipped; null otherwise. */
  readonly reason: string | null;
}

/** One second-opinion effort for one client and one disease question. */
export interface Case {
  readonly id: CaseId;
  readonly clientId: ClientId;
  /** The disease as told, in short: "Breast, left, HER2-positive". */
  readonly cancer: string;
  readonly status: CaseStatus;
  readonly currentStep: Step;
  readonly steps: Readonly<Record<Step, StepState>>;
  readonly openedOn: Day;
  readonly urgency: Urgency;
  /** The clinician who confirmed how long it is safe to wait; null while unconfirmed. */
  readonly urgencyConfirmedBy: string | null;
  readonly urgencyConfirmedOn: Day | null;
  /** The latest day for treatment to begin, as the treating oncologist gave it. */
  readonly latestSafeStart: Day | null;
  readonly plannedTreatmentStart: Day | null;
  readonly consultOn: Day | null;
  readonly triggers: ReadonlyArray<TriggerCode>;
  readonly reasons: ReadonlyArray<ReasonCode>;
  /** What the client wants, in the client's words. */
  readonly goal: string | null;
  readonly firstOpinionSummary: string | null;
  readonly primaryOncologist: string | null;
  readonly authorization: AuthorizationState;
  readonly ticks: ReadonlyArray<TickCode>;
  readonly nextAction: NextAction | null;
  readonly blocker: string | null;
  readonly ownerId: PersonId;
  /** Place within the column: cards sort by this text, so moving one changes one row. */
  readonly boardOrder: string;
}
