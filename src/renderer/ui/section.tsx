import { Title } from '@mantine/core';
import { type ReactNode, type Ref, useId } from 'react';
import layout from './layout.module.css';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** 2 for a part of a page, 3 for a part of that. */
  readonly order?: 2 | 3;
  /** At the right of the heading: a quiet button. */
  readonly action?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A part of a page on its own sheet, under its heading. */
export function Section({ title, order = 2, action, ref, children }: SectionProps) {
  const titleId = useId();
  return (
    <section ref={ref} className={layout.card} aria-labelledby={titleId}>
      <header className={styles.head}>
        <Title order={order} id={titleId}>
          {title}
        </Title>
        {action}
      </header>
      {children}
    </section>
  );
}
