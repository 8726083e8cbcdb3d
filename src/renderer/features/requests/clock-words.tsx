import { sayAnswerRule, sayClock } from '../../../domain/requests/say-clock.ts';
import { useToday } from '../../lib/use-today.ts';
import styles from './clock-words.module.css';
import type { RequestView } from './request-words.ts';

/** When the answer is due, how sure that is, and the rule it comes from. */
export function ClockWords({ view }: { readonly view: RequestView }) {
  const today = useToday();
  const sentences = sayClock(view.clock, view.request, today);
  if (sentences.length === 0) return <p className={styles.sentence}>No clock is running; the request is closed.</p>;
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence} data-overdue={view.clock.status === 'overdue' || undefined}>
          {sentence}
        </p>
      ))}
      <p className={styles.rule}>{sayAnswerRule()}</p>
    </>
  );
}
