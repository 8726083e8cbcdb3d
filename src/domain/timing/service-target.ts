import data from '../../../resources/reference/service-targets.json' with { type: 'json' };
import type { CustodianHistory } from '../directory/custodian-history.ts';
import { recordKindFacts } from '../records/kinds.ts';
import type { RecordItem, RecordKind } from '../records/record-item.ts';
import type { Route } from '../requests/request.ts';
import { putIn } from '../shared/put-in.ts';
import { plural } from '../shared/say-count.ts';

/** How many days one thing takes from the asking, and on what that rests. */
export interface LeadTime {
  /** Calendar days; the later end where the usual time is a range. */
  readonly days: number;
  /** "St. Anna’s: median 12 days, 5 requests", "Usual: 2 to 10 days". */
  readonly words: string;
  readonly source: string;
}

/** What is known of one custodian for this: its name and what the practice has seen of it. */
export interface CustodianPace {
  readonly name: string;
  readonly history: Pick<CustodianHistory, 'medianDays' | 'answeredCount'>;
}

/** What is known of the request a thing was asked for with; null while it has not been asked for. */
export interface Asking {
  readonly route: Route;
  readonly isMailed: boolean;
}

interface Target {
  readonly fromDays: number | null;
  readonly toDays: number;
  readonly source: string;
}

const kinds: Readonly<Partial<Record<RecordKind, Target>>> = data.kinds;

/**
 * How long a thing takes once it is asked for: the custodian's own median where enough requests were answered, or else
 * what is usual for its kind and route (workflow.md 3.1 and section 4, step 4). A mailed request under the right of
 * access is given the days of the law (`answerDays`): the law asks for no sooner answer.
 */
export function leadTimeOf(
  item: Pick<RecordItem, 'kind' | 'custodianId'>,
  pace: CustodianPace | null,
  asking: Asking | null,
  answerDays: number,
): LeadTime {
  const { words, routes, enoughAnswered } = data;
  const median = pace?.history.medianDays ?? null;
  if (pace !== null && median !== null && pace.history.answeredCount >= enoughAnswered) {
    const count = plural(pace.history.answeredCount, 'request');
    return {
      days: median,
      words: putIn(words.history, { custodian: pace.name, days: plural(median, 'day'), count }),
      source: 'The requests of this practice to this custodian',
    };
  }
  const isOwn = item.custodianId === null && recordKindFacts(item.kind).custodianDepartment === null;
  if (isOwn) return { days: routes.withClient.toDays, words: words.withClient, source: routes.withClient.source };
  const target = targetOf(item.kind, asking, answerDays);
  const said = { from: target.fromDays ?? 0, to: target.toDays };
  return {
    days: target.toDays,
    words: putIn(target.fromDays === null ? words.most : words.range, said),
    source: target.source,
  };
}

function targetOf(kind: RecordKind, asking: Asking | null, answerDays: number): Target {
  const { routes } = data;
  const ofKind = kinds[kind];
  if (ofKind !== undefined) return ofKind;
  if (asking === null) return routes.other;
  if (asking.route === 'portal') return routes.portal;
  const isUnderLaw = asking.route === 'accessRequest' || asking.route === 'thirdPartyDirective';
  return asking.isMailed && isUnderLaw ? { ...routes.mailed, toDays: answerDays } : routes.other;
}
