import { Anchor, Table } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { relativeDay, shortDate } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useToday } from '../../lib/use-today.ts';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { type AskBar, askScale } from './ask-scale.ts';
import styles from './dates.module.css';
import type { TimingView } from './dates-screen.tsx';

type Path = TimingView['criticalPath'];
type Item = Path['items'][number];

interface AskByTableProps {
  readonly caseId: CaseId;
  readonly path: Path;
}

/** Every missing record with the latest day to ask for it, the one that holds the case up first. */
export function AskByTable({ caseId, path }: AskByTableProps) {
  const today = useToday();
  const { needed, without, items } = path;
  return (
    <Section title="By when to ask">
      {needed === null ? null : (
        <p className={styles.needed}>
          Everything is needed by {shortDate(needed.on, today)} ({relativeDay(needed.on, today)}): {needed.words}.
        </p>
      )}
      {needed === null ? (
        <EmptyState
          sentence={`${without}. Book the consult, or give the case a decision-by date: each missing record then has its latest day.`}
        />
      ) : items.length === 0 ? (
        <EmptyState sentence="Nothing on the ledger waits for an answer. What is needed or asked for appears here with the latest day to ask." />
      ) : (
        <>
          <AskTable caseId={caseId} items={items} />
          <p className={styles.legend}>
            <span className={styles.key} data-part="inHand" aria-hidden="true" /> days in hand{' '}
            <span className={styles.key} data-part="lead" aria-hidden="true" /> what the custodian takes{' '}
            <span className={styles.key} data-part="needed" aria-hidden="true" /> needed{' '}
            <span className={styles.key} data-part="today" aria-hidden="true" /> today, {shortDate(today, today)}
          </p>
        </>
      )}
    </Section>
  );
}

function AskTable({ caseId, items }: { readonly caseId: CaseId; readonly items: ReadonlyArray<Item> }) {
  const today = useToday();
  const scale = askScale(items, today);
  return (
    <Table className={styles.table ?? ''} verticalSpacing="xs" horizontalSpacing="sm" aria-label="By when to ask">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles.name ?? ''}>Record</Table.Th>
          <Table.Th className={styles.day ?? ''}>Latest day to ask</Table.Th>
          <Table.Th className={styles.picture ?? ''}>To scale</Table.Th>
          <Table.Th>Where it stands</Table.Th>
          <Table.Th className={styles.ask ?? ''}>Go there</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item, place) => (
          <Row key={item.recordItemId} caseId={caseId} item={item} bar={scale.bars[place]} todayAt={scale.today} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface RowProps {
  readonly caseId: CaseId;
  readonly item: Item;
  readonly bar: AskBar | undefined;
  readonly todayAt: number;
}

function Row({ caseId, item, bar, todayAt }: RowProps) {
  const today = useToday();
  const { name, isOnPath, isRed, status, latestAskOn, words, lead, askedOn, custodianId } = item;
  const isWithClient = askedOn === null && custodianId === null && lead.days === 0;
  return (
    <Table.Tr data-red={isRed || undefined} data-status={status}>
      <Table.Td>
        <span className={styles.what}>{name}</span>
        {isOnPath ? <span className={styles.onPath}>Holds the case up most</span> : null}
      </Table.Td>
      <Table.Td className={styles.date ?? ''}>{shortDate(latestAskOn, today)}</Table.Td>
      <Table.Td>{bar === undefined ? null : <Bar bar={bar} isRed={isRed} todayAt={todayAt} />}</Table.Td>
      <Table.Td>
        <span className={styles.words}>
          {isRed ? <IconAlertTriangle size={16} role="img" aria-label="Now" /> : null}
          <span>{words}</span>
        </span>
        <span className={styles.lead}>
          {lead.words}. <span className={styles.source}>{`Source: ${lead.source}`}</span>
        </span>
      </Table.Td>
      <Table.Td>
        <Anchor
          component={Link}
          to={`/cases/${caseId}/${isWithClient ? 'records' : 'requests'}`}
          aria-label={`${goWords(askedOn, isWithClient)}: ${name}`}
        >
          {goWords(askedOn, isWithClient)}
        </Anchor>
      </Table.Td>
    </Table.Tr>
  );
}

function goWords(askedOn: string | null, isWithClient: boolean): string {
  if (isWithClient) return 'In the ledger';
  return askedOn === null ? 'Ask now' : 'The request';
}

// What it shows is said in the row, so a screen reader passes it by.
function Bar({ bar, isRed, todayAt }: { readonly bar: AskBar; readonly isRed: boolean; readonly todayAt: number }) {
  const { inHand, lead, needed } = bar;
  return (
    <svg className={styles.bar} data-red={isRed || undefined} aria-hidden="true">
      <line className={styles.ground} x1="0" x2="100%" y1="8" y2="8" />
      <rect
        className={styles.leadPart}
        x={share(lead.from)}
        y="4"
        width={share(Math.max(0, lead.to - lead.from))}
        height="8"
        rx="2"
      />
      {inHand === null ? null : (
        <rect
          className={styles.inHand}
          x={share(inHand.from)}
          y="4"
          width={share(inHand.to - inHand.from)}
          height="8"
        />
      )}
      <rect className={styles.todayPart} x={share(todayAt)} y="0" width="2" height="16" />
      {/* Moved by its own coordinates: a place along the bar is a share, the diamond has its size in pixels. */}
      <svg x={share(needed)} y="8" className={styles.neededPart} aria-hidden="true">
        <path d="M0 -6 L5 0 L0 6 L-5 0 Z" />
      </svg>
    </svg>
  );
}

function share(of: number): string {
  return `${Math.round(of * 1000) / 10}%`;
}
