import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { OperationOutput } from '../../contract/all.ts';
import { call } from './call.ts';
import { saveDraftsNow } from './use-draft.ts';
import { useOperation } from './use-operation.ts';

export type Session = OperationOutput<'vault.status'>;

/** Whether the store is locked, and who is signed in. */
export function useSession() {
  return useOperation('vault.status', {});
}

/** Asks again whether the store is locked; for use after an operation that opened or made it. */
export function useRefreshSession(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(() => queryClient.invalidateQueries({ queryKey: ['vault.status'] }), [queryClient]);
}

/** Keeps what is half typed, then locks; the event that follows clears the window. */
export async function lock(): Promise<void> {
  await saveDraftsNow();
  await call('vault.lock', {});
}
