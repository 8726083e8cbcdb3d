import type { CaseFacts } from '../cases/case-facts.ts';
import type { TimingFacts } from '../cases/timing.ts';
import type { Treatment } from '../health/health.ts';
import { completenessOf } from '../records/completeness.ts';
import { type Day, earliest, latest } from '../shared/days.ts';

/** What timing reads of everything that is known of a case. */
export type TimingSources = Pick<CaseFacts, 'case' | 'records' | 'opinions' | 'letters' | 'consultations'>;

/** The facts from which the timing of a case is told. */
export function timingFactsOf(
  { case: theCase, records, opinions, letters, consultations }: TimingSources,
  treatments: ReadonlyArray<Pick<Treatment, 'from' | 'isOngoing'>>,
): TimingFacts {
  return {
    reachedTier: completenessOf(records).reached,
    opinionCount: opinions.length,
    records,
    packetSentOn: packetSentOn(letters, consultations),
    treatmentBegunOn: treatmentBegunOn(theCase.openedOn, treatments),
    isConsultHeld: consultations.some(({ status }) => status === 'held'),
  };
}

/** The day the packet last went out: that of its cover letter (j), or the day somebody said that it had arrived. */
function packetSentOn(letters: TimingSources['letters'], consultations: TimingSources['consultations']): Day | null {
  const sent = latest(letters.filter(({ kind }) => kind === 'j').map((letter) => letter.sent?.sentOn ?? null));
  return sent ?? latest(consultations.map(({ packetConfirmation }) => packetConfirmation?.on ?? null));
}

/** Treatment of this case, not of an earlier time: begun since the case opened, or still going on. */
function treatmentBegunOn(openedOn: Day, treatments: ReadonlyArray<Pick<Treatment, 'from' | 'isOngoing'>>): Day | null {
  return earliest(
    treatments
      .filter(({ from, isOngoing }) => isOngoing || (from !== null && from >= openedOn))
      .map(({ from }) => from),
  );
}
