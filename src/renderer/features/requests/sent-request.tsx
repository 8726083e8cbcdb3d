import { Title } from '@mantine/core';
import { channelLabel } from '../../../domain/directory/labels.ts';
import { recordItemName } from '../../../domain/records/labels.ts';
import { receiptBasisLabel } from '../../../domain/requests/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { ClockWords } from './clock-words.tsx';
import { DeleteRequest } from './delete-request.tsx';
import { RequestStatusBadge } from './request-status-badge.tsx';
import type { RequestView } from './request-words.ts';
import styles from './sent-request.module.css';

interface SentRequestProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
}

/** Where a request that is out stands: when it went, when it arrived, when the answer is due and by what rule. */
export function SentRequest({ caseId, view }: SentRequestProps) {
  const ledger = useOperation('records.list', { caseId });
  const items = new Map(ledger.data?.items.map((item) => [item.id, item]));
  const { request, clock } = view;
  const { sent, receipt } = request;
  return (
    <div className={styles.sent}>
      <RequestStatusBadge status={clock.status} />
      <Facts>
        {sent !== null && (
          <Fact label="Sent">
            <SayDay day={sent.sentOn} />, {channelLabel(sent.channel)}
            {sent.tracking !== null && `, ${sent.tracking}`}
          </Fact>
        )}
        {receipt !== null && (
          <Fact label="Received">
            <SayDay day={receipt.receivedOn} />
            {clock.assumed ? (
              <>
                {' '}
                <StatusBadge tone="caution">assumed</StatusBadge>
              </>
            ) : (
              `; ${receiptBasisLabel(receipt.basis)}${receipt.confirmedWith === null ? '' : `, ${receipt.confirmedWith}`}`
            )}
          </Fact>
        )}
        {request.closedOn !== null && (
          <Fact label="Closed">
            <SayDay day={request.closedOn} />
          </Fact>
        )}
        {request.neededBy !== null && (
          <Fact label="Needed by">
            <SayDay day={request.neededBy} />
          </Fact>
        )}
      </Facts>
      <section aria-label="Clock">
        <Title order={3}>When the answer is due</Title>
        <ClockWords view={view} />
      </section>
      <section aria-label="What was asked for">
        <Title order={3}>What was asked for</Title>
        <ul className={styles.items}>
          {request.items.map(({ recordItemId }) => {
            const item = items.get(recordItemId);
            return <li key={recordItemId}>{item === undefined ? 'A deleted record' : recordItemName(item)}</li>;
          })}
        </ul>
      </section>
      <div>
        <DeleteRequest view={view} />
      </div>
    </div>
  );
}
