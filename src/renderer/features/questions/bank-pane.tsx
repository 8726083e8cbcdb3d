import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { bankQuestions, categoryTitle, contextLabel } from '../../../domain/questions/bank.ts';
import { type QuestionStep, questionCategories, questionSteps } from '../../../domain/questions/question.ts';
import { questionToDos } from '../../../domain/questions/to-dos.ts';
import { questionStepLabel } from '../../../domain/questions/words.ts';
import { blankQuestionText } from '../../../domain/records/question-limits.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { searchText, searchWords } from '../../../domain/shared/search-text.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { Section } from '../../ui/section.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { OwnQuestion } from './own-question.tsx';
import { QuestionText } from './question-text.tsx';
import styles from './questions.module.css';
import { ToDoList } from './to-do-list.tsx';

interface BankPaneProps {
  readonly caseId: CaseId;
  /** Those that are on the list. */
  readonly questions: OperationOutput<'questions.list'>['questions'];
}

/**
 * What the list can be made of, and what it waits for: proposals with why, the whole bank by category, the client's own
 * words, and what is still to find out.
 */
export function BankPane({ caseId, questions }: BankPaneProps) {
  const [shows, setShows] = useState<'proposed' | 'bank' | 'toDos'>('proposed');
  const toDos = questionToDos(questions);
  const onList = new Set(questions.flatMap(({ question }) => (question.bankId === null ? [] : [question.bankId])));
  return (
    <>
      <OwnQuestion caseId={caseId} />
      <SegmentedControl
        aria-label="What is shown"
        data={[
          { value: 'proposed', label: 'Proposed' },
          { value: 'bank', label: 'Whole bank' },
          { value: 'toDos', label: toDos.length === 0 ? 'To find out' : `To find out (${toDos.length})` },
        ]}
        value={shows}
        onChange={(value) => setShows(value as typeof shows)}
      />
      {shows === 'proposed' && <Proposals caseId={caseId} />}
      {shows === 'bank' && <Bank caseId={caseId} onList={onList} />}
      {shows === 'toDos' && <ToDoList caseId={caseId} toDos={toDos} onList={onList} />}
    </>
  );
}

type Proposal = OperationOutput<'questions.propose'>['proposals'][number];

function Proposals({ caseId }: { readonly caseId: CaseId }) {
  const [step, setStep] = useState<QuestionStep | null>(null);
  const proposed = useOperation('questions.propose', { caseId, ...(step === null ? {} : { step }) });
  return (
    <>
      <SelectField
        label="Asked when"
        placeholder="Now, at this step"
        clearable
        choices={questionSteps.map((value) => ({ value, label: questionStepLabel(value) }))}
        value={step}
        onChange={setStep}
      />
      <OperationView
        query={proposed}
        isEmpty={({ proposals }) => proposals.length === 0}
        empty={<EmptyState sentence="Everything that fits this case at this step is on the list." />}
      >
        {({ proposals, tags }) => {
          const first = proposals.filter(({ isFirstPick }) => isFirstPick);
          const more = proposals.filter(({ isFirstPick }) => !isFirstPick);
          return (
            <>
              {tags.length > 0 && (
                <p className={styles.under}>
                  Fits: {tags.map(({ tag, why }) => `${contextLabel(tag)} (${why})`).join('; ')}
                </p>
              )}
              {first.length > 0 && <ProposalList caseId={caseId} title="Proposed" proposals={first} canAddAll />}
              {more.length > 0 && <ProposalList caseId={caseId} title="These fit as well" proposals={more} />}
            </>
          );
        }}
      </OperationView>
    </>
  );
}

interface ProposalListProps {
  readonly caseId: CaseId;
  readonly title: string;
  readonly proposals: ReadonlyArray<Proposal>;
  readonly canAddAll?: boolean;
}

function ProposalList({ caseId, title, proposals, canAddAll = false }: ProposalListProps) {
  const add = useWrite('questions.addFromBank');
  return (
    <Section
      title={title}
      order={3}
      action={
        canAddAll && proposals.length > 1 ? (
          <Button
            variant="default"
            size="compact-sm"
            loading={add.isPending}
            onClick={() => add.mutate({ caseId, bankIds: proposals.map(({ bankId }) => bankId) })}
          >
            Add these {proposals.length}
          </Button>
        ) : undefined
      }
    >
      <ul className={layout.tightList} aria-label={title}>
        {proposals.map(({ bankId, pieces, placeholders, why }) => (
          <li key={bankId} className={styles.offer}>
            <div>
              <QuestionText pieces={pieces} placeholders={placeholders} />
              <p className={styles.under}>{why.join(' · ')}</p>
            </div>
            <AddButton caseId={caseId} bankId={bankId} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface BankProps {
  readonly caseId: CaseId;
  /** Ids of the bank that are on the list. */
  readonly onList: ReadonlySet<string>;
}

function Bank({ caseId, onList }: BankProps) {
  const [text, setText] = useState<string | null>(null);
  const words = searchWords(text ?? '');
  const found = bankQuestions.filter((question) => {
    const said = searchText(
      [question.id, question.text, categoryTitle(question.category), ...question.contexts.map(contextLabel)].join(' '),
    );
    return words.every((word) => said.includes(word));
  });
  const categories = questionCategories.filter((category) => found.some((question) => question.category === category));
  return (
    <>
      <TextField label="Search the bank" type="search" value={text} onChange={setText} />
      {categories.length === 0 && <EmptyState sentence="No question of the bank holds these words." />}
      {categories.map((category) => (
        <Section key={category} title={`${category}. ${categoryTitle(category)}`} order={3}>
          <ul className={layout.tightList} aria-label={categoryTitle(category)}>
            {found
              .filter((question) => question.category === category)
              .map((question) => (
                <li key={question.id} className={styles.offer}>
                  <div>
                    <p className={styles.text}>{blankQuestionText(question)}</p>
                    <p className={styles.under}>
                      {[question.id, questionStepLabel(question.step), ...question.contexts.map(contextLabel)].join(
                        ' · ',
                      )}
                    </p>
                  </div>
                  {onList.has(question.id) ? (
                    <span className={styles.under}>On the list</span>
                  ) : (
                    <AddButton caseId={caseId} bankId={question.id} />
                  )}
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function AddButton({ caseId, bankId }: { readonly caseId: CaseId; readonly bankId: string }) {
  const add = useWrite('questions.addFromBank');
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      aria-label={`Add ${bankId}`}
      loading={add.isPending}
      onClick={() => add.mutate({ caseId, bankIds: [bankId] })}
    >
      Add
    </Button>
  );
}
