import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';

interface DeleteButtonProps {
  readonly label: string;
  readonly isPending: boolean;
  readonly onAsk: () => void;
}

/** The quiet way to the trash at the foot of a page, never beside its main action. */
export function DeleteButton({ label, isPending, onAsk }: DeleteButtonProps) {
  return (
    <Group>
      <Button
        variant="subtle"
        color="quiet"
        leftSection={<IconTrash size={16} aria-hidden="true" />}
        loading={isPending}
        onClick={onAsk}
      >
        {label}
      </Button>
    </Group>
  );
}
