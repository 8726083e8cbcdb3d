import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';

interface DeleteQuestion {
  /** What would be deleted, as a question: "Delete the case Breast, left?" */
  readonly title: string;
  /** What goes with it, and how to get it back. */
  readonly sentence: string;
  /** What the button does: "Delete the case". */
  readonly confirmLabel: string;
}

interface Asked extends DeleteQuestion {
  readonly answer: (isConfirmed: boolean) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function ask(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Asks before something is deleted; Cancel is the default. True when the user went on. */
export function confirmDelete(question: DeleteQuestion): Promise<boolean> {
  asked?.answer(false);
  return new Promise((resolve) => ask({ ...question, answer: resolve }));
}

/** Where the question appears; one per window. */
export function ConfirmHost() {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
  const answer = (isConfirmed: boolean) => {
    current?.answer(isConfirmed);
    ask(null);
  };
  return (
    <Modal opened={current !== null} onClose={() => answer(false)} title={current?.title}>
      <Stack gap="xl">
        <Text>{current?.sentence}</Text>
        <Group justify="flex-end" gap="sm">
          <Button color="overdue" variant="outline" onClick={() => answer(true)}>
            {current?.confirmLabel}
          </Button>
          <Button variant="default" data-autofocus onClick={() => answer(false)}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
