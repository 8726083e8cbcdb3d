import { useEffect, useState } from 'react';
import type { Case, TickCode } from '../../../domain/cases/case.ts';
import { refusalOf } from '../../lib/call.ts';
import { tellRefusal } from '../../lib/tell.ts';
import { useWrite } from '../../lib/use-operation.ts';

export interface Ticks {
  readonly ticked: ReadonlyArray<TickCode>;
  readonly set: (tick: TickCode, isTicked: boolean) => void;
}

/** Criteria ticked by hand. A tick shows at once, so that the next one never starts from an older list. */
export function useTicks({ id, ticks }: Case): Ticks {
  const update = useWrite('cases.update');
  const [ticked, setTicked] = useState(ticks);
  // What the store says counts in the end: after an undo or a change made elsewhere.
  useEffect(() => setTicked(ticks), [ticks]);
  return {
    ticked,
    set: (tick, isTicked) => {
      const next = isTicked ? [...ticked, tick] : ticked.filter((other) => other !== tick);
      setTicked(next);
      update.mutateAsync({ caseId: id, changes: { ticks: next } }).catch((thrown: unknown) => {
        setTicked(ticks);
        tellRefusal(refusalOf(thrown));
      });
    },
  };
}
