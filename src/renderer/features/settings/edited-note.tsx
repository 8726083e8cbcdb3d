import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import styles from './settings.module.css';

interface EditedNoteProps {
  /** "Your practice has changed this table." */
  readonly says: string;
  readonly action: string;
  readonly isPending: boolean;
  readonly onRestore: () => void;
}

/** Says that what is shown is the practice's own, and leads back to what was shipped. */
export function EditedNote({ says, action, isPending, onRestore }: EditedNoteProps) {
  return (
    <div className={styles.edited} role="status">
      <span>{says}</span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
        loading={isPending}
        onClick={onRestore}
      >
        {action}
      </Button>
    </div>
  );
}
