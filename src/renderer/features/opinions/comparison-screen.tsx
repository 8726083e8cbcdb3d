import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { PageBody } from '../../ui/page.tsx';
import { OpinionsMark } from '../../ui/pictures/opinions-mark.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { BasisBanner } from './basis-banner.tsx';
import { ComparisonGrid } from './comparison-grid.tsx';
import type { RowOrder } from './row-order.ts';
import { SummaryDialog } from './summary-dialog.tsx';

/** The opinions of a case side by side, point by point. */
export function ComparisonScreen({ caseId }: { readonly caseId: CaseId }) {
  const opinions = useOperation('opinions.list', { caseId });
  return (
    <OperationView query={opinions}>
      {(list) => (list.length < 2 ? <TooFew caseId={caseId} count={list.length} /> : <Compared caseId={caseId} />)}
    </OperationView>
  );
}

function TooFew({ caseId, count }: { readonly caseId: CaseId; readonly count: number }) {
  return (
    <PageBody title="Comparison">
      <EmptyState
        sentence={
          count === 0
            ? 'Two opinions stand side by side here, point by point: what they share, where they differ and what neither speaks of. Record the first one to begin.'
            : 'One opinion is recorded. With a second one beside it, this page shows what they share, where they differ and what neither speaks of.'
        }
        action={
          <Button component={Link} to={`/cases/${caseId}/opinions/new`}>
            Record {count === 0 ? 'an' : 'the other'} opinion
          </Button>
        }
      />
    </PageBody>
  );
}

function Compared({ caseId }: { readonly caseId: CaseId }) {
  const found = useOperation('comparison.get', { caseId });
  const [order, setOrder] = useState<RowOrder>('differencesFirst');
  const [isSumming, setIsSumming] = useState(false);
  return (
    <PageBody
      title="Comparison"
      subtitle={found.data === undefined ? ' ' : <OpinionsMark mark={found.data.mark} withWords />}
      mainAction={
        <>
          <SegmentedControl
            size="sm"
            aria-label="Order of the rows"
            data={[
              { value: 'differencesFirst', label: 'Differences first' },
              { value: 'natural', label: 'Natural order' },
            ]}
            value={order}
            onChange={(chosen) => setOrder(chosen as RowOrder)}
          />
          <Button onClick={() => setIsSumming(true)}>Summary for the client</Button>
        </>
      }
    >
      <OperationView query={found}>
        {(answer) => (
          <div className={layout.stack}>
            <BasisBanner caseId={caseId} opinions={answer.opinions} />
            <ComparisonGrid caseId={caseId} answer={answer} order={order} />
          </div>
        )}
      </OperationView>
      {isSumming && <SummaryDialog caseId={caseId} onClose={() => setIsSumming(false)} />}
    </PageBody>
  );
}
