import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { QuestionView } from '../../../contract/question-fields.ts';
import { findBankQuestion } from '../../../domain/questions/bank.ts';
import type { PlaceholderState } from '../../../domain/questions/fill.ts';
import { questionWords } from '../../../domain/questions/words.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { putIn } from '../../../domain/shared/put-in.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { TextField } from '../../ui/fields.tsx';
import styles from './questions.module.css';

/** Every blank of a question: what is filled in, from where, what the record says now, and what is to do. */
export function BlanksPart({ view }: { readonly view: QuestionView }) {
  const { question, placeholders } = view;
  if (placeholders.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Blanks">
      <h3>Blanks</h3>
      {placeholders.map((state) => (
        <BlankField key={state.placeholder} state={state} questionId={question.id} caseId={question.caseId} />
      ))}
    </section>
  );
}

interface BlankFieldProps {
  readonly state: PlaceholderState;
  readonly questionId: QuestionView['question']['id'];
  readonly caseId: CaseId;
}

function BlankField({ state, questionId, caseId }: BlankFieldProps) {
  const { placeholder, label, fill, now, isSilentNow, todo, fillIn, askFirst } = state;
  const write = useWrite('questions.fill');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? fill?.value ?? '';
  const isChanged = typed !== null && typed.trim() !== (fill?.value ?? '');
  const firstQuestion = findBankQuestion(askFirst);
  return (
    <form
      className={styles.blankRow}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ questionId, typed: [{ placeholder, value: shown }] }, { onSuccess: () => setTyped(null) });
      }}
    >
      <TextField label={`${label.charAt(0).toUpperCase()}${label.slice(1)}`} value={shown} onChange={setTyped} />
      <Button type="submit" variant="default" disabled={!isChanged} loading={write.isPending}>
        {shown.trim() === '' && fill !== null ? 'Leave blank' : 'Put in'}
      </Button>
      {fill !== null && <p className={styles.note}>From: {fill.source}.</p>}
      {isSilentNow && <p className={styles.warning}>{questionWords.nowSilent}</p>}
      {now !== null && (
        <p className={styles.warning}>
          {putIn(fill === null ? questionWords.nowKnown : questionWords.nowSays, { ...now })}{' '}
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => write.mutate({ questionId, fromCase: [placeholder] }, { onSuccess: () => setTyped(null) })}
          >
            {fill === null ? 'Put it in' : 'Take it'}
          </Anchor>
        </p>
      )}
      {todo !== null && (
        <p className={styles.warning}>
          {todo}{' '}
          {fillIn !== 'typed' && (
            <Anchor component={Link} to={`/cases/${caseId}/${fillIn}`} size="sm">
              Fill it in there
            </Anchor>
          )}
        </p>
      )}
      {todo !== null && firstQuestion !== undefined && <AskFirst bankId={firstQuestion.id} caseId={caseId} />}
    </form>
  );
}

function AskFirst({ bankId, caseId }: { readonly bankId: string; readonly caseId: CaseId }) {
  const add = useWrite('questions.addFromBank');
  const list = useOperation('questions.list', { caseId });
  if (list.data === undefined) return null;
  if (list.data.questions.some(({ question }) => question.bankId === bankId)) {
    return <p className={styles.note}>{bankId} is on the list.</p>;
  }
  return (
    <p className={styles.note}>
      <Anchor component="button" type="button" size="sm" onClick={() => add.mutate({ caseId, bankIds: [bankId] })}>
        Put {bankId} on the list
      </Anchor>
    </p>
  );
}
