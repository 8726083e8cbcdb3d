import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { QuestionView } from '../../../contract/question-fields.ts';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { askedAt, stillToCome } from '../../../domain/questions/asked-at.ts';
import { sayQuestion } from '../../../domain/questions/pieces.ts';
import type { Question, QuestionAnswer } from '../../../domain/questions/question.ts';
import type { CaseId, ConsultationId } from '../../../domain/shared/ids.ts';
import { CallError, call } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useSavedText } from '../../lib/use-saved-text.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { CheckField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import styles from './consultations.module.css';
import { SavedTextArea } from './saved-text-area.tsx';

interface AnswerListProps {
  readonly caseId: CaseId;
  readonly consultation: Consultation;
}

/** The questions for this consultation in rank order, each with room for what the doctor answers. */
export function AnswerList({ caseId, consultation }: AnswerListProps) {
  const questions = useOperation('questions.list', { caseId });
  const consultations = useOperation('consultations.list', { caseId });
  const toCome = stillToCome((consultations.data ?? []).map((view) => view.consultation));
  return (
    <Section title="Questions">
      <OperationView
        query={questions}
        isEmpty={(list) => askedAt(list.questions, consultation, toCome).length === 0}
        empty={
          <EmptyState
            sentence="Questions prepared for this consultation stand here, each with room for its answer."
            action={
              <Anchor component={Link} to={`/cases/${caseId}/questions`}>
                Prepare questions
              </Anchor>
            }
          />
        }
      >
        {(list) => (
          <ol className={layout.wideList} aria-label="Questions to ask">
            {askedAt(list.questions, consultation, toCome).map((view, place) => (
              <li key={view.question.id} className={styles.question}>
                <AnswerField view={view} rank={place + 1} consultation={consultation} />
              </li>
            ))}
          </ol>
        )}
      </OperationView>
    </Section>
  );
}

interface AnswerFieldProps {
  readonly view: QuestionView;
  readonly rank: number;
  readonly consultation: Consultation;
}

function AnswerField({ view: { question, answers }, rank, consultation }: AnswerFieldProps) {
  const own = answerHere(answers, consultation.id);
  const { id: questionId, caseId } = question;
  const answer = useWrite('questions.answer', { says: null });
  const update = useWrite('questions.updateAnswer', { says: null });
  const remove = useWrite('questions.deleteAnswer', { says: null });
  const read = async () => {
    const { questions } = await call('questions.list', { caseId });
    const now = questions.find((each) => each.question.id === questionId)?.answers ?? [];
    return answerHere(now, consultation.id);
  };
  const saved = useSavedText({
    formKey: `consultation-answer:${consultation.id}:${questionId}`,
    stored: own?.answer ?? '',
    save: async (text, from) => {
      // Asked anew each time: the answer may have been written since this field was drawn.
      const stored = await read();
      if ((stored?.answer ?? '') !== from) throw new CallError(CHANGED);
      if (stored === null) {
        await answer.mutateAsync({
          questionId,
          answer: text,
          consultationId: consultation.id,
          answeredBy: consultation.clinicianName,
        });
      } else if (text === '') await remove.mutateAsync({ answerId: stored.id });
      else await update.mutateAsync({ answerId: stored.id, changes: { answer: text } });
    },
    read: async () => (await read())?.answer ?? '',
  });
  return (
    <>
      <p className={styles.questionHead}>
        <span className={styles.rank}>{rank}.</span>
        <span className={question.isTop ? styles.top : undefined}>{sayQuestion(question)}</span>
        {question.isTop && <StatusBadge tone="action">Top three</StatusBadge>}
      </p>
      <SavedTextArea
        label={`Answer to question ${rank}`}
        hasVisibleLabel={false}
        placeholder="What was answered"
        rows={2}
        saved={saved}
      />
      {own === null ? (
        <Deferral question={question} />
      ) : (
        <CheckField
          label="To be asked again"
          checked={own.needsFollowUp}
          onChange={(needsFollowUp) => update.mutate({ answerId: own.id, changes: { needsFollowUp } })}
        />
      )}
    </>
  );
}

// Exit of the step: each question is answered or put off on purpose.
function Deferral({ question }: { readonly question: Question }) {
  const update = useWrite('questions.update', { says: null });
  return (
    <CheckField
      label="Put off on purpose"
      checked={question.status === 'deferred'}
      onChange={(isDeferred) =>
        update.mutate({ questionId: question.id, changes: { status: isDeferred ? 'deferred' : 'ready' } })
      }
    />
  );
}

const CHANGED = {
  code: 'changedMeanwhile',
  message: 'This answer was changed elsewhere since you began.',
  field: null,
  detail: null,
} as const;

function answerHere(answers: ReadonlyArray<QuestionAnswer>, id: ConsultationId): QuestionAnswer | null {
  return answers.findLast(({ consultationId }) => consultationId === id) ?? null;
}
