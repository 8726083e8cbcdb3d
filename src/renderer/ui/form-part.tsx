import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './edit-section.module.css';

/** A part of a long form, under its own heading. */
export function FormPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {title}
      </Title>
      {children}
    </section>
  );
}
