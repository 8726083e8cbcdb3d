import { Anchor, Button, Group, Kbd, Title } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Fact, Facts } from '../../ui/facts.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { UrgencyBadge } from '../../ui/urgency-badge.tsx';
import { logKinds } from './log-kinds.ts';
import { LogLine } from './log-line.tsx';
import { SnoozeLine } from './snooze-line.tsx';
import styles from './today.module.css';
import { placeOf, type Row } from './today-words.ts';

interface RowDetailProps {
  readonly row: Row;
  /** The line that is open under the buttons; null for none. */
  readonly open: 'log' | 'snooze' | null;
  readonly onOpen: (line: 'log' | 'snooze') => void;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

// Of a window that asks to be looked at, the reason is the window: said once, below.
function isSaidIn(why: string, window: string): boolean {
  return why.startsWith(window.replace(/[.]$/u, ''));
}

/** The row in hand: why now, whom to call, what to say, what was said last, and the line that logs it. */
export function RowDetail({ row, open, onOpen, onDone, onLeave }: RowDetailProps) {
  const place = placeOf(row);
  const kind = row.log === null ? null : logKinds[row.log];
  return (
    <section className={styles.detail} aria-label="The row in hand">
      <header className={styles.detailHead}>
        <p className={styles.label}>
          {row.label}
          {row.urgency === null ? null : <UrgencyBadge urgency={row.urgency} />}
        </p>
        <Title order={2}>{row.what}</Title>
        <p className={styles.client}>
          {row.clientName === null ? 'Belongs to no case' : `${row.clientName} · ${row.cancer}`}
        </p>
        {row.window === null || isSaidIn(row.why, row.window) ? null : <p className={styles.window}>{row.window}</p>}
      </header>

      <Group gap="xs">
        {row.log === null || kind === null ? null : (
          <Button size="compact-md" onClick={() => onOpen('log')} rightSection={<Kbd size="xs">L</Kbd>}>
            {kind.title}
          </Button>
        )}
        {kind?.done === undefined ? null : (
          <Button variant="default" size="compact-md" onClick={onDone} rightSection={<Kbd size="xs">D</Kbd>}>
            {kind.done}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          onClick={() => onOpen('snooze')}
          rightSection={<Kbd size="xs">S</Kbd>}
        >
          Snooze
        </Button>
        {place === null ? null : (
          <Button
            component={Link}
            to={place}
            variant="default"
            size="compact-md"
            rightSection={<Kbd size="xs">Enter</Kbd>}
          >
            Open
          </Button>
        )}
      </Group>
      {open === 'log' && row.log !== null && (
        <LogLine key={row.key} row={{ ...row, log: row.log }} onLogged={onLeave} onCancel={onLeave} />
      )}
      {open === 'snooze' && <SnoozeLine key={row.key} row={row} onPutOff={onLeave} onCancel={onLeave} />}

      {row.noPhone === null ? null : (
        <p className={layout.quiet}>
          No phone number is kept.{' '}
          <Anchor
            component={Link}
            to={row.noPhone === 'client' ? `/clients/${row.clientId}` : '/directory'}
            inherit
            underline="always"
          >
            {row.noPhone === 'client' ? 'Add it with the client' : 'Add it in the directory'}
          </Anchor>
        </p>
      )}
      {row.phone === null ? null : (
        <p className={styles.phone}>
          <IconPhone size={18} aria-hidden="true" />
          <strong>{row.phone.number}</strong>
          <span>{row.phone.of}</span>
        </p>
      )}
      <Facts>
        <Fact label="Why now">{row.why}</Fact>
        <Fact label="Note">{row.note}</Fact>
        <Fact label="Last said">{row.lastContact}</Fact>
      </Facts>
      {row.script.length === 0 ? null : (
        <section aria-label="What to say" className={styles.script}>
          <Title order={3}>What to say</Title>
          <ol>
            {row.script.map(({ cue, say }) => (
              <li key={cue}>
                <span className={styles.cue}>{cue}</span>
                <span>{say}</span>
              </li>
            ))}
          </ol>
          <p className={styles.rule}>{row.rule}</p>
        </section>
      )}
      <Facts>
        <Fact label="Due">
          <SayDay day={row.dueOn} />
        </Fact>
        <Fact label="Age">{row.age}</Fact>
        <Fact label="With">{row.phone?.of === row.with ? null : row.with}</Fact>
        <Fact label="Source">{row.source}</Fact>
      </Facts>
    </section>
  );
}
