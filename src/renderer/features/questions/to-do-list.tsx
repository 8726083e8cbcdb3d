import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { type QuestionToDo, questionToDos, toDoDueOn } from '../../../domain/questions/to-dos.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { plural } from '../../../domain/shared/say-count.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';
import styles from './questions.module.css';

/** The list of questions below stays in sight. */
const FIRST = 3;

interface ToDoListProps {
  readonly caseId: CaseId;
  readonly questions: OperationOutput<'questions.list'>['questions'];
}

/** What the questions wait for: where it is filled in, the question that asks for it, and a task where it takes time. */
export function ToDoList({ caseId, questions }: ToDoListProps) {
  const [showsAll, setShowsAll] = useState(false);
  const toDos = questionToDos(questions);
  const onList = new Set(questions.map(({ question }) => question.bankId));
  if (toDos.length === 0) return null;
  const rest = toDos.length - FIRST;
  return (
    <Section title="To find out" order={3}>
      <ul className={layout.list} aria-label="To find out">
        {(showsAll ? toDos : toDos.slice(0, FIRST)).map((toDo) => (
          <ToDoRow key={toDo.text} caseId={caseId} toDo={toDo} onList={onList} />
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer' : `Show ${plural(rest, 'more thing')} to find out`}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface ToDoRowProps {
  readonly caseId: CaseId;
  readonly toDo: QuestionToDo;
  readonly onList: ReadonlySet<string | null>;
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
