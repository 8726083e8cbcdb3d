import { useSession } from '../../lib/use-session.ts';
import { PageBody } from '../../ui/page.tsx';
import styles from './settings.module.css';

/** What this machine cannot do for the app. */
export function MachineNotes() {
  const notes = useSession().data?.hostNotes ?? [];
  if (notes.length === 0) return null;
  return (
    <PageBody title="This computer">
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </PageBody>
  );
}
