import type { CaseFacts } from './case-facts.ts';
import { integrationEvidence, sharingEvidence } from './evidence-of-opinions.ts';
import type { Rule } from './step-evidence.ts';

/** What the choice of a way and the decision leave behind in the data (workflow.md section 4, steps 7 and 9). */
export const decisionEvidence: Readonly<Record<'outcomePathChosen' | 'decisionRecorded', Rule>> = {
  // A way shows once it has been taken: another opinion sought and given, or the teams agreed after the findings were
  // shared. That a way stands open shows nothing yet, for choosing it is the client's.
  outcomePathChosen: (facts) => {
    if (isClosedByDecision(facts)) return { met: true, shows: 'The case is closed by a decision' };
    if (facts.opinions.length > 2) return { met: true, shows: 'A third opinion is recorded' };
    return isWayTaken(facts, facts.opinions.length)
      ? { met: true, shows: 'Shared, and agreed with the oncologist who does what' }
      : { met: false, shows: 'No way taken yet' };
  },
  decisionRecorded: (facts) => {
    if (!isClosedByDecision(facts)) return { met: false, shows: 'Not closed by a decision' };
    const { statusReason, plannedTreatmentStart } = facts.case;
    const lacks = [
      statusReason === null ? 'the reasons' : null,
      plannedTreatmentStart === null ? 'the start day' : null,
    ].filter((lack) => lack !== null);
    return lacks.length === 0
      ? { met: true, shows: 'Closed by a decision, with the reasons and the start day' }
      : { met: false, shows: `Closed by a decision; missing: ${lacks.join(', ')}` };
  },
};

/** True once what happens next has been taken up: a third opinion is there, or who does what is agreed after sharing. */
export function isWayTaken(facts: Pick<CaseFacts, 'case' | 'letters' | 'talks'>, opinionCount: number): boolean {
  return opinionCount > 2 || (sharingEvidence(facts).met && integrationEvidence(facts).met);
}

/** Closed because the client decided, or because treatment has begun. */
export function isClosedByDecision({ case: { status, closeReason } }: Pick<CaseFacts, 'case'>): boolean {
  return status === 'closed' && (closeReason === 'decided' || closeReason === 'treatmentStarted');
}
