import type { Day } from '../../../domain/shared/days.ts';
import { daysBetween, shortDate } from '../../../domain/shared/days.ts';
import styles from './window-bar.module.css';
import { windowScale } from './window-scale.ts';

export interface WindowBarProps {
  readonly openedOn: Day;
  readonly today: Day;
  readonly decisionBy: Day | null;
  readonly consultOn: Day | null;
  readonly latestSafeStart: Day | null;
  /** False until a clinician confirmed how long it is safe to wait: drawn dashed. */
  readonly isConfirmed: boolean;
  /** "9 days left to decide; the oncologist has not confirmed the wait". */
  readonly sentence: string;
  /** `thin` is the bar of the card, its sentence spoken only; `full` has the sentence and the dates below. */
  readonly size?: 'thin' | 'full';
}

/** One scale from opening to the latest safe start: the part used is solid, the part left is open. */
export function WindowBar({ size = 'thin', ...props }: WindowBarProps) {
  if (size === 'thin') return <Bar {...props} label={props.sentence} />;
  return (
    <div className={styles.full}>
      <Bar {...props} label={null} />
      <p className={styles.sentence}>{props.sentence}</p>
      <Legend {...props} />
    </div>
  );
}

function Bar({ label, ...props }: WindowBarProps & { readonly label: string | null }) {
  const scale = windowScale(props);
  const isPast = props.decisionBy !== null && daysBetween(props.today, props.decisionBy) < 0;
  return (
    <svg
      className={styles.bar}
      data-past={isPast || undefined}
      data-unconfirmed={!props.isConfirmed || undefined}
      role="img"
      aria-hidden={label === null}
      aria-label={label ?? undefined}
    >
      <rect className={styles.left} x="0.5" y="4.5" width="calc(100% - 1px)" height="7" rx="2" />
      {scale === null ? null : (
        <>
          <rect className={styles.used} x="0" y="4" width={percent(scale.today)} height="8" rx="2" />
          {scale.decisionBy === null ? null : (
            <rect className={styles.decision} x={percent(scale.decisionBy)} y="1" width="2" height="14" />
          )}
          {scale.consult === null ? null : (
            <circle className={styles.consult} cx={percent(scale.consult)} cy="8" r="3.5" />
          )}
          <rect className={styles.today} x={percent(scale.today)} y="0" width="1.5" height="16" />
        </>
      )}
    </svg>
  );
}

function Legend({ openedOn, today, decisionBy, consultOn, latestSafeStart }: WindowBarProps) {
  return (
    <ul className={styles.legend}>
      <li>{`Opened ${shortDate(openedOn, today)}`}</li>
      {consultOn === null ? null : (
        <li>
          <svg className={styles.glyph} aria-hidden="true">
            <circle className={styles.consult} cx="6" cy="6" r="3.5" />
          </svg>
          {`Consult ${shortDate(consultOn, today)}`}
        </li>
      )}
      {decisionBy === null ? null : (
        <li>
          <svg className={styles.glyph} aria-hidden="true">
            <rect className={styles.decision} x="5" y="0" width="2" height="12" />
          </svg>
          {`Decide by ${shortDate(decisionBy, today)}`}
        </li>
      )}
      {latestSafeStart === null ? null : <li>{`Latest safe start ${shortDate(latestSafeStart, today)}`}</li>}
    </ul>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
