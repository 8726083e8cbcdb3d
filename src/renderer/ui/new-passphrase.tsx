import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { call } from '../lib/call.ts';
import styles from './new-passphrase.module.css';

const REST = 250;

interface NewPassphraseProps {
  readonly label: string;
  readonly value: string;
  readonly repeated: string;
  readonly error: ReactNode;
  readonly repeatedError: ReactNode;
  /** Names a passphrase must not be made of: the person's and the practice's. */
  readonly names: ReadonlyArray<string>;
  readonly onChange: (passphrase: string, repeated: string) => void;
}

/** A new passphrase, judged in words while it is typed, and once more to be sure of the hand. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { label, value, repeated, onChange } = props;
  const [isVisible, setIsVisible] = useState(false);
  const problems = useJudgement(value, props.names);

  const suggest = async () => {
    const { passphrase } = await call('vault.suggestPassphrase', {});
    setIsVisible(true);
    onChange(passphrase, passphrase);
  };

  return (
    <Stack gap="md">
      <PasswordInput
        label={label}
        description="At least 15 characters. A few unrelated words are easy to type and hard to guess."
        autoComplete="new-password"
        withAsterisk
        visible={isVisible}
        onVisibilityChange={setIsVisible}
        visibilityToggleButtonProps={{ 'aria-label': isVisible ? 'Hide the passphrase' : 'Show the passphrase' }}
        value={value}
        error={props.error}
        onChange={(event) => onChange(event.currentTarget.value, repeated)}
      />
      <Judgement problems={problems} />
      <Group>
        <Button variant="default" size="compact-sm" onClick={() => void suggest()}>
          Suggest one
        </Button>
      </Group>
      <PasswordInput
        label="The same again"
        autoComplete="new-password"
        withAsterisk
        visible={isVisible}
        onVisibilityChange={setIsVisible}
        visibilityToggleButtonProps={{ 'aria-label': isVisible ? 'Hide the passphrase' : 'Show the passphrase' }}
        value={repeated}
        error={props.repeatedError}
        onChange={(event) => onChange(value, event.currentTarget.value)}
      />
    </Stack>
  );
}

function Judgement({ problems }: { readonly problems: ReadonlyArray<string> | null }) {
  return (
    <ul className={styles.judgement} aria-live="polite" aria-label="About this passphrase">
      {problems === null ? null : problems.length === 0 ? (
        <li className={styles.good}>
          <IconCheck size={16} aria-hidden="true" /> This passphrase will do.
        </li>
      ) : (
        problems.map((problem) => (
          <li key={problem}>
            <IconCircleDashed size={16} aria-hidden="true" /> {problem}
          </li>
        ))
      )}
    </ul>
  );
}

// Null while nothing is typed or the judgement of what is typed is not in yet.
function useJudgement(passphrase: string, names: ReadonlyArray<string>): ReadonlyArray<string> | null {
  const [settled] = useDebouncedValue(passphrase, REST);
  const [judged, setJudged] = useState<ReadonlyArray<string> | null>(null);
  const nameList = names.filter((name) => name.trim() !== '').join('\n');
  useEffect(() => {
    let isStale = false;
    if (settled === '') setJudged(null);
    else {
      call('vault.judgePassphrase', { passphrase: settled, names: nameList === '' ? [] : nameList.split('\n') })
        .then(({ problems }) => isStale || setJudged(problems))
        // The real judgement comes with the call that sets the passphrase; this one is a help while typing.
        .catch(() => undefined);
    }
    return () => {
      isStale = true;
    };
  }, [settled, nameList]);
  return passphrase === '' ? null : judged;
}
