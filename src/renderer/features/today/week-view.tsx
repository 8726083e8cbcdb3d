import { Title } from '@mantine/core';
import { Link } from 'react-router';
import { type Day, shortDate } from '../../../domain/shared/days.ts';
import { sayTimeOfDay } from '../../../domain/shared/zoned-time.ts';
import styles from './today.module.css';
import { type BriefRow, sayDue, type Today } from './today-words.ts';

interface WeekViewProps {
  readonly week: NonNullable<Today['week']>;
  readonly today: Day;
}

/** What is overdue, then seven days from Monday to Sunday with what falls due on each. */
export function WeekView({ week, today }: WeekViewProps) {
  return (
    <div className={styles.weekFrame}>
      {week.overdueCount === 0 ? null : (
        <section className={styles.overdue} aria-label="Overdue">
          <Title order={2}>Overdue ({week.overdueCount})</Title>
          <ul>
            {week.overdue.map((row) => (
              <WeekRow key={row.key} row={row} today={today} saysDue />
            ))}
          </ul>
          <More count={week.overdueCount - week.overdue.length} />
        </section>
      )}
      <div className={styles.week}>
        {week.days.map(({ day, count, rows, putOff }) => (
          <section
            key={day}
            className={styles.day}
            aria-label={shortDate(day, today)}
            data-today={day === today || undefined}
          >
            <Title order={2}>
              {day === today ? 'Today' : shortDate(day, today)}
              {count === 0 ? null : <span className={styles.dayCount}> ({count})</span>}
            </Title>
            {count === 0 ? (
              <p className={styles.free}>{day < today ? 'Behind us' : 'Nothing is due'}</p>
            ) : (
              <ul>
                {rows.map((row) => (
                  <WeekRow key={row.key} row={row} today={today} />
                ))}
                {putOff.map(({ row, reason }) => (
                  <WeekRow key={row.key} row={row} today={today} putOff={reason} />
                ))}
              </ul>
            )}
            <More count={count - rows.length - putOff.length} />
          </section>
        ))}
      </div>
    </div>
  );
}

interface WeekRowProps {
  readonly row: BriefRow;
  readonly today: Day;
  readonly saysDue?: boolean;
  /** Why it was put off to this day; null for what falls due on it. */
  readonly putOff?: string | null;
}

function WeekRow({ row, today, saysDue = false, putOff = null }: WeekRowProps) {
  const words = (
    <>
      <strong>{row.clientName ?? 'Practice'}</strong>
      <span>
        {row.dueAt === null || putOff !== null ? '' : `${sayTimeOfDay(row.dueAt)} `}
        {row.what}
      </span>
      {saysDue ? <span className={styles.quiet}>{sayDue(row, today)}</span> : null}
      {putOff === null ? null : (
        <span className={styles.quiet}>
          <span className={styles.putOff}>Put off:</span> {putOff}
        </span>
      )}
    </>
  );
  return (
    <li className={styles.weekRow}>
      {row.caseId === null ? <span>{words}</span> : <Link to={`/cases/${row.caseId}/overview`}>{words}</Link>}
    </li>
  );
}

function More({ count }: { readonly count: number }) {
  return count <= 0 ? null : <p className={styles.free}>and {count} more</p>;
}
