import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import type { SavedText } from '../../lib/use-saved-text.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { sayMoment } from './consultation-words.ts';
import styles from './consultations.module.css';

interface SavedTextAreaProps {
  readonly label: string;
  readonly saved: SavedText;
  readonly rows: number;
  /** Says in words that the field is empty: "What was answered". */
  readonly placeholder?: string;
  /** False where another text names the field already. */
  readonly hasVisibleLabel?: boolean;
}

/** A large field that saves itself and says when; two versions of one text stand side by side until one is chosen. */
export function SavedTextArea({ label, saved, rows, placeholder = '', hasVisibleLabel = true }: SavedTextAreaProps) {
  const id = useId();
  return (
    <Stack gap="xs">
      <DraftOffer draft={saved.draft} />
      <BothVersions label={label} saved={saved} />
      {hasVisibleLabel && (
        <div className={styles.fieldHead}>
          <label htmlFor={id}>{label}</label>
          <SavedLine saved={saved} />
        </div>
      )}
      <Textarea
        id={id}
        {...(hasVisibleLabel ? {} : { 'aria-label': label })}
        placeholder={placeholder}
        autosize
        minRows={rows}
        maxRows={28}
        spellCheck={false}
        value={saved.text}
        onChange={(event) => saved.type(event.currentTarget.value)}
        onBlur={() => void saved.settle()}
      />
      {hasVisibleLabel ? null : <SavedLine saved={saved} />}
    </Stack>
  );
}

function SavedLine({ saved: { state } }: { readonly saved: SavedText }) {
  return (
    <p className={styles.saved} data-state={state.kind} role="status">
      {wordsOf(state)}
    </p>
  );
}

function wordsOf(state: SavedText['state']): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? '' : `Saved at ${sayMoment(state.at)}`;
    case 'waiting':
      return state.at === null ? 'Typing' : `Typing; saved at ${sayMoment(state.at)}`;
    case 'failed':
      return `Not saved yet; what you typed is still here. ${state.message}`;
    case 'conflict':
      return 'Not saved: this text was changed elsewhere meanwhile.';
  }
}

function BothVersions({ label, saved }: { readonly label: string; readonly saved: SavedText }) {
  const { state, text, resolve } = saved;
  if (state.kind !== 'conflict') return null;
  const both = [state.theirs, text].filter((part) => part.trim() !== '').join('\n\n');
  return (
    <Alert
      color="caution"
      variant="light"
      icon={<IconAlertTriangle size={18} aria-hidden="true" />}
      role="alert"
      title={`${label}: two versions`}
    >
      <Stack gap="md">
        <span>This text was changed in another window or by somebody else while you typed. Both are kept.</span>
        <div className={styles.both}>
          <section aria-label="As it is stored">
            <strong>As it is stored</strong>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard */}
            <pre className={styles.version} tabIndex={0}>
              {state.theirs === '' ? '(empty)' : state.theirs}
            </pre>
          </section>
          <section aria-label="As you typed it">
            <strong>As you typed it</strong>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keyboard */}
            <pre className={styles.version} tabIndex={0}>
              {text === '' ? '(empty)' : text}
            </pre>
          </section>
        </div>
        <Group gap="sm">
          <Button onClick={() => resolve(both)}>Keep both, one below the other</Button>
          <Button variant="default" onClick={() => resolve(text)}>
            Keep mine
          </Button>
          <Button variant="default" onClick={() => resolve(state.theirs)}>
            Keep the stored one
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
