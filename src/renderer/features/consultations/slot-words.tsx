import { IconAlertTriangle } from '@tabler/icons-react';
import type { ConsultationSlot } from '../../../domain/consultations/slot.ts';
import { useToday } from '../../lib/use-today.ts';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { type ConsultationView, sayCenterTime, sayElsewhere } from './consultation-words.ts';
import styles from './consultations.module.css';

/** When it is: at the center first, then for everybody whose clock shows another time. */
export function SaySlot({ slot }: { readonly slot: ConsultationSlot | null }) {
  const today = useToday();
  if (slot === null) return <p className={layout.quiet}>No time is booked yet.</p>;
  return (
    <div className={styles.slot}>
      <p className={styles.when}>
        <SayDay day={slot.day} />, {sayCenterTime(slot)}
      </p>
      {sayElsewhere(slot, today).map((said) => (
        <p key={said} className={layout.quiet}>
          {said}
        </p>
      ))}
    </div>
  );
}

/** What is odd or missing, each with the source of a number it names. */
export function Warnings({ warnings }: { readonly warnings: ConsultationView['warnings'] }) {
  if (warnings.length === 0) return null;
  return (
    <ul className={layout.tightList} aria-label="To look at">
      {warnings.map(({ code, level, text, source }) => (
        <li key={code} className={styles.warning} data-level={level}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>
            {text}
            {source === null ? null : <span className={styles.source}>Where the days come from: {source}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
