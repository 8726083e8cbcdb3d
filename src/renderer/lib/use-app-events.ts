import { notifications } from '@mantine/notifications';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sayReminder } from '../../domain/today/reminder.ts';
import { bridge } from './bridge.ts';

/** A host starts the page afresh after a lock, sooner than this; one that does not is asked how things stand. */
const FRESH_PAGE = 2_000;
/** A reminder stays until somebody is likely to have looked. */
const REMINDER_TIME = 60_000;

/**
 * Keeps the screens true: asks again after a change, and forgets everything when the store locks. True from a lock until
 * the page starts afresh: nothing is shown then, so that nobody types a passphrase into a page about to go. When the
 * store opens, `fetchFirstAnswers` may ask ahead for what will be shown first; it has to stay the same function.
 */
export function useAppEvents(fetchFirstAnswers: (queryClient: QueryClient) => void): boolean {
  const queryClient = useQueryClient();
  const [isLocking, setIsLocking] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    const stopListening = bridge().on((event) => {
      switch (event.name) {
        case 'store.changed':
          // What is not on screen is forgotten: no form may begin from an answer that is no longer true.
          queryClient.removeQueries({ type: 'inactive', predicate: (query) => query.queryKey[0] !== 'vault.status' });
          void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'vault.status' });
          break;
        case 'vault.locked':
          setIsLocking(true);
          notifications.clean();
          notifications.cleanQueue();
          queryClient.clear();
          timer = window.setTimeout(() => setIsLocking(false), FRESH_PAGE);
          break;
        case 'reminder.due':
          notifications.show({ role: 'status', message: sayReminder(event.reminder), autoClose: REMINDER_TIME });
          break;
        case 'vault.unlocked':
          // Calls are answered in turn, so the answer the frame waits for comes first; the others come while it is drawn.
          void queryClient.invalidateQueries({ queryKey: ['vault.status'] }).then(() => fetchFirstAnswers(queryClient));
          break;
      }
    });
    return () => {
      clearTimeout(timer);
      stopListening();
    };
  }, [queryClient, fetchFirstAnswers]);
  return isLocking;
}
