import type { Condition } from '../health/health.ts';
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

/** Criteria that the advocate ticks by hand where the data do not show them. */
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
  'sharingConsent',
  'findingsShared',
  'integrationNoted',
  'decisionRecorded',
  'recordsReturned',
] as const;
export type TickCode = (typeof tickCodes)[number];

/** Where the client stands with treatment (workflow.md section 4, step 2). */
export const casePhases = ['preTreatment', 'inTreatment', 'progression', 'postTreatment', 'surveillance'] as const;
export type CasePhase = (typeof casePhases)[number];

/** Whether the work-up is complete (workflow.md section 4, step 2). */
export const workUps = ['complete', 'partly', 'no'] as const;
export type WorkUp = (typeof workUps)[number];

/** Signs to check that need care now (workflow.md 3.1, rule 3): any of them shows the banner, none is triage. */
export const emergencySigns = [
  'legWeaknessOrBladder',
  'faceNeckSwellingBreathless',
  'feverOnChemotherapy',
  'uncontrolledBleeding',
  'bowelBlockage',
  'confusionOrSeizure',
  'veryHighWhiteCount',
] as const;
export type EmergencySign = (typeof emergencySigns)[number];

/** Conditions for which "ask today about urgency" is preselected (workflow.md 3.1, rule 4). */
export const urgencyConditions = [
  'acuteLeukemia',
  'fastLymphoma',
  'smallCellLung',
  'germCellWithSymptoms',
  'airwaySpineOrBrain',
] as const;
export type UrgencyCondition = (typeof urgencyConditions)[number];

/** Tumor tags of the question bank (workflow.md section 7). */
export const tumorTags = [
  'BREAST',
  'LUNG',
  'GI',
  'PROSTATE',
  'GYN',
  'HEAD-NECK',
  'SARCOMA',
  'HEME',
  'BRAIN',
  'SKIN',
  'GU',
] as const;
export type TumorTag = (typeof tumorTags)[number];

/** Situation tags of the question bank (workflow.md section 7). */
export const situationTags = ['SURG', 'RT', 'SYS', 'META', 'NEW', 'REC', 'INTX', 'RARE', 'YOUNG', 'OLDER'] as const;
export type SituationTag = (typeof situationTags)[number];

/** Why a case was closed (workflow.md section 4). */
export const closeReasons = [
  'decided',
  'treatmentStarted',
  'clientWithdrew',
  'transferredCare',
  'deceased',
  'other',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Who gives treatment and who leads after the opinion (workflow.md section 11). */
export const sharedCareModels = ['localOnly', 'centerLeads', 'sharedCare', 'transfer'] as const;
export type SharedCareModel = (typeof sharedCareModels)[number];

/** Whether it is clear who decides: the client alone, with others, or not clear yet (step 1). */
export const decisionMakers = ['client', 'shared', 'unclear'] as const;
export type DecisionMaker = (typeof decisionMakers)[number];

/** A test whose result is still to come. */
export interface PendingTest {
  readonly test: string;
  readonly expectedOn: Day | null;
}

/** The next point at which a plan under way could change: a scan, a cycle, a change of line. */
export interface DecisionPoint {
  readonly what: string;
  readonly on: Day | null;
}

/** What matters to the client, in the client's words (step 1). */
export interface ClientValues {
  /** Length against quality of life, as the client says it. */
  readonly weighs: string | null;
  readonly mustAvoid: string | null;
  readonly duties: string | null;
  readonly work: string | null;
}

/** A clinician who has treated the client so far. */
export interface CareTeamMember {
  readonly name: string;
  readonly role: string | null;
  readonly phone: string | null;
}

/** What the advocate and the client agreed on. */
export interface ServiceScope {
  readonly agreedOn: Day | null;
  readonly services: string | null;
  readonly fees: string | null;
}

/** What the teams agreed on after the findings were shared (step 8). */
export interface SharedCare {
  readonly model: SharedCareModel | null;
  readonly lead: string | null;
  readonly treatmentAt: string | null;
  /** Whom the client calls about side effects, also at night. */
  readonly sideEffectCalls: string | null;
  readonly planChanges: string | null;
  readonly nextVisitOn: Day | null;
}

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
  /** Why the case is on hold or closed, in words; null while active. */
  readonly statusReason: string | null;
  /** The day it was put on hold or closed; null while active. */
  readonly statusSince: Day | null;
  /** Null unless closed. */
  readonly closeReason: CloseReason | null;
  readonly phase: CasePhase | null;
  readonly workUp: WorkUp | null;
  readonly pendingTests: ReadonlyArray<PendingTest>;
  readonly nextDecisionPoint: DecisionPoint | null;
  readonly emergencySigns: ReadonlyArray<EmergencySign>;
  readonly urgencyConditions: ReadonlyArray<UrgencyCondition>;
  readonly tumorTags: ReadonlyArray<TumorTag>;
  readonly situationTags: ReadonlyArray<SituationTag>;
  /** What worries the client, in the client's words. */
  readonly worries: string | null;
  readonly values: ClientValues;
  readonly careTeam: ReadonlyArray<CareTeamMember>;
  readonly decisionMaker: DecisionMaker | null;
  /** The client fears offending the doctor: the words of workflow.md section 11 are then offered. */
  readonly fearsOffending: boolean;
  readonly firstOpinionOn: Day | null;
  /** ECOG, other illnesses, implants and more (workflow.md 5.1, `condition`). */
  readonly condition: Condition;
  readonly serviceScope: ServiceScope;
  /** The day the client agreed that notes are kept. */
  readonly notesConsentOn: Day | null;
  readonly sharedCare: SharedCare;
  /** Why the client decided not to share the findings with the primary oncologist; null while nothing is decided. */
  readonly notSharingReason: string | null;
  readonly ownerId: PersonId;
  /** Place within the column: cards sort by this text, so moving one changes one row. */
  readonly boardOrder: string;
}

export const noValues: ClientValues = { weighs: null, mustAvoid: null, duties: null, work: null };
export const noScope: ServiceScope = { agreedOn: null, services: null, fees: null };
export const noSharedCare: SharedCare = {
  model: null,
  lead: null,
  treatmentAt: null,
  sideEffectCalls: null,
  planChanges: null,
  nextVisitOn: null,
};
