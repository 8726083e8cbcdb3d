import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, refusalOf } from '../lib/call.ts';
import { tellRefusal, undoChange } from '../lib/tell.ts';
import { useOperation, writesSettled } from '../lib/use-operation.ts';
import type { Session } from '../lib/use-session.ts';
import { StatusBadge } from '../ui/badges.tsx';
import { useTrail } from '../ui/trail.tsx';
import styles from './top-bar.module.css';

/** Where you are, and what Undo would take back. */
export function TopBar({ session }: { readonly session: Session }) {
  return (
    <section className={styles.bar} aria-label="Place and undo">
      <Trail />
      {session.store === 'sample' ? <StatusBadge tone="caution">Sample practice</StatusBadge> : null}
      <UndoButton />
    </section>
  );
}

function Trail() {
  const trail = useTrail();
  return (
    <nav aria-label="Where you are" className={styles.nav}>
      <ol className={styles.trail}>
        {trail.map((step, index) => (
          <li key={step.to ?? 'here'} className={styles.step}>
            {step.to === undefined || index === trail.length - 1 ? (
              <span aria-current={index === trail.length - 1 ? 'page' : undefined}>{step.label}</span>
            ) : (
              <Link to={step.to}>{step.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function UndoButton() {
  const undoable = useOperation('history.undoable', {}, { keepLast: true });
  const [isBusy, setIsBusy] = useState(false);
  const change = undoable.data ?? null;
  const queryClient = useQueryClient();
  const undo = async () => {
    // From within a dialog, what it asks about must not be pulled away.
    if (isBusy || document.activeElement?.closest('[aria-modal="true"]')) return;
    setIsBusy(true);
    try {
      // The name on the button may be a moment old: what is taken back is the newest change there is.
      await writesSettled(queryClient);
      const newest = await call('history.undoable', {});
      if (newest !== null) await undoChange(newest.id, newest.summary);
    } catch (thrown) {
      tellRefusal(refusalOf(thrown));
    } finally {
      setIsBusy(false);
    }
  };
  // Outside text fields only: inside, the same keys take back typing.
  useHotkeys([['mod+Z', () => void undo()]]);
  return (
    <Button
      className={styles.undo ?? ''}
      variant="subtle"
      color="quiet"
      size="compact-sm"
      leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
      disabled={change === null}
      onClick={() => void undo()}
      aria-keyshortcuts="Control+Z"
      title={change === null ? undefined : `Undo: ${change.summary}`}
    >
      {change === null ? 'Nothing to undo' : `Undo: ${change.summary}`}
    </Button>
  );
}
