import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { refusalOf } from '../../lib/call.ts';
import styles from './work.module.css';

interface BothTextsProps {
  /** As the store holds it. */
  readonly theirs: string;
  /** As it was typed here. */
  readonly mine: string;
  readonly onKeepOwn: () => Promise<unknown>;
  readonly onTakeOther: () => void;
}

/** Two texts of one note side by side, until somebody says what is kept; neither is lost either way. */
export function BothTexts({ theirs, mine, onKeepOwn, onTakeOther }: BothTextsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    alert.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const keep = () => {
    setProblem(null);
    onKeepOwn().catch((thrown: unknown) => setProblem(refusalOf(thrown).message));
  };
  return (
    <Alert
      ref={alert}
      color="caution"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden="true" />}
      role="alert"
      title="This note has two texts"
    >
      <Stack gap="md">
        <span>It was changed in another window or by somebody else while you typed. Nothing is lost.</span>
        <div className={styles.both}>
          <Version label="The other, as it is stored" text={theirs} />
          <Version label="Yours, as you typed it" text={mine} />
        </div>
        {problem === null ? null : <span role="alert">{problem}</span>}
        <Group gap="sm">
          <Button onClick={keep}>Keep mine as a note of its own</Button>
          <Button variant="default" onClick={onTakeOther}>
            Take the other, copy mine
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Version({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <section aria-label={label}>
      <strong>{label}</strong>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard */}
      <pre className={styles.version} tabIndex={0}>
        {text === '' ? '(empty)' : text}
      </pre>
    </section>
  );
}
