import { useEffect, useRef, useState } from 'react';
import { refusalOf } from './call.ts';
import { tellRefusal } from './tell.ts';

interface TickedList<Code extends string> {
  readonly ticked: ReadonlyArray<Code>;
  readonly set: (code: Code, isTicked: boolean) => void;
}

/**
 * A list ticked by hand and saved at once. A tick shows before the store has it, and the next one starts from it, however
 * fast it follows. What the store says counts again once it has the last tick, and when it says something that was not
 * ticked here: after an undo, a change made elsewhere or a refusal, which is told.
 */
export function useTickedList<Code extends string>(
  stored: ReadonlyArray<Code>,
  save: (ticked: ReadonlyArray<Code>) => Promise<unknown>,
): TickedList<Code> {
  const [own, setOwn] = useState<ReadonlyArray<Code> | null>(null);
  // Ticks may come faster than the screen is drawn.
  const latest = useRef<ReadonlyArray<Code> | null>(null);
  const sent = useRef(new Set<string>());
  const onTheWay = useRef(0);
  const storedWords = wordsOf(stored);
  const storedNow = useRef(storedWords);
  storedNow.current = storedWords;

  const take = (next: ReadonlyArray<Code> | null) => {
    latest.current = next;
    setOwn(next);
    if (next === null) sent.current.clear();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the store says is the trigger
  useEffect(() => {
    if (latest.current === null || onTheWay.current > 0) return;
    // An answer asked for before the last tick arrives after it: it is one of our own lists, and no longer true.
    const isOutrun = sent.current.has(storedWords) && storedWords !== wordsOf(latest.current);
    if (!isOutrun) take(null);
  }, [storedWords]);

  return {
    ticked: own ?? stored,
    set: (code, isTicked) => {
      const others = (latest.current ?? stored).filter((other) => other !== code);
      const next = isTicked ? [...others, code] : others;
      take(next);
      sent.current.add(wordsOf(next));
      onTheWay.current += 1;
      save(next)
        .catch((thrown: unknown) => {
          take(null);
          tellRefusal(refusalOf(thrown));
        })
        .finally(() => {
          onTheWay.current -= 1;
          const isStored = latest.current !== null && storedNow.current === wordsOf(latest.current);
          if (onTheWay.current === 0 && isStored) take(null);
        });
    },
  };
}

function wordsOf(codes: ReadonlyArray<string>): string {
  return codes.toSorted().join(' ');
}
