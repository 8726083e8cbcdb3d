import type { Day } from '../../domain/shared/days.ts';
import { relativeDay, sayDay, shortDate } from '../../domain/shared/days.ts';
import { useToday } from '../lib/use-today.ts';

interface SayDayProps {
  readonly day: Day;
  /** `both`: "in 3 days (Fri, Nov 27)"; `relative`: "in 3 days"; `date`: "Fri, Nov 27". */
  readonly as?: 'both' | 'relative' | 'date';
}

/** A day as people say it, with the exact date within reach. */
export function SayDay({ day, as = 'both' }: SayDayProps) {
  const today = useToday();
  const words =
    as === 'both' ? sayDay(day, today) : as === 'relative' ? relativeDay(day, today) : shortDate(day, today);
  return (
    <time dateTime={day} title={as === 'both' ? undefined : sayDay(day, today)}>
      {words}
    </time>
  );
}

/** A moment in UTC, said in this machine's time: "Fri, Nov 27, 2:40 PM". */
export function SayMoment({ moment }: { readonly moment: string }) {
  const words = Temporal.Instant.from(moment).toLocaleString('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return <time dateTime={moment}>{words}</time>;
}
