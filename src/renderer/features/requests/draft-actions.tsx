import { Button } from '@mantine/core';
import { useState } from 'react';
import { printLetter, saveLetter, useBusy } from './letter-actions.ts';
import { MarkSentDialog } from './mark-sent-dialog.tsx';
import { OBSTACLES_ID } from './obstacle-list.tsx';
import type { RequestView } from './request-words.ts';
import { type LetterPreview, obstaclesOf } from './use-readiness.ts';
import type { RequestFieldsForm } from './use-request-fields.ts';

interface DraftActionsProps {
  readonly view: RequestView;
  readonly form: RequestFieldsForm;
  /** Undefined while the letter is being drawn. */
  readonly preview: LetterPreview | undefined;
}

/** Print, save and send; while something is missing they lead to the list that says what. */
export function DraftActions({ view, form, preview }: DraftActionsProps) {
  const { running, run } = useBusy();
  const [isSending, setIsSending] = useState(false);
  const requestId = view.request.id;
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
      <Button variant="default" {...act('save', () => saveLetter(requestId))}>
        Save as PDF
      </Button>
      <Button variant="outline" {...act('send', async () => setIsSending(true))}>
        Mark as sent
      </Button>
      <Button {...act('print', () => printLetter(requestId))}>Print</Button>
      {isSending && <MarkSentDialog view={view} onClose={() => setIsSending(false)} />}
    </>
  );
}

function goToObstacle(isInForm: boolean): void {
  const field = isInForm ? document.querySelector<HTMLElement>('[data-field] [aria-invalid="true"]') : null;
  (field ?? document.getElementById(OBSTACLES_ID))?.focus();
}
