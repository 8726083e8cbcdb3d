import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Day, toDay } from '../../domain/shared/days.ts';

const LOOK_EVERY = 30_000;

function readToday(): Day {
  return toDay(Temporal.Now.plainDateISO());
}

/** Today on this machine; changes at midnight and after the laptop was asleep, and what was fetched is asked again. */
export function useToday(): Day {
  const [today, setToday] = useState(readToday);
  const queryClient = useQueryClient();
  useEffect(() => {
    const look = () => {
      const now = readToday();
      if (now === today) return;
      setToday(now);
      void queryClient.invalidateQueries();
    };
    const timer = setInterval(look, LOOK_EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [today, queryClient]);
  return today;
}
