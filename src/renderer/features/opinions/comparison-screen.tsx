import { Alert, Anchor, Button, SegmentedControl } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { PageBody } from '../../ui/page.tsx';
import { OpinionsMark } from '../../ui/pictures/opinions-mark.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { ComparisonGrid } from './comparison-grid.tsx';
import styles from './comparison-screen.module.css';
import { opinionTitle } from './opinion-words.ts';
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
          <div className={styles.content}>
            {answer.comparison.differentBasis && <BasisBanner caseId={caseId} opinions={answer.opinions} />}
            <ComparisonGrid caseId={caseId} answer={answer} order={order} />
          </div>
        )}
      </OperationView>
      {isSumming && <SummaryDialog caseId={caseId} onClose={() => setIsSumming(false)} />}
    </PageBody>
  );
}

interface BasisBannerProps {
  readonly caseId: CaseId;
  readonly opinions: OperationOutput<'comparison.get'>['opinions'];
}

/** Said before any row: doctors who saw different records may differ for that reason alone. */
function BasisBanner({ caseId, opinions }: BasisBannerProps) {
  return (
    <Alert
      color="caution"
      variant="light"
      role="status"
      icon={<IconFiles size={18} aria-hidden="true" />}
      title="These opinions rest on different records"
    >
      What one doctor saw and another did not may explain a difference below.{' '}
      {opinions.map((opinion, index) => (
        <span key={opinion.id}>
          {index > 0 && ', '}
          <Anchor component={Link} underline="always" to={`/cases/${caseId}/opinions/${opinion.id}`}>
            {opinionTitle(opinion)}
          </Anchor>
          :{' '}
          {opinion.basedOn.length === 0
            ? 'no records named'
            : opinion.basedOn.length === 1
              ? '1 record'
              : `${opinion.basedOn.length} records`}
        </span>
      ))}
      .
    </Alert>
  );
}
