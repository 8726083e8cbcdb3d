import { Button, Group, Stack, Text } from '@mantine/core';
import type { Session } from '../../lib/use-session.ts';
import { GateSheet } from './gate-sheet.tsx';
import { HostNotes } from './host-notes.tsx';
import { SampleButton } from './sample-button.tsx';

interface WelcomeScreenProps {
  readonly session: Session;
  readonly onCreate: () => void;
}

/** The first screen on a new machine. */
export function WelcomeScreen({ session, onCreate }: WelcomeScreenProps) {
  return (
    <GateSheet
      title="Welcome"
      lead="Crossbearing keeps the second opinions of your clients in one encrypted file on this computer. Nothing leaves it unless you print or save it."
      foot={<HostNotes session={session} />}
    >
      <Stack gap="lg">
        <Text>
          To begin, give your practice a name and choose a passphrase. It takes about five minutes, and a printer or a
          USB stick helps: you get a recovery key to keep on paper.
        </Text>
        <Group gap="sm">
          <Button onClick={onCreate}>Set up my practice</Button>
          <SampleButton />
        </Group>
        <Text c="dimmed">
          The sample practice has eight invented clients. It has a file of its own, so you can try everything there.
        </Text>
      </Stack>
    </GateSheet>
  );
}
