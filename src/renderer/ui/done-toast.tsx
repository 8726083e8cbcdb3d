import { Button, Group } from '@mantine/core';

interface DoneToastProps {
  readonly says: string;
  readonly onUndo: () => void;
}

/** What a passing note holds: what happened, and the way back. */
export function DoneToast({ says, onUndo }: DoneToastProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <span>{says}</span>
      <Button variant="default" size="compact-sm" onClick={onUndo} flex="none">
        Undo
      </Button>
    </Group>
  );
}
