import { useState } from 'react';
import type { PersonId } from '../../../domain/shared/ids.ts';
import type { TaskState } from '../../../domain/tasks/task-order.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { CheckField, SelectField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { Page } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { QuickTask } from './quick-task.tsx';
import { TaskRows, type TaskView } from './task-rows.tsx';
import { usePeople } from './use-people.ts';
import styles from './work.module.css';

const groups: ReadonlyArray<{ readonly state: TaskState; readonly title: string }> = [
  { state: 'overdue', title: 'Overdue' },
  { state: 'today', title: 'Today' },
  { state: 'later', title: 'Later' },
  { state: 'undated', title: 'Without a day' },
  { state: 'done', title: 'Done' },
];

/** Every task of the practice, of all cases and free ones: overdue first, in words. */
export function TasksScreen() {
  const { people } = usePeople();
  const [ownerId, setOwnerId] = useState<PersonId | null>(null);
  const [includeDone, setIncludeDone] = useState(false);
  const list = useOperation('tasks.list', { ownerId, includeDone }, { keepLast: true });
  return (
    <Page
      title="Tasks"
      subtitle="What people here mean to do, for a client or for the practice. Calls and letters that follow from requests are on Today."
      width="page"
    >
      <div className={styles.columns}>
        <div className={layout.column}>
          <OperationView
            query={list}
            isEmpty={(views) => views.length === 0}
            empty={
              <EmptyState sentence="Nothing is noted to do. Write a task beside this list, or in the notes of a case when it is for a client." />
            }
          >
            {(views) => (
              <>
                {groups.map(({ state, title }) => (
                  <Group
                    key={state}
                    namesOwner={people.length > 1}
                    state={state}
                    title={title}
                    views={views.filter((view) => view.state === state)}
                  />
                ))}
              </>
            )}
          </OperationView>
        </div>
        <div className={layout.column}>
          <QuickTask caseId={null} />
          <p className={layout.quiet}>A task written here is free: it belongs to the practice and to no case.</p>
          <SelectField
            label="Show tasks of"
            placeholder="Everybody"
            clearable
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={ownerId}
            onChange={setOwnerId}
          />
          <CheckField label="Show done ones as well" value={includeDone} onChange={setIncludeDone} />
        </div>
      </div>
    </Page>
  );
}

interface GroupProps {
  readonly namesOwner: boolean;
  readonly state: TaskState;
  readonly title: string;
  readonly views: ReadonlyArray<TaskView>;
}

function Group({ state, title, views, namesOwner }: GroupProps) {
  if (views.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.groupTitle} data-state={state}>
        {title} <span className={layout.quiet}>{views.length}</span>
      </h2>
      <TaskRows label={`${title} tasks`} views={views} namesCase namesOwner={namesOwner} />
    </section>
  );
}
