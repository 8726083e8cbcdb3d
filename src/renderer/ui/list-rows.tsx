import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import styles from './list-rows.module.css';

/** The button below a short list of a form: "Add a phone". */
export function AddRow({ what, onClick }: { readonly what: string; readonly onClick: () => void }) {
  return (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onClick}>
      {what}
    </Button>
  );
}

/** Takes a row of a short list away; `what` names it. */
export function RemoveRow({ what, onClick }: { readonly what: string; readonly onClick: () => void }) {
  return (
    <div className={styles.level}>
      <ActionIcon variant="subtle" color="quiet" aria-label={`Remove ${what}`} onClick={onClick}>
        <IconTrash size={18} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
