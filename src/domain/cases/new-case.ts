import { unknownCondition } from '../health/health.ts';
import type { Day } from '../shared/days.ts';
import type { CaseId, PersonId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import { type Case, noScope, noSharedCare, noValues, type StepState } from './case.ts';

/** What is known of a case at first: whose it is, the cancer in short, and whatever else was given. */
export type GivenCase = Given<Omit<Case, NotGiven | 'clientId' | 'cancer'>> & Pick<Case, 'clientId' | 'cancer'>;

/** What a new case never takes from its form: it starts at its first step, and the app sets id, owner and place. */
type NotGiven = 'id' | 'currentStep' | 'steps' | 'ownerId' | 'boardOrder';

const notStarted: StepState = { status: 'notStarted', reason: null };

/** A case at its first step, with urgency `standard` until a person sets another class (workflow.md 3.1, rule 1). */
export function newCase(
  id: CaseId,
  given: GivenCase,
  set: { readonly openedOn: Day; readonly ownerId: PersonId; readonly boardOrder: string },
): Case {
  const unknown: Omit<Case, NotGiven> = {
    clientId: given.clientId,
    cancer: given.cancer,
    status: 'active',
    openedOn: set.openedOn,
    urgency: 'standard',
    urgencyConfirmedBy: null,
    urgencyConfirmedOn: null,
    latestSafeStart: null,
    plannedTreatmentStart: null,
    consultOn: null,
    triggers: [],
    reasons: [],
    goal: null,
    firstOpinionSummary: null,
    primaryOncologist: null,
    authorization: 'none',
    ticks: [],
    nextAction: null,
    blocker: null,
    statusReason: null,
    statusSince: null,
    closeReason: null,
    phase: null,
    workUp: null,
    pendingTests: [],
    nextDecisionPoint: null,
    emergencySigns: [],
    urgencyConditions: [],
    tumorTags: [],
    situationTags: [],
    worries: null,
    values: noValues,
    careTeam: [],
    decisionMaker: null,
    fearsOffending: false,
    firstOpinionOn: null,
    condition: unknownCondition,
    serviceScope: noScope,
    notesConsentOn: null,
    sharedCare: noSharedCare,
    notSharingReason: null,
  };
  return {
    ...withDefaults(unknown, given),
    id,
    currentStep: 'reasons',
    steps: {
      reasons: { status: 'inProgress', reason: null },
      timing: notStarted,
      source: notStarted,
      records: notStarted,
      questions: notStarted,
      consultation: notStarted,
      evaluation: notStarted,
      oncologist: notStarted,
      decision: notStarted,
    },
    ownerId: set.ownerId,
    boardOrder: set.boardOrder,
  };
}
