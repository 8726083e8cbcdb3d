import { useEffect } from 'react';
import { useOverdueCount } from '../lib/use-overdue-count.ts';

const titles: ReadonlyArray<readonly [prefix: string, title: string]> = [
  ['/today', 'Today'],
  ['/board', 'Board'],
  ['/clients', 'Clients'],
  ['/cases', 'Case'],
  ['/directory', 'Directory'],
  ['/history', 'History'],
  ['/trash', 'Trash'],
  ['/settings', 'Settings'],
];

/**
 * Names the window after the kind of screen, with how much is overdue; never after a client, since window lists show it.
 */
export function useWindowTitle(pathname: string): void {
  const overdueCount = useOverdueCount();
  useEffect(() => {
    const title = titles.find(([prefix]) => pathname.startsWith(prefix))?.[1];
    const overdue = overdueCount === 0 ? '' : `(${overdueCount} overdue) `;
    document.title = title === undefined ? `${overdue}Crossbearing` : `${overdue}${title} - Crossbearing`;
    // Nothing of the store is said once the frame is gone.
    return () => {
      document.title = 'Crossbearing';
    };
  }, [pathname, overdueCount]);
}
