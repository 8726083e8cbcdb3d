import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './gate-sheet.module.css';

interface GateSheetProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** Where in a flow of several steps this sheet is: "Step 2 of 3". */
  readonly place?: string;
  /** Below the sheet, quiet: another way in. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The sheet every screen before the store is written on. */
export function GateSheet({ title, lead, place, foot, children }: GateSheetProps) {
  return (
    <div className={styles.desk}>
      <main className={styles.column}>
        <p className={styles.name}>
          <svg className={styles.logo} viewBox="0 0 24 24" aria-hidden="true">
            <path d="M3 4.5 20.5 20M21 5.5 3.5 18.5" />
            <circle cx="12" cy="12.4" r="3.2" />
          </svg>
          Crossbearing
        </p>
        <div className={styles.sheet}>
          <header>
            {place === undefined ? null : <p className={styles.place}>{place}</p>}
            <Title order={1}>{title}</Title>
            {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
          </header>
          {children}
        </div>
        {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
      </main>
    </div>
  );
}
