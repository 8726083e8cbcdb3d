import styles from './opinions-mark.module.css';

export type MarkState = 'none' | 'one' | 'aligned' | 'differing' | 'unknown';

interface OpinionsMarkProps {
  readonly mark: MarkState;
  /** Shows the words beside the picture; without, they are spoken and shown on hover. */
  readonly withWords?: boolean;
}

const markWords: Readonly<Record<MarkState, string>> = {
  none: 'No opinion yet',
  one: 'One opinion',
  aligned: 'Opinions agree',
  differing: 'Opinions differ',
  unknown: 'Opinions: compare by eye',
};

/** How the opinions lie to each other: parallel lines agree, crossing lines differ, a broken line is not known. */
export function OpinionsMark({ mark, withWords = false }: OpinionsMarkProps) {
  const words = markWords[mark];
  return (
    <span className={styles.mark} {...(withWords ? {} : { role: 'img', 'aria-label': words, title: words })}>
      <svg className={styles.picture} viewBox="0 0 20 14" data-mark={mark} aria-hidden="true">
        {mark === 'none' ? <path className={styles.faint} d="M2 7h16" /> : null}
        {mark === 'one' ? <path className={styles.line} d="M2 7h16" /> : null}
        {mark === 'aligned' ? <path className={styles.line} d="M2 4.5h16M2 9.5h16" /> : null}
        {mark === 'differing' ? <path className={styles.line} d="M2 2.5 18 11.5M2 11.5 18 2.5" /> : null}
        {mark === 'unknown' ? (
          <>
            <path className={styles.line} d="M2 4.5h16" />
            <path className={styles.faint} d="M2 9.5h16" />
          </>
        ) : null}
      </svg>
      {withWords ? words : null}
    </span>
  );
}
