import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useOperation } from './use-operation.ts';

/** How many rows of Today are overdue; 0 until that is known. Asked for once the screen stands and Today has its rows. */
export function useOverdueCount(): number {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setIdle(true), { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(handle);
  }, []);
  const isTodayOnItsWay = useIsFetching({ queryKey: ['today.get'] }) > 0;
  const enabled = isIdle && !isTodayOnItsWay;
  return useOperation('today.badge', {}, { keepLast: true, enabled }).data?.overdue ?? 0;
}

const LONGEST_WAIT = 1_000;
