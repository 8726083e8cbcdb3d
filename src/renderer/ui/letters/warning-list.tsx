import { Alert, Button, Group } from '@mantine/core';
import { IconEyeExclamation } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { LintFinding, LintOverride } from '../../../domain/letters/letter.ts';
import { TextField } from '../fields.tsx';
import styles from './obstacle-list.module.css';
import { OBSTACLES_ID } from './obstacle-list.tsx';

interface WarningListProps {
  readonly findings: ReadonlyArray<LintFinding>;
  readonly overrides: ReadonlyArray<LintOverride>;
  /** True when nothing stands above this list, so that blocked buttons lead here. */
  readonly isFirst: boolean;
  readonly onChange: (overrides: ReadonlyArray<LintOverride>) => void;
}

/** Warnings about a letter: each is put right, or let stand with a reason that is kept. */
export function WarningList({ findings, overrides, isFirst, onChange }: WarningListProps) {
  const warnings = findings.filter((finding) => finding.severity === 'warn');
  if (warnings.length === 0) return null;
  const open = warnings.filter((finding) => finding.overridden === null).length;
  return (
    <Alert
      {...(isFirst && open > 0 ? { id: OBSTACLES_ID, tabIndex: -1 } : {})}
      className={styles.obstacles}
      role="status"
      color={open === 0 ? 'quiet' : 'caution'}
      variant="light"
      icon={<IconEyeExclamation size={18} aria-hidden="true" />}
      title={open === 0 ? 'Printed although' : 'Look at this before it goes out'}
    >
      <ul className={styles.warnings}>
        {warnings.map((finding) => (
          <li key={finding.id}>
            <Warning
              finding={finding}
              onAnswer={(reason) => {
                const others = overrides.filter((one) => one.finding !== finding.id);
                onChange(reason === null ? others : [...others, { finding: finding.id, reason }]);
              }}
            />
          </li>
        ))}
      </ul>
    </Alert>
  );
}

interface WarningProps {
  readonly finding: LintFinding;
  /** null takes the reason back. */
  readonly onAnswer: (reason: string | null) => void;
}

function Warning({ finding, onAnswer }: WarningProps) {
  const [reason, setReason] = useState<string | null>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const given = reason?.trim() ?? '';
    setIsEmpty(given === '');
    if (given === '') return;
    onAnswer(given);
    setReason(null);
  };
  if (finding.overridden !== null) {
    return (
      <>
        {finding.text}
        <Group gap="sm" className={styles.answer}>
          <span>Let stand: {finding.overridden}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Take back the reason: ${finding.text}`}
            onClick={() => onAnswer(null)}
          >
            Take back
          </Button>
        </Group>
      </>
    );
  }
  if (reason === null) {
    return (
      <>
        {finding.text}{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Print anyway, because… ${finding.text}`}
          onClick={() => setReason('')}
        >
          Print anyway, because…
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={keep}>
      {finding.text}
      <Group gap="sm" align="flex-end" wrap="nowrap" className={styles.answer}>
        <div className={styles.reason}>
          <TextField
            label="Print anyway, because"
            autoFocus
            value={reason}
            onChange={(text) => setReason(text ?? '')}
            error={isEmpty ? 'Say why it may stand; it is kept with the letter.' : undefined}
          />
        </div>
        <Button type="submit" variant="outline">
          Let it stand
        </Button>
        <Button variant="default" onClick={() => setReason(null)}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
