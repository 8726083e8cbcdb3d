import data from '../../../resources/reference/timing.json' with { type: 'json' };
import type { TimingFacts, TimingWarning } from '../cases/timing.ts';
import { recordItemName } from '../records/labels.ts';
import { type Day, daysBetween, shortDate } from '../shared/days.ts';
import { say } from './say-warning.ts';

type Records = NonNullable<TimingFacts['records']>;

const DAYS_A_WEEK = 7;
const NAMED_AT_MOST = 3;

/** Centers often want imaging and labs newer than some weeks (workflow.md 3.3): a question to the center, no rule. */
export function agedAtConsult(consultOn: Day | null, records: Records, today: Day): TimingWarning[] {
  if (consultOn === null || consultOn < today) return [];
  const { imagingStaleDays, imagingOldDays, labsStaleDays, labsOldDays } = data.ageing;
  const limits = [
    { kind: 'imagingStudy', stale: imagingStaleDays, old: imagingOldDays },
    { kind: 'labResults', stale: labsStaleDays, old: labsOldDays },
  ] as const;
  return limits.flatMap(({ kind, stale, old }): TimingWarning[] => {
    const here = records.filter((item) => item.kind === kind && isHere(item.state));
    const [latest] = here.toSorted((one, other) => (lastDay(one) < lastDay(other) ? 1 : -1));
    const takenOn = latest === undefined ? null : (latest.servedTo ?? latest.servedFrom);
    if (latest === undefined || takenOn === null) return [];
    const days = daysBetween(takenOn, consultOn);
    if (days <= stale) return [];
    const item = recordItemName(latest);
    const from = stale / DAYS_A_WEEK;
    return [
      days <= old
        ? say('agedAtConsult', { item, days, from })
        : say('oldAtConsult', { item, days, from, to: old / DAYS_A_WEEK }),
    ];
  });
}

/** Results that came in after the packet went out (workflow.md 3.3). Those of the same day may have gone with it. */
export function newSincePacket(facts: TimingFacts, today: Day): TimingWarning[] {
  const sentOn = facts.packetSentOn ?? null;
  if (sentOn === null || facts.opinionCount >= 2) return [];
  const since = (facts.records ?? []).filter(({ state }) => 'receivedOn' in state && state.receivedOn > sentOn);
  if (since.length === 0) return [];
  const names = since.slice(0, NAMED_AT_MOST).map(recordItemName);
  const more = since.length - names.length;
  const items = [...names, ...(more > 0 ? [`${more} more`] : [])].join('; ');
  return [say('supplement', { items, day: shortDate(sentOn, today) })];
}

function isHere(state: Records[number]['state']): boolean {
  return state.kind === 'received' || state.kind === 'checked' || state.kind === 'incomplete';
}

function lastDay(item: Records[number]): string {
  return item.servedTo ?? item.servedFrom ?? '';
}
