import type {
  AuthorizationState,
  CaseStatus,
  ReasonCode,
  StepState,
  TickCode,
  TriggerCode,
  Urgency,
} from '../../domain/cases/case.ts';
import type { Step } from '../../domain/cases/steps.ts';
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
}
