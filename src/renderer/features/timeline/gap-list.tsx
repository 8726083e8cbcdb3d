import { sayPreciseDay } from '../../../domain/health/precise-day.ts';
import { gapLabel } from '../../../domain/health/timeline-picture.ts';
import { plural } from '../../../domain/shared/say-count.ts';
import type { HealthView } from './health-view.ts';
import styles from './timeline.module.css';

interface GapListProps {
  readonly gaps: HealthView['gaps'];
  readonly rule: HealthView['gapRule'];
}

/** The hatched times of the picture in words, with the missing records that would fill them. */
export function GapList({ gaps, rule }: GapListProps) {
  if (gaps.length === 0) return null;
  return (
    <section className={styles.gaps} aria-label="Times nothing is known of">
      <h4 className={styles.year}>Nothing known for more than {rule.days} days</h4>
      <ul className={styles.plain}>
        {gaps.map((gap) => (
          <li key={gap.from}>
            {sayPreciseDay(gap.from, 'day')} to {sayPreciseDay(gap.to, 'day')}, {plural(gap.days, 'day')}.{' '}
            {gap.missing.length > 1
              ? `Missing: ${gap.missing.map(({ name }) => name).join('; ')}`
              : gap.missing.length === 0
                ? 'No record of this time is listed in the ledger.'
                : gapLabel(gap)}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        The {rule.days} days are this app’s own choice ({rule.asOf}), without a clinical source.
      </p>
    </section>
  );
}
