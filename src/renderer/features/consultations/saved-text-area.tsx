import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useId } from 'react';
import type { SavedText } from '../../lib/use-saved-text.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { TwoTexts } from '../../ui/two-texts.tsx';
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
    <TwoTexts
      title={`${label}: two versions`}
      explains="This text was changed in another window or by somebody else while you typed. Both are kept."
      stored={{ label: 'As it is stored', text: state.theirs }}
      typed={{ label: 'As you typed it', text }}
    >
      <Group gap="sm">
        <Button onClick={() => resolve(both)}>Keep both, one below the other</Button>
        <Button variant="default" onClick={() => resolve(text)}>
          Keep mine
        </Button>
        <Button variant="default" onClick={() => resolve(state.theirs)}>
          Keep the stored one
        </Button>
      </Group>
    </TwoTexts>
  );
}
