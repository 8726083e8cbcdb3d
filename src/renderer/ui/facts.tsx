import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Labelled facts, as a well-kept file has them: label left, value right. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

interface FactProps {
  readonly label: string;
  /** Nothing given (null, undefined, '' or an empty list) leaves the fact out, or shows `without`. */
  readonly children: ReactNode;
  /** What to say while nothing is known, where its absence matters: "Not given; letters need it". */
  readonly without?: string;
}

/** One fact; left out while there is nothing to say. */
export function Fact({ label, children, without }: FactProps) {
  const isAbsent =
    children === null ||
    children === undefined ||
    children === '' ||
    (Array.isArray(children) && children.length === 0);
  if (isAbsent && without === undefined) return null;
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd data-absent={isAbsent || undefined}>{isAbsent ? without : children}</dd>
    </div>
  );
}
