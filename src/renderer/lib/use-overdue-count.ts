import { useEffect, useState } from 'react';
import { useOperation } from './use-operation.ts';

/** How many rows of Today are overdue; 0 until that is known. Asked for only once the screen itself stands. */
export function useOverdueCount(): number {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setIdle(true), { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(handle);
  }, []);
  return useOperation('today.badge', {}, { keepLast: true, enabled: isIdle }).data?.overdue ?? 0;
}

const LONGEST_WAIT = 1_000;
