import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import type { AppErrorValue } from '../../domain/shared/app-error.ts';
import type { ChangeId } from '../../domain/shared/ids.ts';
import { DoneToast } from '../ui/done-toast.tsx';
import { call, refusalOf } from './call.ts';

/** Long enough to read a sentence and reach for Undo. */
const TOAST_TIME = 8_000;
let newest = 0;

/** Says what happened in a passing note, with an Undo button when a change is named. */
export async function tellDone(changeId: ChangeId | null, words: string | null): Promise<void> {
  // One such note at a time: the newest change is the one Undo is wanted for, earlier ones are in the history. An Undo that
  // is about to mean another change goes before the new words are known.
  const id = 'done';
  newest += 1;
  const turn = newest;
  notifications.hide(id);
  const says = words ?? (changeId === null ? null : await summaryOf(changeId)) ?? 'Saved';
  if (turn !== newest) return;
  const undo = () => {
    notifications.hide(id);
    void undoChange(changeId, says);
  };
  // A note that is still on its way out takes the new words in place; it counts its time anew only when that is another.
  notifications.show({
    id,
    role: 'status',
    autoClose: TOAST_TIME + (turn % 2),
    message: changeId === null ? says : createElement(DoneToast, { says, onUndo: undo }),
  });
}

/** Says a refusal in a note that stays until it is closed. */
export function tellRefusal(refusal: AppErrorValue): void {
  notifications.show({ title: 'Not done', message: refusal.message, color: 'overdue', autoClose: false });
}

/** Takes one change back, the newest when none is named, and says so. Returns whether it was taken back. */
export async function undoChange(changeId: ChangeId | null, says: string): Promise<boolean> {
  try {
    await call('history.undo', { changeId });
    notifications.show({ role: 'status', message: `Took back: ${says}`, autoClose: TOAST_TIME });
    return true;
  } catch (thrown) {
    tellRefusal(refusalOf(thrown));
    return false;
  }
}

// The change record already holds the sentence to say; the note must not fail when it cannot be read.
async function summaryOf(changeId: ChangeId): Promise<string | null> {
  try {
    const recent = await call('history.list', { limit: 10 });
    return recent.find((change) => change.id === changeId)?.summary ?? null;
  } catch {
    return null;
  }
}
