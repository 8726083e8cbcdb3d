import { useElementSize } from '@mantine/hooks';
import { type CSSProperties, useCallback } from 'react';
import { daysBetween } from '../../../domain/shared/days.ts';
import styles from './window-picture.module.css';
import { placeLabels, sayWindow, type WindowDates, windowTicks } from './window-ticks.ts';

interface WindowPictureProps {
  readonly dates: WindowDates;
  /** False until a clinician confirmed how long it is safe to wait: drawn dashed. */
  readonly isConfirmed: boolean;
  /** "9 days left to decide; the oncologist has not confirmed the wait". */
  readonly sentence: string;
}

// Labels are small text; a letter of it is about this wide, in pixels. A little too wide only costs a row.
const LETTER = 6.4;

/** The window of a case drawn to scale, every day named below its tick; one sentence says it all to a screen reader. */
export function WindowPicture({ dates, isConfirmed, sentence }: WindowPictureProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const widthOf = useCallback((label: string) => Math.min(label.length * LETTER, width), [width]);
  const ticks = windowTicks(dates);
  const placed = placeLabels(ticks, width, widthOf);
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  const at = (kind: (typeof ticks)[number]['kinds'][number]) =>
    ticks.find(({ kinds }) => kinds.includes(kind))?.at ?? 0;
  const { decisionBy, today } = dates;
  const isPast = decisionBy !== null && daysBetween(today, decisionBy) < 0;
  const used = { left: share(at('opened')), width: share(Math.max(0, at('today') - at('opened'))) };
  return (
    <div
      ref={ref}
      role="img"
      aria-label={sayWindow(ticks, sentence)}
      className={styles.picture}
      data-past={isPast || undefined}
      data-unconfirmed={!isConfirmed || undefined}
      style={{ '--rows': rows } as CSSProperties}
    >
      <div className={styles.bar} style={{ left: share(at('opened')) }} />
      <div className={styles.used} style={used} />
      {placed.map(({ day, kinds, label, at: place, row, labelAt }) => (
        <div key={day} style={{ '--row': row } as CSSProperties}>
          <span className={styles.mark} data-kind={kinds.at(-1)} style={{ left: share(place) }} />
          <span className={styles.stem} style={{ left: share(place) }} />
          <span
            className={styles.label}
            data-kind={kinds.at(-1)}
            style={{ left: share(labelAt), maxWidth: `calc(100% - ${share(labelAt)})` }}
          >
            {label}
          </span>
        </div>
      ))}
    </div>
  );
}

function share(of: number): string {
  return `${Math.round(of * 1000) / 10}%`;
}
