import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { listSize } from '../../../domain/questions/words.ts';
import type { QuestionId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { announce } from '../../ui/announce.tsx';
import layout from '../../ui/layout.module.css';
import { QuestionCard } from './question-card.tsx';
import styles from './questions.module.css';

/** The questions in their order, with what to look at above them. */
export function QuestionList({ list }: { readonly list: OperationOutput<'questions.list'> }) {
  const { questions, warnings } = list;
  const [openId, setOpenId] = useState<QuestionId | null>(null);
  const move = useWrite('questions.move', { says: null });
  const ids = questions.map(({ question }) => question.id);
  const put = (questionId: QuestionId, place: number) => {
    const others = ids.filter((id) => id !== questionId);
    const before = others[place] ?? null;
    if (ids.indexOf(questionId) === place) return;
    move.mutate(
      { questionId, before },
      { onSuccess: () => announce(`Moved to place ${Math.min(place, others.length) + 1} of ${ids.length}`) },
    );
  };
  return (
    <>
      {warnings.length > 0 && (
        <Alert
          color="caution"
          variant="light"
          title="Before it goes out"
          icon={<IconAlertTriangle size={18} aria-hidden="true" />}
        >
          <ul className={styles.warnings}>
            {warnings.map(({ code, words, questionId }) => (
              <li key={`${code}:${questionId ?? ''}`}>{words}</li>
            ))}
          </ul>
          <p className={styles.source}>Where the numbers come from: {listSize.source}</p>
        </Alert>
      )}
      <ol className={layout.tightList} aria-label="Questions">
        {questions.map((view, place) => (
          <QuestionCard
            key={view.question.id}
            view={view}
            rank={place + 1}
            isOpen={openId === view.question.id}
            onToggle={() => setOpenId(openId === view.question.id ? null : view.question.id)}
            onUp={place === 0 ? undefined : () => put(view.question.id, place - 1)}
            onDown={place === ids.length - 1 ? undefined : () => put(view.question.id, place + 1)}
            onDrop={(dragged, edge) => {
              if (dragged === view.question.id) return;
              const others = ids.filter((id) => id !== dragged);
              put(dragged, others.indexOf(view.question.id) + (edge === 'after' ? 1 : 0));
            }}
          />
        ))}
      </ol>
    </>
  );
}
