import type { ReactNode } from 'react';
import styles from './badges.module.css';
import type { Tone } from './theme.ts';

interface StatusBadgeProps {
  /** `overdue` only for time run out or something refused. */
  readonly tone?: Tone;
  /** An icon of 14 px; the words stay, so it is decoration. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A short word about where something stands: never color alone. */
export function StatusBadge({ tone = 'quiet', icon, children }: StatusBadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon === undefined ? null : (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
