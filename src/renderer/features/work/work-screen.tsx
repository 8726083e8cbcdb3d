import type { CaseId } from '../../../domain/shared/ids.ts';
import layout from '../../ui/layout.module.css';
import { ActivitySection } from './activity-section.tsx';
import { NotesColumn } from './notes-column.tsx';
import { TasksColumn } from './tasks-column.tsx';
import styles from './work.module.css';

/** Notes and tasks of a case side by side, and below them what happened. */
export function WorkScreen({ caseId }: { readonly caseId: CaseId }) {
  return (
    <div className={layout.column}>
      <div className={styles.columns}>
        <NotesColumn caseId={caseId} />
        <TasksColumn caseId={caseId} />
      </div>
      <ActivitySection caseId={caseId} />
    </div>
  );
}
