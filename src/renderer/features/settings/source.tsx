import { saySource } from './say-source.ts';
import styles from './settings.module.css';

interface SourceProps {
  /** "Where the table comes from". */
  readonly says: string;
  readonly source: string;
}

/** A quiet line that says what something shipped rests on. */
export function Source({ says, source }: SourceProps) {
  const said = saySource(source);
  return said === null ? null : (
    <p className={styles.quiet}>
      {says}: {said}
    </p>
  );
}
