import { Accordion, Button, Text } from '@mantine/core';
import { IconCircleCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { missingKinds } from '../../../domain/records/completeness.ts';
import { packetTierLabel, packetTierUse } from '../../../domain/records/labels.ts';
import type { PacketTier, RecordItem } from '../../../domain/records/record-item.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { Square, type StripState } from '../../ui/pictures/ledger-strip.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './packet-panel.module.css';

type Ledger = OperationOutput<'records.list'>;
type Tier = Ledger['completeness']['tiers'][number];
type LineState = Tier['lines'][number]['state'];

const marks: Readonly<Record<LineState, StripState>> = {
  missing: 'needed',
  underway: 'requested',
  here: 'received',
  checked: 'checked',
  notNeeded: 'notNeeded',
  notAvailable: 'notAvailable',
};

const lineWords: Readonly<Record<LineState, string>> = {
  missing: 'missing',
  underway: 'asked for',
  here: 'here, not checked',
  checked: 'checked',
  notNeeded: 'not needed',
  notAvailable: 'not available',
};

interface PacketPanelProps {
  readonly caseId: CaseId;
  readonly ledger: Ledger;
}

/** What each packet tier still lacks, as a plain sum and in words. */
export function PacketPanel({ caseId, ledger }: PacketPanelProps) {
  const { tiers } = ledger.completeness;
  const [open, setOpen] = useState<string | null>(tiers.find(({ isReached }) => !isReached)?.tier ?? null);
  return (
    <Section title="Packet" order={3} action={<PlainSum {...ledger.completeness.sum} />}>
      <Accordion
        order={4}
        value={open}
        onChange={setOpen}
        chevronPosition="left"
        classNames={{ content: styles.content }}
      >
        {tiers.map((tier) => (
          <Accordion.Item key={tier.tier} value={tier.tier}>
            <Accordion.Control>
              <span className={styles.line}>
                <span className={styles.tier}>{packetTierLabel(tier.tier)}</span>
                {tier.isReached ? (
                  <StatusBadge tone="action" icon={<IconCircleCheck size={14} />}>
                    Reached
                  </StatusBadge>
                ) : null}
                <span
                  className={styles.sum}
                >{`${tier.checkedCount} of ${tier.applicableCount}${tier.isReached ? '' : ' checked'}`}</span>
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <TierLines caseId={caseId} tier={tier} items={ledger.items} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

/** A count, never a score. */
function PlainSum({ checkedCount, applicableCount }: Ledger['completeness']['sum']) {
  return <span className={styles.sum}>{`${checkedCount} of ${applicableCount} checked`}</span>;
}

interface TierLinesProps {
  readonly caseId: CaseId;
  readonly tier: Tier;
  readonly items: ReadonlyArray<RecordItem>;
}

function TierLines({ caseId, tier, items }: TierLinesProps) {
  return (
    <>
      <Text size="xs" c="dimmed">
        {packetTierUse(tier.tier)}
      </Text>
      <ul className={styles.lines}>
        {tier.lines.map(({ kind, label, state, note }) => (
          <li key={kind} className={styles.item}>
            <Square state={marks[state]} />
            <span>
              {label} <span className={styles.state}>{lineWords[state]}</span>
              {note === null ? null : <span className={styles.note}>{note}</span>}
            </span>
          </li>
        ))}
      </ul>
      <AddTier caseId={caseId} tier={tier.tier} items={items} />
    </>
  );
}

function AddTier({ caseId, tier, items }: { caseId: CaseId; tier: PacketTier; items: ReadonlyArray<RecordItem> }) {
  const add = useWrite('records.addTier');
  const missing = missingKinds(tier, items).length;
  if (missing === 0) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      loading={add.isPending}
      onClick={() => add.mutate({ caseId, tier })}
    >
      {`Add the ${missing} not on the ledger`}
    </Button>
  );
}
