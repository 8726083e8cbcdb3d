import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { QuestionView } from '../../../contract/question-fields.ts';
import { questionOperations } from '../../../contract/questions.ts';
import type { QuestionAnswer } from '../../../domain/questions/question.ts';
import { longDate } from '../../../domain/shared/days.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { CheckField, TextField, WordsField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import styles from './questions.module.css';

const schema = questionOperations['questions.answer'].input.omit({ questionId: true, consultationId: true });
type Values = Required<z.input<typeof schema>>;

/** What each clinician answered, and room for one more answer. */
export function AnswersPart({ view: { question, answers } }: { readonly view: QuestionView }) {
  const [editing, setEditing] = useState<QuestionAnswer | 'new' | null>(null);
  const remove = useWrite('questions.deleteAnswer');
  return (
    <section className={styles.part} aria-label="Answers">
      <h3>Answers</h3>
      {answers.map((answer) =>
        editing !== 'new' && editing?.id === answer.id ? (
          <AnswerForm key={answer.id} question={question} answer={answer} onDone={() => setEditing(null)} />
        ) : (
          <div key={answer.id} className={styles.answer}>
            <p className={layout.said}>{answer.answer}</p>
            <div className={styles.row}>
              <span className={styles.under}>
                {answer.answeredBy ?? 'Nobody named'}, {longDate(answer.answeredOn)}
                {answer.needsFollowUp && <StatusBadge tone="caution">Needs a follow-up</StatusBadge>}
              </span>
              <span className={styles.actions}>
                <Button variant="subtle" size="compact-sm" onClick={() => setEditing(answer)}>
                  Change the answer
                </Button>
                <Button
                  variant="subtle"
                  color="quiet"
                  size="compact-sm"
                  onClick={() => remove.mutate({ answerId: answer.id })}
                >
                  Take it back
                </Button>
              </span>
            </div>
          </div>
        ),
      )}
      {editing === 'new' ? (
        <AnswerForm question={question} answer={null} onDone={() => setEditing(null)} />
      ) : (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setEditing('new')}>
            Note an answer
          </Button>
        </div>
      )}
    </section>
  );
}

interface AnswerFormProps {
  readonly question: QuestionView['question'];
  /** Null for one more. */
  readonly answer: QuestionAnswer | null;
  readonly onDone: () => void;
}

function AnswerForm({ question, answer, onDone }: AnswerFormProps) {
  const today = useToday();
  const add = useWrite('questions.answer');
  const change = useWrite('questions.updateAnswer');
  const form = useOperationForm<Values>(schema, {
    answer: answer?.answer ?? '',
    answeredOn: answer?.answeredOn ?? today,
    answeredBy: answer?.answeredBy ?? question.askedOf ?? '',
    needsFollowUp: answer?.needsFollowUp ?? false,
  });
  return (
    <FormFrame
      form={form}
      submitLabel="Save the answer"
      aside={
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      }
      onSubmit={async (values) => {
        if (answer === null) await add.mutateAsync({ questionId: question.id, ...values });
        else await change.mutateAsync({ answerId: answer.id, changes: values });
        onDone();
      }}
    >
      <Stack gap="sm">
        <WordsField label="What was answered" required autoFocus rows={2} {...form.getInputProps('answer')} />
        <div className={styles.pair}>
          <TextField label="By whom" {...form.getInputProps('answeredBy')} />
          <DayField label="On" required {...form.getInputProps('answeredOn')} />
        </div>
        <CheckField
          label="Needs a follow-up: it travels to the next consultation"
          {...form.getInputProps('needsFollowUp', { type: 'checkbox' })}
        />
      </Stack>
    </FormFrame>
  );
}
