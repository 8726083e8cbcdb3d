import { Kbd, Tooltip } from '@mantine/core';
import { useMediaQuery, useOs } from '@mantine/hooks';
import {
  IconAddressBook,
  IconCalendarCheck,
  IconChecklist,
  IconHistory,
  IconLayoutKanban,
  IconLock,
  IconSettings,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useOverdueCount } from '../lib/use-overdue-count.ts';
import type { Session } from '../lib/use-session.ts';
import styles from './rail.module.css';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly Icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: 'true' }>;
}

const work: ReadonlyArray<Place> = [
  { to: '/today', label: 'Today', Icon: IconCalendarCheck },
  { to: '/board', label: 'Board', Icon: IconLayoutKanban },
  { to: '/tasks', label: 'Tasks', Icon: IconChecklist },
  { to: '/clients', label: 'Clients', Icon: IconUsers },
  { to: '/directory', label: 'Directory', Icon: IconAddressBook },
];
const keeping: ReadonlyArray<Place> = [
  { to: '/history', label: 'History', Icon: IconHistory },
  { to: '/trash', label: 'Trash', Icon: IconTrash },
  { to: '/settings', label: 'Settings', Icon: IconSettings },
];

/** Under this width the rail shows icons only, named by tooltips and to screen readers. */
const NARROW = '(max-width: 1199px)';

interface RailProps {
  readonly session: Session;
  readonly onLock: () => void;
}

/** The left rail: places of the app, the person signed in, and Lock. */
export function Rail({ session, onLock }: RailProps) {
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const isMac = useOs() === 'macos';
  const keys = isMac ? '⌘L' : 'Ctrl+L';
  const person = session.person ?? { name: 'Signed in', initials: '' };
  const overdueCount = useOverdueCount();
  const places = (list: ReadonlyArray<Place>) => (
    <ul className={styles.places}>
      {list.map(({ to, label, Icon }) => {
        const count = to === '/today' ? overdueCount : 0;
        const name = count === 0 ? label : `${label}, ${count} overdue`;
        return (
          <li key={to}>
            <Named label={name} isNarrow={isNarrow}>
              <NavLink to={to} className={styles.place} aria-label={isNarrow ? name : undefined}>
                <Icon size={20} stroke={1.6} aria-hidden="true" />
                {isNarrow ? null : <span className={styles.grow}>{label} </span>}
                {count === 0 ? null : (
                  <span className={styles.count}>
                    {count}
                    <span className={styles.unseen}> overdue</span>
                  </span>
                )}
              </NavLink>
            </Named>
          </li>
        );
      })}
    </ul>
  );
  return (
    <aside className={styles.rail} aria-label="Crossbearing" data-narrow={isNarrow || undefined}>
      <div className={styles.mark}>
        <Logo />
        {isNarrow ? null : <span>Crossbearing</span>}
      </div>
      <nav aria-label="Places" className={styles.nav}>
        {places(work)}
        {places(keeping)}
      </nav>
      <div className={styles.foot}>
        <Named label={person.name} isNarrow={isNarrow}>
          <div className={styles.person}>
            <span className={styles.initials} aria-hidden="true">
              {person.initials}
            </span>
            <span className={isNarrow ? styles.unseen : styles.name}>{person.name}</span>
          </div>
        </Named>
        <Named label={`Lock (${keys})`} isNarrow={isNarrow}>
          <button
            type="button"
            className={styles.place}
            onClick={onLock}
            aria-label={isNarrow ? 'Lock' : undefined}
            aria-keyshortcuts="Control+L"
          >
            <IconLock size={20} stroke={1.6} aria-hidden="true" />
            {isNarrow ? null : (
              <>
                <span className={styles.grow}>Lock</span>
                <Kbd size="xs" aria-hidden="true">
                  {keys}
                </Kbd>
              </>
            )}
          </button>
        </Named>
      </div>
    </aside>
  );
}

function Named({ label, isNarrow, children }: { label: string; isNarrow: boolean; children: ReactNode }) {
  return (
    <Tooltip label={label} position="right" disabled={!isNarrow}>
      {children}
    </Tooltip>
  );
}

// Two bearings crossing at a position.
function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 4.5 20.5 20M21 5.5 3.5 18.5" />
      <circle cx="12" cy="12.4" r="3.2" />
    </svg>
  );
}
