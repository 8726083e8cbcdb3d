import { ActionIcon, Group, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './record-form.module.css';

interface PanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The side panel in which one record is written; Escape closes it and keeps what was typed as a draft. */
export function RecordPanel({ title, onClose, children }: PanelProps) {
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  // The panel is in sight already; scrolling to the field would hide what it is about.
  useEffect(() => panel.current?.querySelector<HTMLElement>('form input')?.focus({ preventScroll: true }), []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
    // An open list takes the first Escape for itself; a dialog or a calendar over the page is not part of the panel.
    const isOfList = event.target.getAttribute('aria-expanded') === 'true';
    if (!isOfList && panel.current?.contains(event.target)) onClose();
  };
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={titleId} onKeyDown={closeOnEscape}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={3} id={titleId}>
          {title}
        </Title>
        <ActionIcon variant="subtle" color="quiet" aria-label="Close the panel" onClick={onClose}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      </Group>
      {children}
    </section>
  );
}
