import { Button, Modal } from '@mantine/core';
import { useWrite } from '../../lib/use-operation.ts';
import { SayDay } from '../../ui/say-day.tsx';
import styles from './today.module.css';
import list from './today-list.module.css';
import type { Today } from './today-words.ts';

interface SnoozedDialogProps {
  readonly snoozed: Today['snoozed'];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What was put off, until when and why; each can be brought back at once. */
export function SnoozedDialog({ snoozed, isOpen, onClose }: SnoozedDialogProps) {
  const wake = useWrite('today.wake');
  return (
    <Modal opened={isOpen} onClose={onClose} size="lg" title="Put off" closeButtonProps={{ 'aria-label': 'Close' }}>
      {snoozed.length === 0 ? (
        <p>Nothing is put off.</p>
      ) : (
        <ul className={styles.snoozed}>
          {snoozed.map(({ key, row, until, reason }) => (
            <li key={key}>
              <span>
                <strong>{row.clientName ?? 'Practice'}</strong> {row.what}
                <span className={list.why}>
                  Back <SayDay day={until} /> · {reason}
                </span>
              </span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`Bring back: ${row.what}${row.clientName === null ? '' : `, ${row.clientName}`}`}
                onClick={() => wake.mutate({ key })}
              >
                Bring back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
