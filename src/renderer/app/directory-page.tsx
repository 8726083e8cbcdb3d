import { Suspense } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { AreaBoundary } from './area-boundary.tsx';
import styles from './directory-page.module.css';

const tabs = [
  { to: '/directory', label: 'Organizations' },
  { to: '/directory/clinicians', label: 'Clinicians' },
  { to: '/directory/centers', label: 'Centers' },
] as const;

/** The directory: organizations, clinicians and centers, each under its tab. */
export function DirectoryPage() {
  const { pathname } = useLocation();
  return (
    <Page title="Directory">
      <nav aria-label="Directory" className={styles.tabs}>
        {tabs.map(({ to, label }) => (
          <NavLink key={to} to={to} end className={styles.tab}>
            {label}
          </NavLink>
        ))}
      </nav>
      <AreaBoundary address={pathname}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </AreaBoundary>
    </Page>
  );
}
