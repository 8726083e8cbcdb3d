import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bridge } from './bridge.ts';

/** Keeps the screens true: asks again after a change, and forgets everything when the store locks. */
export function useAppEvents(): void {
  const queryClient = useQueryClient();
  useEffect(
    () =>
      bridge().on((event) => {
        switch (event.name) {
          case 'store.changed':
            // What is not on screen is forgotten: no form may begin from an answer that is no longer true.
            queryClient.removeQueries({ type: 'inactive', predicate: (query) => query.queryKey[0] !== 'vault.status' });
            void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'vault.status' });
            break;
          case 'vault.locked':
            notifications.clean();
            notifications.cleanQueue();
            queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'vault.status' });
            void queryClient.invalidateQueries({ queryKey: ['vault.status'] });
            break;
          case 'vault.unlocked':
            void queryClient.invalidateQueries({ queryKey: ['vault.status'] });
            break;
        }
      }),
    [queryClient],
  );
}
