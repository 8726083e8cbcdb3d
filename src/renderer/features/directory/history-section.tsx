import { Text } from '@mantine/core';
import type { OperationOutput } from '../../../contract/all.ts';
import type { OrganizationId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { OperationView } from '../../ui/states.tsx';
import { historyWords, sayDays } from './history-words.ts';

type History = OperationOutput<'organizations.history'>;

/** What the practice has seen of a custodian; said, never ranked. */
export function HistorySection({ organizationId }: { readonly organizationId: OrganizationId }) {
  const history = useOperation('organizations.history', { organizationId });
  return (
    <Section title="What you have seen of it">
      <OperationView query={history}>{(value) => <HistoryFacts history={value} />}</OperationView>
    </Section>
  );
}

function HistoryFacts({ history }: { readonly history: History }) {
  if (history.requestCount === 0) {
    return <Text c="dimmed">No request has gone to it yet. From the first one on, its days and fees stand here.</Text>;
  }
  const { answeredCount, openCount, overdueCount, fastestDays, slowestDays, medianFeeCents } = history;
  return (
    <>
      <Text fw="var(--weight-medium)">{historyWords(history)}</Text>
      <Facts>
        <Fact label="Answered">{String(answeredCount)}</Fact>
        <Fact label="Open">{overdueCount === 0 ? String(openCount) : `${openCount}, ${overdueCount} overdue`}</Fact>
        <Fact label="Shortest, longest">
          {fastestDays === null || slowestDays === null ? null : `${sayDays(fastestDays)}, ${sayDays(slowestDays)}`}
        </Fact>
        <Fact label="Median fee">{medianFeeCents === null ? null : dollars(medianFeeCents)}</Fact>
      </Facts>
      <Text size="xs" c="dimmed">
        Days count from receipt of a request to the last thing it asked for, over all your clients.
      </Text>
    </>
  );
}

function dollars(cents: number): string {
  return (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
}
