import { useEffect } from 'react';

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

/** Names the window after the kind of screen; never after a client, since window lists show it. */
export function useWindowTitle(pathname: string): void {
  useEffect(() => {
    const title = titles.find(([prefix]) => pathname.startsWith(prefix))?.[1];
    document.title = title === undefined ? 'Crossbearing' : `${title} - Crossbearing`;
  }, [pathname]);
}
