import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './page.module.css';
import { type TrailStep, useTellTrail } from './trail.tsx';

interface PageProps {
  readonly title: string;
  /** A quiet line under the title. */
  readonly subtitle?: ReactNode;
  /** Fields that narrow what the screen shows, between title and main action. */
  readonly tools?: ReactNode;
  /** The one main action of the screen; always at this place. */
  readonly mainAction?: ReactNode;
  /** Screens above this one: [{ label: 'Clients', to: '/clients' }]. The page itself is added. */
  readonly trail?: ReadonlyArray<TrailStep>;
  /** `full` uses the whole width, as the board does; `reading` keeps lines short, as a form wants. */
  readonly width?: 'page' | 'reading' | 'full';
  readonly children: ReactNode;
}

/** A screen: title left, its one main action right, content below. */
export function Page({ title, subtitle, tools, mainAction, trail = [], width = 'page', children }: PageProps) {
  useTellTrail([...trail, { label: title }]);
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <Title order={1}>{title}</Title>
          {subtitle === undefined ? null : <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {tools === undefined ? null : <div className={styles.tools}>{tools}</div>}
        {mainAction === undefined ? null : <div className={styles.action}>{mainAction}</div>}
      </header>
      {children}
    </div>
  );
}

interface PageBodyProps {
  /** Heading of this part; left out, the part has no heading of its own. */
  readonly title?: string;
  readonly subtitle?: ReactNode;
  /** The main action when this part is the screen, as inside a case. */
  readonly mainAction?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a screen under a second-level heading: a tab of the case, a section of a form. */
export function PageBody({ title, subtitle, mainAction, children }: PageBodyProps) {
  return (
    <section className={styles.body} aria-label={title}>
      {title === undefined && mainAction === undefined ? null : (
        <header className={styles.head}>
          <div className={styles.titles}>
            {title === undefined ? null : <Title order={2}>{title}</Title>}
            {subtitle === undefined ? null : <p className={styles.subtitle}>{subtitle}</p>}
          </div>
          {mainAction === undefined ? null : <div className={styles.action}>{mainAction}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

/** A sheet of paper on the page: what belongs together, within a hairline. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className={styles.sheet}>{children}</div>;
}
