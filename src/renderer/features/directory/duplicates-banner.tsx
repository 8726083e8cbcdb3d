import { Alert, Button } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { OrganizationId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import styles from './directory.module.css';
import { type MergeAsked, MergeDialog } from './merge-dialog.tsx';

const SHOWN = 3;

/** Organizations that may be one and the same; all of the directory, or those one organization is among. */
export function DuplicatesBanner({ of: organizationId }: { readonly of?: OrganizationId }) {
  const duplicates = useOperation('organizations.duplicates', {});
  const [asked, setAsked] = useState<MergeAsked | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const found = (duplicates.data ?? []).filter(
    ({ keptId, mergedId }) => organizationId === undefined || keptId === organizationId || mergedId === organizationId,
  );
  const shown = isWhole ? found : found.slice(0, SHOWN);
  return (
    <>
      {found.length === 0 ? null : (
        <Alert
          color="caution"
          variant="light"
          icon={<IconCopyCheck size={18} aria-hidden="true" />}
          title="Possible duplicates"
        >
          <ul className={layout.tightList}>
            {shown.map(({ keptId, mergedId, names, why }) => (
              <li key={`${keptId} ${mergedId}`} className={styles.duplicate}>
                <span>{`${names.join(' and ')}. ${why}`}</span>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Compare ${names.join(' and ')}`}
                  onClick={() => setAsked({ keptId, mergedId })}
                >
                  Compare
                </Button>
              </li>
            ))}
          </ul>
          {found.length > SHOWN ? (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={isWhole}
              onClick={() => setIsWhole((before) => !before)}
            >
              {isWhole ? 'Show fewer' : `Show all ${found.length}`}
            </Button>
          ) : null}
        </Alert>
      )}
      <MergeDialog asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
