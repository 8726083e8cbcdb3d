import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { recordItemName } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import { requestItemOutcomeLabel } from '../../../domain/requests/labels.ts';
import { type RequestItem, requestItemOutcomes } from '../../../domain/requests/request.ts';
import type { CaseId, RecordItemId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './item-outcomes.module.css';
import { type RequestView, sayOpen } from './request-words.ts';

interface ItemOutcomesProps {
  readonly caseId: CaseId;
  readonly view: RequestView;
}

const OPEN = 'open';

/** What was asked for, and what came of each thing: partial arrival ticks what came and keeps the rest open. */
export function ItemOutcomes({ caseId, view: { request } }: ItemOutcomesProps) {
  const today = useToday();
  const ledger = useOperation('records.list', { caseId });
  const settle = useWrite('requests.settleItems');
  const records = new Map<RecordItemId, RecordItem>(ledger.data?.items.map((item) => [item.id, item]));
  const open = request.items.filter((item) => item.outcome === null);
  return (
    <Section
      title={`What was asked for: ${sayOpen(request)}`}
      order={3}
      action={
        open.length > 1 ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCheck size={16} aria-hidden="true" />}
            loading={settle.isPending}
            onClick={() =>
              settle.mutate({
                requestId: request.id,
                items: open.map(({ recordItemId }) => ({ recordItemId, outcome: { kind: 'arrived', on: today } })),
              })
            }
          >
            All of it came
          </Button>
        ) : null
      }
    >
      <ul className={styles.items}>
        {request.items.map((item) => (
          <li key={item.recordItemId}>
            <ItemLine
              item={item}
              record={records.get(item.recordItemId)}
              onSettle={(kind) =>
                settle.mutate({
                  requestId: request.id,
                  items: [{ recordItemId: item.recordItemId, outcome: kind === null ? null : { kind, on: today } }],
                })
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type OutcomeKind = (typeof requestItemOutcomes)[number];

interface ItemLineProps {
  readonly item: RequestItem;
  readonly record: RecordItem | undefined;
  readonly onSettle: (kind: OutcomeKind | null) => void;
}

function ItemLine({ item, record, onSettle }: ItemLineProps) {
  const name = record === undefined ? 'A deleted record' : recordItemName(record);
  return (
    <div className={styles.item}>
      <span className={styles.name}>
        {item.outcome?.kind === 'arrived' ? (
          <IconCheck size={18} aria-hidden="true" />
        ) : (
          <IconCircle size={18} aria-hidden="true" data-quiet />
        )}
        <span>
          {name}
          {item.outcome === null ? null : (
            <span className={styles.quiet}>
              {' '}
              · {requestItemOutcomeLabel(item.outcome.kind).toLowerCase()} <SayDay day={item.outcome.on} as="date" />
            </span>
          )}
        </span>
      </span>
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={`What came of ${name}`}
          value={item.outcome?.kind ?? OPEN}
          data={[
            { value: OPEN, label: 'Open' },
            ...requestItemOutcomes.map((kind) => ({ value: kind, label: shortLabel(kind) })),
          ]}
          onChange={(chosen) => onSettle(requestItemOutcomes.find((kind) => kind === chosen) ?? null)}
        />
      </Group>
    </div>
  );
}

function shortLabel(kind: OutcomeKind): string {
  const short: { readonly [Kind in OutcomeKind]: string } = {
    arrived: 'Came',
    notHeld: 'Not held',
    denied: 'Denied',
    withdrawn: 'Not wanted',
  };
  return short[kind];
}
