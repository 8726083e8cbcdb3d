import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Page } from '../../ui/page.tsx';
import styles from './settings-page.module.css';

const places = [
  { to: '/settings', label: 'Practice and you' },
  { to: '/settings/texts', label: 'Letter texts' },
  { to: '/settings/law', label: 'Law table' },
  { to: '/settings/cadence', label: 'Follow-up plan' },
  { to: '/settings/back-plan', label: 'Back-plan' },
  { to: '/settings/checklists', label: 'Checklists' },
] as const;

interface SettingsPageProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly mainAction?: ReactNode;
  /** `reading` keeps lines short, `page` gives tables room, `full` leaves scrolling to what is inside. */
  readonly width?: 'reading' | 'page' | 'full';
  readonly children: ReactNode;
}

/** One page of the settings, with the way to the others. */
export function SettingsPage({ title, width = 'page', children, ...rest }: SettingsPageProps) {
  const trail = title === 'Settings' ? [] : [{ label: 'Settings', to: '/settings' }];
  return (
    <Page {...rest} title={title} trail={trail} width="full">
      <nav aria-label="Settings" className={styles.places}>
        {places.map(({ to, label }) => (
          <NavLink key={to} to={to} end className={styles.place}>
            {label}
          </NavLink>
        ))}
      </nav>
      <div className={styles.content} data-width={width}>
        <div className={styles.measure}>{children}</div>
      </div>
    </Page>
  );
}
