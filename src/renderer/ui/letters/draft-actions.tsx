import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { call } from '../../lib/call.ts';
import { printLetter, tellSaved, useBusy } from './letter-actions.ts';
import { type LetterPreview, type LetterRef, obstaclesOf } from './letter-words.ts';
import { OBSTACLES_ID } from './obstacle-list.tsx';

interface DraftActionsProps {
  readonly letter: LetterRef;
  readonly form: { readonly hasProblem: boolean; readonly settle: () => Promise<void> };
  /** Undefined while the letter is being drawn. */
  readonly preview: LetterPreview | undefined;
  /** The dialog that asks how the letter went out. */
  readonly sending: (close: () => void) => ReactNode;
}

/** Print, save and send; while something is in the way they lead to the list that says what. */
export function DraftActions({ letter, form, preview, sending }: DraftActionsProps) {
  const { running, run } = useBusy();
  const [isSending, setIsSending] = useState(false);
  const obstacles = preview === undefined ? [] : obstaclesOf(preview);
  const isBlocked = preview === undefined || obstacles.length > 0 || form.hasProblem;

  // A blocked button stays reachable and explains itself; what was typed last is saved before the letter leaves.
  const act = (name: string, work: () => Promise<void>) => ({
    'aria-disabled': isBlocked,
    'data-disabled': isBlocked || undefined,
    'aria-describedby': obstacles.length > 0 || form.hasProblem ? OBSTACLES_ID : undefined,
    loading: running === name,
    onClick: () => {
      if (isBlocked) goToObstacle(form.hasProblem);
      else
        run(name, async () => {
          await form.settle();
          await work();
        });
    },
  });

  return (
    <>
      <Button variant="default" {...act('save', async () => tellSaved((await call('letters.save', letter)).savedAs))}>
        Save as PDF
      </Button>
      <Button variant="outline" {...act('send', async () => setIsSending(true))}>
        Mark as sent
      </Button>
      <Button {...act('print', () => printLetter(letter))}>Print</Button>
      {isSending && sending(() => setIsSending(false))}
    </>
  );
}

function goToObstacle(isInForm: boolean): void {
  const field = isInForm ? document.querySelector<HTMLElement>('[data-field] [aria-invalid="true"]') : null;
  (field ?? document.getElementById(OBSTACLES_ID))?.focus();
}
