import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { refusalOf } from '../../lib/call.ts';
import { TwoTexts } from '../../ui/two-texts.tsx';

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
  const keep = () => {
    setProblem(null);
    onKeepOwn().catch((thrown: unknown) => setProblem(refusalOf(thrown).message));
  };
  return (
    <TwoTexts
      title="This note has two texts"
      explains="It was changed in another window or by somebody else while you typed. Nothing is lost."
      stored={{ label: 'The other, as it is stored', text: theirs }}
      typed={{ label: 'Yours, as you typed it', text: mine }}
    >
      {problem === null ? null : <span role="alert">{problem}</span>}
      <Group gap="sm">
        <Button onClick={keep}>Keep mine as a note of its own</Button>
        <Button variant="default" onClick={onTakeOther}>
          Take the other, copy mine
        </Button>
      </Group>
    </TwoTexts>
  );
}
