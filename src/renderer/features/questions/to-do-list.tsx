import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { type QuestionToDo, toDoDueOn } from '../../../domain/questions/to-dos.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import layout from '../../ui/layout.module.css';
import { EmptyState } from '../../ui/states.tsx';
import styles from './questions.module.css';

interface ToDoListProps {
  readonly caseId: CaseId;
  readonly toDos: ReadonlyArray<QuestionToDo>;
  /** Ids of the bank that are on the list. */
  readonly onList: ReadonlySet<string>;
}

/** What the questions wait for: where it is filled in, the question that asks for it, and a task where it takes time. */
export function ToDoList({ caseId, toDos, onList }: ToDoListProps) {
  if (toDos.length === 0) {
    return <EmptyState sentence="No question on the list waits for anything: every blank is filled, or can be." />;
  }
  return (
    <ul className={layout.tightList} aria-label="To find out">
      {toDos.map((toDo) => (
        <ToDoRow key={toDo.text} caseId={caseId} toDo={toDo} onList={onList} />
      ))}
    </ul>
  );
}

interface ToDoRowProps {
  readonly caseId: CaseId;
  readonly toDo: QuestionToDo;
  readonly onList: ReadonlySet<string>;
}

function ToDoRow({ caseId, toDo: { text, fillIn, askFirst, ranks }, onList }: ToDoRowProps) {
  const ask = useWrite('questions.addFromBank');
  return (
    <li className={styles.toDo}>
      <p>
        {text}{' '}
        <span className={styles.quiet}>
          {ranks.length === 1 ? `Question ${ranks[0]}.` : `Questions ${ranks.join(', ')}.`}
        </span>
      </p>
      <div className={styles.toDoActions}>
        {fillIn !== 'typed' && (
          <Anchor component={Link} to={`/cases/${caseId}/${fillIn}`} size="sm">
            Fill it in
          </Anchor>
        )}
        {askFirst !== null && !onList.has(askFirst) && (
          <Button
            variant="default"
            size="compact-sm"
            loading={ask.isPending}
            onClick={() => ask.mutate({ caseId, bankIds: [askFirst] })}
          >
            Put {askFirst} on the list
          </Button>
        )}
        <TaskButton caseId={caseId} text={text} />
      </div>
    </li>
  );
}

function TaskButton({ caseId, text }: { readonly caseId: CaseId; readonly text: string }) {
  const today = useToday();
  const tasks = useOperation('tasks.list', { caseId });
  const theCase = useOperation('cases.get', { caseId });
  const add = useWrite('tasks.add');
  if (tasks.data === undefined || theCase.data === undefined) return null;
  if (tasks.data.some(({ task }) => task.what === text)) return <span className={styles.quiet}>Is a task</span>;
  const dueOn = toDoDueOn(theCase.data.case.consultOn, today);
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={add.isPending}
      aria-label={`Make it a task: ${text}`}
      onClick={() => add.mutate({ caseId, what: text, dueOn })}
    >
      Make it a task
    </Button>
  );
}
