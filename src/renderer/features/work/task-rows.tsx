import { ActionIcon, Anchor, Checkbox, Tooltip } from '@mantine/core';
import { IconNote, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { relativeDay, sayDay, shortDate } from '../../../domain/shared/days.ts';
import { sayTimeOfDay } from '../../../domain/shared/zoned-time.ts';
import { sayRepeat } from '../../../domain/tasks/repeat.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { TaskDialog } from './task-dialog.tsx';
import styles from './work.module.css';

export type TaskView = OperationOutput<'tasks.list'>[number];

interface TaskRowsProps {
  readonly label: string;
  readonly views: ReadonlyArray<TaskView>;
  /** True where tasks of several cases stand together. */
  readonly namesCase?: boolean;
  /** True where tasks of several people stand together. */
  readonly namesOwner?: boolean;
}

/** Tasks, each ticked with Space; the keyboard then stands at the next one. */
export function TaskRows({ label, views, namesCase = false, namesOwner = false }: TaskRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const standing = useRef<number | null>(null);
  const ids = views.map(({ task }) => task.id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the rows changed, the keyboard goes where the ticked one stood.
  useEffect(() => {
    if (standing.current === null) return;
    const boxes = list.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
    boxes?.[Math.min(standing.current, boxes.length - 1)]?.focus();
    standing.current = null;
  }, [ids]);
  return (
    <ul ref={list} className={styles.tasks} aria-label={label}>
      {views.map((view, place) => (
        <TaskRow
          key={view.task.id}
          view={view}
          namesCase={namesCase}
          namesOwner={namesOwner}
          onTicked={() => {
            standing.current = place;
          }}
        />
      ))}
    </ul>
  );
}

interface TaskRowProps {
  readonly view: TaskView;
  readonly namesCase: boolean;
  readonly namesOwner: boolean;
  readonly onTicked: () => void;
}

function TaskRow({ view, namesCase, namesOwner, onTicked }: TaskRowProps) {
  const { task, state, of } = view;
  const today = useToday();
  const complete = useWrite('tasks.complete', {
    says: ({ nextDueOn }) =>
      nextDueOn === null ? `Done: ${task.what}` : `Done: ${task.what}. The next one is due ${sayDay(nextDueOn, today)}`,
  });
  const reopen = useWrite('tasks.reopen');
  const [isEditing, setIsEditing] = useState(false);
  const isDone = state === 'done';
  const tick = () => {
    onTicked();
    if (isDone) reopen.mutate({ taskId: task.id });
    else complete.mutate({ taskId: task.id });
  };
  return (
    <li className={styles.task} data-state={state}>
      <div className={styles.taskMain}>
        <Checkbox
          checked={isDone}
          disabled={complete.isPending || reopen.isPending}
          label={<span className={styles.what}>{task.what}</span>}
          onChange={tick}
        />
        <p className={styles.details}>
          <When view={view} />
          {task.repeat === null ? null : <span>{sayRepeat(task.repeat, (day) => shortDate(day, today))}</span>}
          {namesCase && of !== null && (
            <Anchor component={Link} to={`/cases/${of.caseId}/notes`} fz="inherit">
              {of.clientName}, {of.cancer}
            </Anchor>
          )}
          {namesOwner && <span>{view.ownerName}</span>}
          {task.note === null ? null : (
            <span>
              <IconNote size={14} aria-hidden="true" /> {task.note}
            </span>
          )}
        </p>
      </div>
      <Tooltip label="Change the task">
        <ActionIcon
          variant="subtle"
          color="quiet"
          flex="none"
          aria-label={`Change the task: ${task.what}`}
          onClick={() => setIsEditing(true)}
        >
          <IconPencil size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      {isEditing && <TaskDialog task={task} onClose={() => setIsEditing(false)} />}
    </li>
  );
}

function When({ view: { task, state, doneByName } }: { readonly view: TaskView }) {
  const today = useToday();
  const at = task.dueAt === null ? '' : ` at ${sayTimeOfDay(task.dueAt)}`;
  if (task.doneOn !== null) {
    return (
      <span>
        Done {sayDay(task.doneOn, today)}
        {doneByName === null ? '' : `, ${doneByName}`}
      </span>
    );
  }
  if (task.dueOn === null) return <span>No day</span>;
  const words =
    state === 'overdue'
      ? `Overdue: was due ${sayDay(task.dueOn, today)}${at}`
      : state === 'today'
        ? `Due ${relativeDay(task.dueOn, today)}${at}`
        : `Due ${sayDay(task.dueOn, today)}${at}`;
  return (
    <time dateTime={task.dueOn} className={styles.when} data-state={state}>
      {words}
    </time>
  );
}
