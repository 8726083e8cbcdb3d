import { useEffect, useState } from 'react';
import type { Session } from '../../lib/use-session.ts';

/** Seconds until the next try is accepted, counting down by a clock that a changed system time does not move. */
export function useCountdown(session: Session): number {
  const [left, setLeft] = useState(session.waitSeconds);
  useEffect(() => {
    const end = performance.now() + session.waitSeconds * 1000;
    setLeft(Math.ceil(session.waitSeconds));
    if (session.waitSeconds <= 0) return;
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
    // Each answer of the application starts the count anew, also when it names the same number.
  }, [session]);
  return left;
}
