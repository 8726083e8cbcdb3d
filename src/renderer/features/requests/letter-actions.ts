import { useCallback, useState } from 'react';
import type { CaseId, RequestId } from '../../../domain/shared/ids.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { printPdf } from '../../lib/print-pdf.ts';
import { tellDone, tellRefusal } from '../../lib/tell.ts';

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

/** Prints the letter of one request as it stands in the store, and records that it was printed. */
export async function printLetter(requestId: RequestId): Promise<void> {
  const letter = await call('letters.build', { requestId });
  if (!(await printPages(letter.pdf, letter.suggestedName))) return;
  await call('letters.recordPrint', { requestId });
}

/** Prints all letters of a case that were not sent yet as one job, and records each. */
export async function printLetters(caseId: CaseId): Promise<void> {
  const batch = await call('letters.buildBatch', { caseId });
  if (!(await printPages(batch.combined, 'Request letters'))) return;
  for (const file of batch.files) await call('letters.recordPrint', { requestId: file.requestId });
}

export async function saveLetter(requestId: RequestId): Promise<void> {
  tellSaved((await call('letters.save', { requestId })).savedAs);
}

export async function saveLetters(caseId: CaseId, as: 'onePdf' | 'separateFiles'): Promise<void> {
  tellSaved((await call('letters.saveBatch', { caseId, as })).savedAs);
}

/** True when the pages went to the print dialog; otherwise says why they did not. */
async function printPages(pdf: Uint8Array, name: string): Promise<boolean> {
  try {
    await printPdf(pdf, name);
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

// No path means that the user closed the dialog, which needs no words.
function tellSaved(paths: ReadonlyArray<string>): void {
  const [only, ...others] = paths;
  if (only === undefined) return;
  void tellDone(null, others.length === 0 ? `Saved as ${only}` : `Saved ${paths.length} files, the first as ${only}`);
}
