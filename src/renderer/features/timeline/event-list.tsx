import { sayTreatmentTime, timelineKindLabel } from '../../../domain/health/labels.ts';
import type { TimelineEvent } from '../../../domain/health/timeline-event.ts';
import { useWrite } from '../../lib/use-operation.ts';
import type { EventView } from './health-view.ts';
import { LineRow } from './line-row.tsx';
import styles from './timeline.module.css';

interface EventListProps {
  readonly events: ReadonlyArray<EventView>;
  readonly onEdit: (event: TimelineEvent) => void;
}

/** Every event in words, by year, oldest first: what the picture shows, for whoever reads rather than looks. */
export function EventList({ events, onEdit }: EventListProps) {
  const remove = useWrite('health.deleteEvent');
  const years = [...new Set(events.map(({ event }) => event.from.slice(0, 4)))];
  return (
    <>
      {years.map((year) => (
        <section key={year} aria-label={year}>
          <h4 className={styles.year}>{year}</h4>
          <ul className={styles.rows}>
            {events
              .filter(({ event }) => event.from.startsWith(year))
              .map(({ event, sourceText, recordName, notices }) => (
                <LineRow
                  key={event.id}
                  name={event.title}
                  when={sayTreatmentTime(event)}
                  details={event.detail === null ? [] : [event.detail]}
                  notices={notices}
                  sourceText={sourceText}
                  isRecord={recordName !== null}
                  onEdit={() => onEdit(event)}
                  onDelete={() => remove.mutate({ timelineEventId: event.id })}
                >
                  <span className={styles.kind}>{timelineKindLabel(event.kind)}</span> {event.title}
                </LineRow>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
