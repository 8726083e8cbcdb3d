import { Title } from '@mantine/core';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { plural } from '../../../domain/shared/say-count.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import layout from '../../ui/layout.module.css';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { QuickTask } from './quick-task.tsx';
import { TaskRows } from './task-rows.tsx';
import { usePeople } from './use-people.ts';
import styles from './work.module.css';

/** The tasks of a case; done ones are folded away. */
export function TasksColumn({ caseId }: { readonly caseId: CaseId }) {
  const list = useOperation('tasks.list', { caseId, includeDone: true });
  const { people } = usePeople();
  const namesOwner = people.length > 1;
  const overdue = list.data?.filter(({ state }) => state === 'overdue').length ?? 0;
  return (
    <section className={layout.column} aria-label="Tasks">
      <header className={styles.columnHead}>
        <Title order={2}>Tasks</Title>
        {overdue > 0 && <StatusBadge tone="overdue">{overdue} overdue</StatusBadge>}
      </header>
      <QuickTask caseId={caseId} />
      <OperationView
        query={list}
        isEmpty={(views) => views.length === 0}
        empty={
          <EmptyState sentence="What you mean to do for this client stands here with its day. Calls and letters that follow from requests come by themselves, on Today." />
        }
      >
        {(views) => {
          const open = views.filter(({ state }) => state !== 'done');
          const done = views.filter(({ state }) => state === 'done');
          return (
            <>
              {open.length === 0 ? (
                <p className={layout.quiet}>Everything noted for this client is done.</p>
              ) : (
                <TaskRows label="Open tasks" views={open} namesOwner={namesOwner} />
              )}
              {done.length > 0 && (
                <details className={styles.fold}>
                  <summary>{plural(done.length, 'task')} done</summary>
                  <TaskRows label="Done tasks" views={done} />
                </details>
              )}
            </>
          );
        }}
      </OperationView>
    </section>
  );
}
