import { Button } from '@mantine/core';
import type { OrganizationId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { SayMoment } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './directory.module.css';

/** What was merged into an organization, and the way back; draws nothing when nothing was. */
export function MergedIn({ organizationId }: { readonly organizationId: OrganizationId }) {
  const merges = useOperation('organizations.merges', { organizationId });
  const unmerge = useWrite('organizations.unmerge');
  if (merges.data === undefined || merges.data.length === 0) return null;
  return (
    <Section title="Merged into it">
      <ul className={layout.tightList}>
        {merges.data.map(({ mergeId, mergedName, at }) => (
          <li key={mergeId} className={styles.duplicate}>
            <span>
              {mergedName}, <SayMoment moment={at} />
            </span>
            <Button
              variant="default"
              size="compact-sm"
              loading={unmerge.isPending}
              aria-label={`Take apart again: ${mergedName}`}
              onClick={() => unmerge.mutate({ mergeId })}
            >
              Take apart again
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
