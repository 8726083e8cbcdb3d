import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import styles from './timeline.module.css';

interface LineSectionProps {
  readonly title: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  /** Said while there is no line. */
  readonly empty: string;
  readonly count: number;
  /** What adds or changes a line, while it is open; also where there is no line yet. */
  readonly dialog: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of lines under its heading, with the way to add one. */
export function LineSection({ title, addLabel, onAdd, empty, count, dialog, children }: LineSectionProps) {
  return (
    <Section
      title={title}
      order={3}
      action={
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={onAdd}
        >
          {addLabel}
        </Button>
      }
    >
      {count === 0 ? (
        <EmptyState sentence={empty} />
      ) : (
        <ul className={styles.rows} aria-label={title}>
          {children}
        </ul>
      )}
      {dialog}
    </Section>
  );
}
