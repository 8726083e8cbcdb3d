import type {
  AuthorizationState,
  CareTeamMember,
  CasePhase,
  CaseStatus,
  ClientValues,
  CloseReason,
  DecisionMaker,
  DecisionPoint,
  EmergencySign,
  PendingTest,
  ReasonCode,
  ServiceScope,
  SharedCare,
  SituationTag,
  StepState,
  TickCode,
  TriggerCode,
  TumorTag,
  Urgency,
  UrgencyCondition,
  WorkUp,
} from '../../domain/cases/case.ts';
import type { Step } from '../../domain/cases/steps.ts';
import type { Condition } from '../../domain/health/health.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId, ClientId, PersonId } from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

export interface CaseRow {
  readonly id: CaseId;
  readonly clientId: ClientId;
  readonly cancer: string;
  readonly status: CaseStatus;
  readonly currentStep: Step;
  readonly steps: JsonText<Readonly<Record<Step, StepState>>>;
  readonly openedOn: Day;
  readonly urgency: Urgency;
  readonly urgencyConfirmedBy: string | null;
  readonly urgencyConfirmedOn: Day | null;
  readonly latestSafeStart: Day | null;
  readonly plannedTreatmentStart: Day | null;
  readonly consultOn: Day | null;
  readonly triggers: JsonText<ReadonlyArray<TriggerCode>>;
  readonly reasons: JsonText<ReadonlyArray<ReasonCode>>;
  readonly goal: string | null;
  readonly firstOpinionSummary: string | null;
  readonly primaryOncologist: string | null;
  readonly authorization: AuthorizationState;
  readonly ticks: JsonText<ReadonlyArray<TickCode>>;
  readonly nextActionWhat: string | null;
  readonly nextActionDueOn: Day | null;
  readonly blocker: string | null;
  readonly ownerId: PersonId;
  readonly boardOrder: string;
  readonly statusReason: string | null;
  readonly statusSince: Day | null;
  readonly closeReason: CloseReason | null;
  readonly phase: CasePhase | null;
  readonly workUp: WorkUp | null;
  readonly pendingTests: JsonText<ReadonlyArray<PendingTest>>;
  readonly nextDecisionPoint: JsonText<DecisionPoint> | null;
  readonly emergencySigns: JsonText<ReadonlyArray<EmergencySign>>;
  readonly urgencyConditions: JsonText<ReadonlyArray<UrgencyCondition>>;
  readonly tumorTags: JsonText<ReadonlyArray<TumorTag>>;
  readonly situationTags: JsonText<ReadonlyArray<SituationTag>>;
  readonly worries: string | null;
  readonly clientValues: JsonText<ClientValues>;
  readonly careTeam: JsonText<ReadonlyArray<CareTeamMember>>;
  readonly decisionMaker: DecisionMaker | null;
  readonly fearsOffending: 0 | 1;
  readonly firstOpinionOn: Day | null;
  readonly serviceScope: JsonText<ServiceScope>;
  readonly notesConsentOn: Day | null;
  readonly sharedCare: JsonText<SharedCare>;
  readonly notSharingReason: string | null;
  readonly condition: JsonText<Condition>;
}
