import { shortDate } from '../../../domain/shared/days.ts';
import { useToday } from '../../lib/use-today.ts';
import styles from './clock-picture.module.css';
import { clockScale } from './clock-scale.ts';
import type { RequestView } from './request-words.ts';

/** One bar from receipt to the day an answer is due, with today on it; what is past that day is drawn as late. */
export function ClockPicture({ clock }: Pick<RequestView, 'clock'>) {
  const today = useToday();
  const scale = clockScale(clock, today);
  if (scale === null) return null;
  return (
    // The sentences below say the same to whoever does not see it.
    <div className={styles.picture} aria-hidden="true">
      <svg className={styles.bar} aria-hidden="true" data-assumed={clock.assumed || undefined}>
        <rect className={styles.left} x="0.5" y="4.5" width="calc(100% - 1px)" height="7" rx="2" />
        <rect className={styles.used} x="0" y="4" width={percent(Math.min(scale.today, scale.due))} height="8" rx="2" />
        {scale.isPast && (
          <rect
            className={styles.late}
            x={percent(scale.due)}
            y="4"
            width={percent(scale.today - scale.due)}
            height="8"
            rx="2"
          />
        )}
        {scale.marks.slice(1).map((mark) => (
          <rect key={mark.label} className={styles.mark} x={percent(mark.at)} y="1" width="2" height="14" />
        ))}
        <circle className={styles.today} cx={percent(scale.today)} cy="8" r="4" />
      </svg>
      <ul className={styles.legend}>
        {scale.marks.map((mark) => (
          <li key={mark.label}>
            {mark.at > 0 && (
              <svg className={styles.glyph} aria-hidden="true">
                <rect className={styles.tick} x="5" y="0" width="2" height="12" />
              </svg>
            )}
            {`${mark.label} ${shortDate(mark.day, today)}`}
          </li>
        ))}
        <li>
          <svg className={styles.glyph} aria-hidden="true">
            <circle className={styles.today} cx="6" cy="6" r="4" />
          </svg>
          Today
        </li>
      </ul>
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
