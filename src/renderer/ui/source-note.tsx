import type { ReactNode } from 'react';
import styles from './source-note.module.css';

interface SourceNoteProps {
  readonly source: string;
  readonly children: ReactNode;
}

/** A statement of the process or the list of centers with where it comes from. */
export function SourceNote({ source, children }: SourceNoteProps) {
  return (
    <p className={styles.note}>
      {children} <span className={styles.source}>Source: {source}</span>
    </p>
  );
}
