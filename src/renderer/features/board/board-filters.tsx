import { Button, Group, Kbd, Popover, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAlertCircle, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { urgencies } from '../../../domain/cases/case.ts';
import { urgencyLabel } from '../../../domain/cases/labels.ts';
import { useOperation } from '../../lib/use-operation.ts';
import styles from './board-filters.module.css';
import type { BoardFilter } from './use-board.ts';

const REST = 150;

export const noFilter: BoardFilter = { text: '', urgency: null, clientId: null, due: null };

/** Whether anything is left off the board. */
export function isNarrowing({ text, urgency, clientId, due }: BoardFilter): boolean {
  return text !== '' || urgency !== null || clientId !== null || due !== null;
}

interface BoardFiltersProps {
  readonly filter: BoardFilter;
  /** How many cases match, said beside the fields; null while not known. */
  readonly matchCount: number | null;
  /** How many of them are overdue. */
  readonly overdueCount: number | null;
  readonly onChange: (change: Partial<BoardFilter>) => void;
}

/** Narrows the board by text, urgency, client and what is overdue. */
export function BoardFilters({ filter, matchCount, overdueCount, onChange }: BoardFiltersProps) {
  // The list is long and seldom wanted: it is read once someone reaches for it.
  const [wantsClients, setWantsClients] = useState(filter.clientId !== null);
  const clients = useOperation('clients.list', {}, { enabled: wantsClients, keepLast: true }).data ?? [];
  const [typed, setTyped] = useState(filter.text);
  const settle = useDebouncedCallback((text: string) => onChange({ text }), REST);
  const isNarrowed = isNarrowing(filter);
  const clear = () => {
    settle.cancel();
    setTyped('');
    onChange(noFilter);
  };
  return (
    <search className={styles.bar} aria-label="Filter the board">
      <TextInput
        className={styles.text ?? ''}
        aria-label="Name or cancer"
        placeholder="Name or cancer"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={typed}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          settle(event.currentTarget.value);
        }}
      />
      <Select
        className={styles.choice ?? ''}
        aria-label="Urgency"
        placeholder="Any urgency"
        clearable
        clearButtonProps={{ 'aria-label': 'Any urgency' }}
        data={urgencies.map((value) => ({ value, label: urgencyLabel(value) }))}
        value={filter.urgency}
        onChange={(chosen) => onChange({ urgency: urgencies.find((urgency) => urgency === chosen) ?? null })}
      />
      <Select
        className={styles.choice ?? ''}
        aria-label="Client"
        placeholder="Any client"
        clearable
        clearButtonProps={{ 'aria-label': 'Any client' }}
        searchable
        limit={100}
        nothingFoundMessage="No client of that name"
        onFocus={() => setWantsClients(true)}
        onDropdownOpen={() => setWantsClients(true)}
        data={clients.map((client) => ({ value: client.id, label: client.legalName }))}
        value={filter.clientId}
        onChange={(chosen) => onChange({ clientId: clients.find((client) => client.id === chosen)?.id ?? null })}
      />
      <Button
        variant={filter.due === null ? 'default' : 'light'}
        {...(filter.due === null ? {} : { color: 'overdue' })}
        leftSection={<IconAlertCircle size={16} aria-hidden="true" />}
        aria-pressed={filter.due !== null}
        onClick={() => onChange({ due: filter.due === null ? 'overdue' : null })}
      >
        {overdueCount === null ? 'Overdue' : `Overdue ${overdueCount}`}
      </Button>
      <span role="status" className={styles.count}>
        {matchCount === null ? '' : sayCount(matchCount, isNarrowed)}
      </span>
      {isNarrowed ? (
        <Button variant="subtle" color="quiet" size="compact-sm" onClick={clear}>
          Show all
        </Button>
      ) : null}
      <Keys />
    </search>
  );
}

function sayCount(count: number, isNarrowed: boolean): string {
  if (!isNarrowed) return count === 1 ? '1 case' : `${count} cases`;
  return count === 1 ? '1 case matches' : `${count} cases match`;
}

const keys: ReadonlyArray<readonly [keys: ReadonlyArray<string>, does: string]> = [
  [['←', '↑', '→', '↓'], 'Go from card to card'],
  [['Enter'], 'Open the case'],
  [['M'], 'Move to another step'],
  [['Alt', '← →'], 'Move one step back or on'],
  [['Alt', '↑ ↓'], 'Move up or down in the column'],
];

function Keys() {
  return (
    <Popover position="bottom-end" withArrow={false} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="quiet"
          size="compact-sm"
          className={styles.keys ?? ''}
          leftSection={<IconKeyboard size={18} aria-hidden="true" />}
        >
          Keys
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Keys of the board">
        <dl className={styles.list}>
          {keys.map(([stroke, does]) => (
            <div key={does} className={styles.row}>
              <dt>
                <Group gap="xs" wrap="nowrap">
                  {stroke.map((key) => (
                    <Kbd key={key} size="xs">
                      {key}
                    </Kbd>
                  ))}
                </Group>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
