import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { Question } from '../../../domain/questions/question.ts';
import { sentToCenter } from '../../../domain/questions/readiness.ts';
import { countLine } from '../../../domain/questions/words.ts';
import { sayDay } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { plural } from '../../../domain/shared/say-count.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { PageBody } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { BankPane } from './bank-pane.tsx';
import { QuestionList } from './question-list.tsx';
import styles from './questions.module.css';
import { SharedButton } from './shared-button.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** The questions of a case: the ranked list at the left, what it can be made of at the right. */
export function QuestionsScreen({ caseId }: { readonly caseId: CaseId }) {
  const list = useOperation('questions.list', { caseId });
  const fillAll = useWrite('questions.fillAll', {
    says: ({ filled }) => (filled === 1 ? 'Filled in 1 blank' : `Filled in ${filled} blanks`),
  });
  const [isPrinting, setIsPrinting] = useState(false);
  const questions = list.data?.questions ?? [];
  const canFill = questions.some(({ placeholders }) =>
    placeholders.some(({ fill, now }) => fill === null && now !== null),
  );
  return (
    <div className={styles.screen}>
      <TwoPanes
        name="questions"
        leftShare={58}
        left={
          <div className={styles.left}>
            <PageBody
              title="Questions"
              subtitle={list.data === undefined ? undefined : subtitleOf(list.data)}
              mainAction={
                <Button
                  leftSection={<IconPrinter size={16} aria-hidden="true" />}
                  disabled={questions.length === 0}
                  onClick={() => setIsPrinting(true)}
                >
                  Question sheet
                </Button>
              }
            >
              {questions.length > 0 && (
                <Group gap="sm">
                  {canFill && (
                    <Button
                      variant="default"
                      size="compact-sm"
                      loading={fillAll.isPending}
                      onClick={() => fillAll.mutate({ caseId })}
                    >
                      Fill in what is known
                    </Button>
                  )}
                  <SharedButton caseId={caseId} />
                  <SentToCenter questions={questions.map(({ question }) => question)} />
                </Group>
              )}
              <OperationView
                query={list}
                isEmpty={(found) => found.questions.length === 0}
                empty={<NoQuestions caseId={caseId} />}
              >
                {(found) => <QuestionList list={found} />}
              </OperationView>
            </PageBody>
          </div>
        }
        right={
          <div className={styles.right}>
            <BankPane caseId={caseId} questions={questions} />
          </div>
        }
      />
      {isPrinting && <SheetDialog caseId={caseId} onClose={() => setIsPrinting(false)} />}
    </div>
  );
}

function NoQuestions({ caseId }: { readonly caseId: CaseId }) {
  const proposed = useOperation('questions.propose', { caseId });
  const add = useWrite('questions.addFromBank');
  const bankIds = (proposed.data?.proposals ?? []).filter(({ isFirstPick }) => isFirstPick).map(({ bankId }) => bankId);
  return (
    <EmptyState
      sentence="A short, ranked list that the specialist can answer from this file: proposed from the reasons and the tumor, filled from the case, in the client’s words wherever they have them."
      action={
        bankIds.length === 0 ? undefined : (
          <Button variant="default" loading={add.isPending} onClick={() => add.mutate({ caseId, bankIds })}>
            Begin with {bankIds.length} proposed questions
          </Button>
        )
      }
    />
  );
}

function SentToCenter({ questions }: { readonly questions: ReadonlyArray<Question> }) {
  const today = useToday();
  const sent = sentToCenter(questions);
  if (sent === null) return null;
  const since = sent.notSent === 0 ? '' : `; ${plural(sent.notSent, 'question')} not yet`;
  return (
    <span className={styles.quiet}>
      Sent {sayDay(sent.lastOn, today)}
      {since}
    </span>
  );
}

function subtitleOf({ questions, readiness }: OperationOutput<'questions.list'>): string {
  if (questions.length === 0) return 'What the client wants to know, ranked.';
  const others = questions.length - readiness.count;
  return `${countLine(readiness)}${others === 0 ? '' : `; ${others} answered or for another step`}`;
}
