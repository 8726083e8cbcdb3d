import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

let said = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/** Has a screen reader say a sentence: what just happened, when the eye sees it but the ear would not. */
export function announce(text: string): void {
  said = { text, turn: said.turn + 1 };
  for (const listener of listeners) listener();
}

/** The live region that speaks; one per window. */
export function AnnouncerHost() {
  const { text, turn } = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <VisuallyHidden role="status" aria-live="assertive" aria-atomic="true">
      {/* A new key makes the same sentence, said twice, heard twice. */}
      <span key={turn}>{text}</span>
    </VisuallyHidden>
  );
}
