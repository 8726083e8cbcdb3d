import { useCallback, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { saySaved } from '../../../domain/files/synced-folder.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { printPdf } from '../../lib/print-pdf.ts';
import { tellDone, tellRefusal } from '../../lib/tell.ts';
import type { LetterRef } from './letter-words.ts';

export interface Busy {
  /** Which action is running; null when none is. */
  readonly running: string | null;
  readonly run: (action: string, work: () => Promise<void>) => void;
}

/** Runs one action at a time and says a refusal; a second press while one runs does nothing. */
export function useBusy(): Busy {
  const [running, setRunning] = useState<string | null>(null);
  const run = useCallback((action: string, work: () => Promise<void>) => {
    setRunning(action);
    work()
      .catch((thrown: unknown) => tellRefusal(refusalOf(thrown)))
      .finally(() => setRunning(null));
  }, []);
  return { running, run };
}

/** Prints one letter as it stands in the store, and records that it was printed. */
export async function printLetter(letter: LetterRef): Promise<void> {
  const built = await call('letters.build', letter);
  if (await printPages(built.pdf)) await call('letters.recordPrint', letter);
}

/** Prints a letter with what goes before and after it, and records that it was printed. */
export async function printPackage(letter: LetterRef, withCoverSheet: boolean): Promise<void> {
  const built = await call('letters.buildPackage', { letter, withCoverSheet });
  if (await printPages(built.pdf)) await call('letters.recordPrint', letter);
}

/** Prints all letters of a batch as one job, and records each. */
export async function printBatch(batch: OperationOutput<'letters.buildBatch'>): Promise<void> {
  if (!(await printPages(batch.combined))) return;
  for (const { requestId, caseLetterId } of batch.files) {
    if (requestId !== null) await call('letters.recordPrint', { requestId });
    else if (caseLetterId !== null) await call('letters.recordPrint', { caseLetterId });
  }
}

/** True when the pages went to the print dialog; otherwise says why they did not. */
export async function printPages(pdf: Uint8Array): Promise<boolean> {
  try {
    await printPdf(pdf);
    return true;
  } catch {
    tellRefusal({
      code: 'internal',
      message: 'The pages could not be drawn for the printer, so nothing was printed. Save as PDF and print that file.',
      field: null,
      detail: null,
    });
    return false;
  }
}

/** Says where files went. No path means that the user closed the dialog, which needs no words. */
export function tellSaved(paths: ReadonlyArray<string>): void {
  const said = saySaved(paths);
  if (said !== null) void tellDone(null, said);
}
