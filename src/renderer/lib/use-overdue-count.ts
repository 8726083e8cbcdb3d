import { useOperation } from './use-operation.ts';

/** How many rows of Today are overdue; 0 until that is known. */
export function useOverdueCount(): number {
  return useOperation('today.badge', {}, { keepLast: true }).data?.overdue ?? 0;
}
