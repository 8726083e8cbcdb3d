import type { Day } from '../../domain/shared/days.ts';
import type { SnoozeId } from '../../domain/shared/ids.ts';

export interface SnoozeRow {
  readonly id: SnoozeId;
  readonly rowKey: string;
  readonly until: Day;
  readonly reason: string;
  readonly setOn: Day;
}
