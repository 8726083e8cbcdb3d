import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './custody.module.css';
import { type CustodyView, notFollowed } from './custody-words.ts';
import { MaterialCard } from './material-card.tsx';
import { MaterialDialog } from './material-dialog.tsx';

interface CustodyScreenProps {
  readonly caseId: CaseId;
}

/** Slides, blocks and discs of a case: who has what, and which loan is due back. */
export function CustodyScreen({ caseId }: CustodyScreenProps) {
  const custody = useOperation('custody.list', { caseId });
  const ledger = useOperation('records.list', { caseId });
  // Null while nothing is added; a thing of the ledger, or "by hand".
  const [adding, setAdding] = useState<RecordItem | 'byHand' | null>(null);
  const proposed = notFollowed(ledger.data?.items ?? [], custody.data ?? []);
  return (
    <PageBody
      title="Custody"
      subtitle="Slides, blocks and discs from hand to hand, until they are back."
      mainAction={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setAdding('byHand')}>
          Follow a material
        </Button>
      }
    >
      {custody.data !== undefined && proposed.length > 0 && (
        <Section title="In the ledger and not followed yet" order={3}>
          <ul className={styles.proposed}>
            {proposed.map((item) => (
              <li key={item.id}>
                <span>
                  {recordItemName(item)}
                  {item.accessionNumber === null ? null : (
                    <span className={layout.quiet}> · accession {item.accessionNumber}</span>
                  )}
                </span>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Follow ${recordItemName(item)}`}
                  onClick={() => setAdding(item)}
                >
                  Follow
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <OperationView
        query={custody}
        isEmpty={(views) => views.length === 0}
        empty={
          <EmptyState sentence="What travels and cannot be copied appears here with its way: who has it, since when, with which tracking number, and when a loan is due back." />
        }
      >
        {(views) => (
          <ul className={layout.wideList} aria-label="Materials">
            {overdueFirst(views).map((view) => (
              <li key={view.material.id}>
                <MaterialCard view={view} />
              </li>
            ))}
          </ul>
        )}
      </OperationView>
      {adding !== null && (
        <MaterialDialog
          caseId={caseId}
          item={adding === 'byHand' ? null : adding}
          material={null}
          onClose={() => setAdding(null)}
        />
      )}
    </PageBody>
  );
}

function overdueFirst(views: ReadonlyArray<CustodyView>): ReadonlyArray<CustodyView> {
  const rank = ({ custody }: CustodyView) => custody.daysLeft ?? Number.POSITIVE_INFINITY;
  return views.toSorted((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)));
}
