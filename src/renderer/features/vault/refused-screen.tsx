import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { type Session, useRefreshSession } from '../../lib/use-session.ts';
import { GateSheet } from './gate-sheet.tsx';
import styles from './refused-screen.module.css';
import { SampleButton } from './sample-button.tsx';

interface Words {
  readonly title: string;
  /** What it means for the clients' cases. */
  readonly means: string;
  /** What to do now, in order. */
  readonly steps: ReadonlyArray<string>;
}

const damaged: Words = {
  title: 'The store cannot be read',
  means: 'The file that holds your clients is damaged. The app has changed nothing in it and will not.',
  steps: [
    'Close the app and copy the whole store folder to a safe place before anything else.',
    'If you have a copy of the folder from an earlier day, put it back and start the app again.',
    'Check the disk of this computer: damage seldom comes alone.',
  ],
};

const wordsByCode: Readonly<Record<string, Words>> = {
  storeDamaged: damaged,
  keyFileDamaged: {
    title: 'The key file cannot be read',
    means: 'Your clients are still there, encrypted, but the file that lets the passphrase open them is damaged.',
    steps: [
      'Close the app and copy the whole store folder to a safe place.',
      'Put back the key file from a copy of the folder, then start the app again.',
    ],
  },
  notAStore: {
    title: 'This file is not a store',
    means: 'Something else lies where the app keeps its store. It was not touched.',
    steps: ['Move that file away, or put your own store back in its place.', 'Then try again.'],
  },
  storeNewer: {
    title: 'The store is from a newer version',
    means:
      'A newer version of the app has written it. Opening it with this one could lose what is new, so nothing was changed.',
    steps: ['Start the newer version of the app on this computer.'],
  },
  storeInUse: {
    title: 'The store is already open',
    means:
      'Another window of the app, or another person on this computer, has it open. Two at once could overwrite each other.',
    steps: ['Go to the other window, or ask the other person to lock and close it.', 'Then try again.'],
  },
  storeReadOnly: {
    title: 'The store cannot be written',
    means: 'The folder or the disk allows reading only, so nothing you do could be kept.',
    steps: [
      'Allow this user to write to the store folder, or free the disk from its write protection.',
      'Then try again.',
    ],
  },
};

/** The store is there and must not be opened: what happened, what it means, what to do now. */
export function RefusedScreen({ session }: { readonly session: Session }) {
  const refresh = useRefreshSession();
  const [isBusy, setIsBusy] = useState(false);
  const words = wordsByCode[session.refusal?.code ?? ''] ?? damaged;
  const retry = async () => {
    setIsBusy(true);
    await refresh();
    setIsBusy(false);
  };
  return (
    <GateSheet title={words.title} lead={words.means}>
      {session.refusal === null ? null : <p className={styles.said}>{session.refusal.message}</p>}
      <section aria-labelledby="what-to-do">
        <h2 id="what-to-do" className={styles.heading}>
          What to do now
        </h2>
        <ol className={styles.steps}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Group gap="sm">
        <Button loading={isBusy} onClick={() => void retry()}>
          Try again
        </Button>
        <SampleButton />
      </Group>
    </GateSheet>
  );
}
