import type { Case, TickCode } from '../../../domain/cases/case.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useTickedList } from '../../lib/use-ticked-list.ts';

export interface Ticks {
  readonly ticked: ReadonlyArray<TickCode>;
  readonly set: (tick: TickCode, isTicked: boolean) => void;
}

/** Criteria ticked by hand. */
export function useTicks({ id, ticks }: Case): Ticks {
  const update = useWrite('cases.update');
  return useTickedList(ticks, (next) => update.mutateAsync({ caseId: id, changes: { ticks: [...next] } }));
}
