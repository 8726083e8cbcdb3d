import { Alert, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './two-texts.module.css';

interface NamedText {
  readonly label: string;
  readonly text: string;
}

interface TwoTextsProps {
  readonly title: string;
  /** How it came about, in a sentence. */
  readonly explains: string;
  readonly stored: NamedText;
  readonly typed: NamedText;
  /** The ways out. */
  readonly children: ReactNode;
}

/** Two texts of one thing side by side, scrolled into sight, until somebody says what is kept. */
export function TwoTexts({ title, explains, stored, typed, children }: TwoTextsProps) {
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    alert.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Alert
      ref={alert}
      color="caution"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden="true" />}
      role="alert"
      title={title}
    >
      <Stack gap="md">
        <span>{explains}</span>
        <div className={styles.both}>
          {[stored, typed].map(({ label, text }) => (
            <section key={label} aria-label={label}>
              <strong>{label}</strong>
              <ScrolledText text={text} />
            </section>
          ))}
        </div>
        {children}
      </Stack>
    </Alert>
  );
}

/** A text as it was typed, in a frame of its own. */
export function ScrolledText({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard
    <pre className={styles.text} tabIndex={0}>
      {text === '' ? '(empty)' : text}
    </pre>
  );
}
