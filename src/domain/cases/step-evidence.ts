import { completenessOf } from '../records/completeness.ts';
import { plural } from '../shared/say-count.ts';
import type { CaseFacts } from './case-facts.ts';
import { decisionByOf } from './decision-by.ts';
import { consultationEvidence } from './evidence-of-consultation.ts';
import { custodyEvidence } from './evidence-of-custody.ts';
import { decisionEvidence } from './evidence-of-decision.ts';
import { opinionEvidence } from './evidence-of-opinions.ts';
import { questionEvidence } from './evidence-of-questions.ts';
import { sourceEvidence } from './evidence-of-source.ts';

/** Whether the data show a criterion, and in words what they show. */
export interface Evidence {
  readonly met: boolean;
  /** "2 of 3 confirmed"; a phrase without its full stop. */
  readonly shows: string;
}

export type Rule = (facts: CaseFacts) => Evidence;

const noted = (met: boolean, yes: string, no: string): Evidence => ({ met, shows: met ? yes : no });

/** Criteria of entry and exit that data can show; a code may also have a tick (workflow.md section 4). */
export const evidenceRules: Readonly<Record<string, Rule>> = {
  clientExists: () => ({ met: true, shows: 'In the store' }),
  serviceAgreed: ({ case: { serviceScope } }) =>
    noted(serviceScope.agreedOn !== null, 'Agreed, with its day', 'No day of agreement noted'),
  reasonAndTrigger: ({ case: { reasons, triggers } }) => ({
    met: reasons.length > 0 && triggers.length > 0,
    shows: `${plural(reasons.length, 'reason')}, ${plural(triggers.length, 'trigger')}`,
  }),
  reasonsKnown: ({ case: { reasons } }) => ({ met: reasons.length > 0, shows: plural(reasons.length, 'reason') }),
  firstOpinionSummarized: ({ case: { firstOpinionSummary } }) =>
    noted(firstOpinionSummary !== null, 'Written', 'Not written yet'),
  goalWritten: ({ case: { goal } }) => noted(goal !== null, 'Written', 'Not written yet'),
  authorizationSettled: (facts) => {
    if (hasSigned(facts)) return { met: true, shows: 'Signed' };
    const isPlanned = facts.case.authorization === 'planned' || facts.authorizations.some(isDraft);
    return noted(isPlanned, 'Planned', 'None signed or planned');
  },
  authorizationSigned: (facts) => noted(hasSigned(facts), 'Signed', 'None signed'),
  // Neither a name nor a day stands for "not confirmed", which the window bar says; one without the other is unclear.
  urgencyKnown: ({ case: { urgencyConfirmedBy: by, urgencyConfirmedOn: on } }) => {
    if ((by === null) !== (on === null)) return { met: false, shows: by === null ? 'A day, but no name' : 'No day' };
    return { met: true, shows: by === null ? 'Flagged as not confirmed' : `Confirmed by ${by}` };
  },
  decisionBySet,
  hasDate: decisionBySet,
  workUpNoted: ({ case: { workUp, pendingTests } }) =>
    noted(workUp !== null, `Noted; ${plural(pendingTests.length, 'result')} pending`, 'Not noted'),
  custodiansListed: ({ records }) => {
    const count = new Set(records.map(({ custodianId }) => custodianId).filter((id) => id !== null)).size;
    return { met: count > 0, shows: plural(count, 'custodian') };
  },
  packetGood: (facts) => {
    const evidence = tierEvidence(facts, ['good', 'gold']);
    return evidence.met || !isLessLogged(facts)
      ? evidence
      : { met: true, shows: 'What is missing is noted as not available, each with its reason' };
  },
  packetMinimum: (facts) => tierEvidence(facts, ['minimum', 'good', 'gold']),
  ...sourceEvidence,
  ...custodyEvidence,
  ...questionEvidence,
  ...consultationEvidence,
  ...opinionEvidence,
  ...decisionEvidence,
  reasonsDone: ({ case: { steps } }) => passed(steps.reasons.status),
  oncologistDone: ({ case: { steps, notSharingReason } }) =>
    notSharingReason === null ? passed(steps.oncologist.status) : { met: true, shows: 'Waived: not shared' },
  closedOrFollowedUp: ({ case: { status, nextAction } }) => {
    if (status === 'closed') return { met: true, shows: 'The case is closed' };
    return noted(nextAction !== null, 'A next action stands', 'No next action');
  },
};

function decisionBySet(facts: CaseFacts): Evidence {
  return noted(decisionByOf(facts.case).decisionBy !== null, 'There is a date', 'No date follows yet');
}

function tierEvidence({ records }: CaseFacts, tiers: ReadonlyArray<string>): Evidence {
  const { reached } = completenessOf(records);
  return { met: tiers.includes(reached ?? ''), shows: reached === null ? 'Below minimum' : `At tier ${reached}` };
}

/** Of every kind up to tier good it is on record that it is checked, or why it is not to be had: going with less is logged. */
function isLessLogged({ records }: CaseFacts): boolean {
  const lines = completenessOf(records)
    .tiers.filter(({ tier }) => tier !== 'gold')
    .flatMap((tier) => tier.lines.map(({ state }) => state));
  return lines.includes('checked') && lines.every((state) => logged.has(state));
}

const logged: ReadonlySet<string> = new Set(['checked', 'notNeeded', 'notAvailable']);

/** The client has signed an authorization that stands, in the register or as noted with the case. */
export function hasSigned({
  case: { authorization },
  authorizations,
}: Pick<CaseFacts, 'case' | 'authorizations'>): boolean {
  return authorization === 'signed' || authorizations.some((one) => one.signedOn !== null && one.revokedOn === null);
}

function isDraft({ signedOn, revokedOn }: CaseFacts['authorizations'][number]): boolean {
  return signedOn === null && revokedOn === null;
}

function passed(status: string): Evidence {
  if (status === 'skipped') return { met: true, shows: 'Skipped' };
  return noted(status === 'done', 'Done', 'Not done yet');
}
