import { Button } from '@mantine/core';
import { call } from '../../lib/call.ts';
import { printLetter, tellSaved, useBusy } from './letter-actions.ts';
import type { LetterRef } from './letter-words.ts';

/** The exact letter that went out, once more on paper or as a file. */
export function SentLetterActions({ letter }: { readonly letter: LetterRef }) {
  const { running, run } = useBusy();
  return (
    <>
      <Button
        variant="default"
        loading={running === 'save'}
        onClick={() => run('save', async () => tellSaved((await call('letters.save', letter)).savedAs))}
      >
        Save as PDF
      </Button>
      <Button variant="default" loading={running === 'print'} onClick={() => run('print', () => printLetter(letter))}>
        Print again
      </Button>
    </>
  );
}
