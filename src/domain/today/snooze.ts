import type { Day } from '../shared/days.ts';
import type { SnoozeId } from '../shared/ids.ts';

/** A row of Today put off until a day, with the reason. `rowKey` names the row: "request:<id>", "task:<id>". */
export interface Snooze {
  readonly id: SnoozeId;
  readonly rowKey: string;
  readonly until: Day;
  readonly reason: string;
  readonly setOn: Day;
}

/** Those that still keep a row away on `today`, by the row they keep away. */
export function standingSnoozes(snoozes: ReadonlyArray<Snooze>, today: Day): ReadonlyMap<string, Snooze> {
  return new Map(snoozes.filter(({ until }) => until > today).map((snooze) => [snooze.rowKey, snooze]));
}
