import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { lock, type Session } from '../lib/use-session.ts';
import { TrailProvider } from '../ui/trail.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import styles from './frame.module.css';
import { Rail } from './rail.tsx';
import { Screens } from './screens.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppearance } from './use-appearance.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useWindowTitle } from './use-window-title.ts';

/** What stays while screens change: rail, top bar, and the place where the screen goes. */
export function Frame({ session }: { readonly session: Session }) {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useWindowTitle(pathname);
  useAppearance();
  useKeptFocus(main);
  // Locking must work from anywhere, also while typing.
  useHotkeys([['mod+L', () => void lock()]], []);

  // When the thing that had the focus went away with its screen, the keyboard goes on from the new screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the trigger.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [pathname]);

  return (
    <TrailProvider>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; the hash belongs to the router, so the jump is made here. */}
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        Skip to the content
      </a>
      <div className={styles.frame}>
        <Rail session={session} onLock={() => void lock()} />
        <div className={styles.side}>
          <TopBar session={session} />
          <main id="main" ref={main} tabIndex={-1} className={styles.main}>
            <AreaBoundary address={pathname}>
              <Screens />
            </AreaBoundary>
          </main>
        </div>
      </div>
    </TrailProvider>
  );
}
