import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { sayTreatmentTime, timelineKindLabel } from '../../../domain/health/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { plural } from '../../../domain/shared/say-count.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { Section } from '../../ui/section.tsx';
import styles from './timeline.module.css';

const FEW = 4;

/** Events the ledger and the treatments speak of: put on the timeline all at once, or one by one. */
export function Proposals({ caseId }: { readonly caseId: CaseId }) {
  const proposed = useOperation('health.proposeEvents', { caseId });
  const accept = useWrite('health.acceptEvents');
  const [isOpen, setIsOpen] = useState(false);
  const events = proposed.data ?? [];
  if (events.length === 0) return null;
  const shown = isOpen ? events : events.slice(0, FEW);
  return (
    <Section title={`The records speak of ${plural(events.length, 'event')} more`} order={3}>
      <ul className={styles.rows} aria-label="Proposed events">
        {shown.map((event) => (
          <li key={event.key} className={styles.row}>
            <span className={styles.when}>{sayTreatmentTime(event)}</span>
            <span className={styles.what}>
              <span className={styles.kind}>{timelineKindLabel(event.kind)}</span> {event.title}
            </span>
            <span className={styles.source}>{event.because}</span>
            <span className={styles.tools}>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Put on the timeline: ${event.title}`}
                onClick={() => accept.mutate({ caseId, keys: [event.key] })}
              >
                Put on
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Group gap="sm" mt="sm">
        <Button variant="outline" loading={accept.isPending} onClick={() => accept.mutate({ caseId })}>
          {events.length === 1 ? 'Put it on the timeline' : `Put all ${events.length} on the timeline`}
        </Button>
        {shown.length < events.length && (
          <Button variant="subtle" onClick={() => setIsOpen(true)}>
            Show all {events.length}
          </Button>
        )}
      </Group>
    </Section>
  );
}
