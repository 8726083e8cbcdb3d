import { Button, Modal, Text } from '@mantine/core';
import { IconSquare } from '@tabler/icons-react';
import { z } from 'zod';
import { line } from '../../../contract/schemas.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import { WordsField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import styles from './criteria-dialog.module.css';
import type { OpenQuestion } from './use-moves.ts';

const schema = z.object({ reason: line(1_000) });

interface CriteriaDialogProps {
  readonly question: OpenQuestion | null;
  readonly onAnswer: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Shows what the step still lacks; going on is possible with a reason that is kept. Cancel is the default. */
export function CriteriaDialog({ question, onAnswer, onCancel }: CriteriaDialogProps) {
  return (
    <Modal opened={question !== null} onClose={onCancel} title={titleOf(question)} size="lg" returnFocus={false}>
      {question === null ? null : <Question question={question} onAnswer={onAnswer} onCancel={onCancel} />}
    </Modal>
  );
}

function Question({ question, onAnswer, onCancel }: CriteriaDialogProps & { readonly question: OpenQuestion }) {
  const form = useOperationForm(schema, { reason: '' });
  const { card, to, unmet } = question;
  return (
    <FormFrame
      form={form}
      submitLabel={`Move to ${stepFacts(to).shortName} all the same`}
      submitVariant="outline"
      onSubmit={({ reason }) => onAnswer(reason)}
      aside={
        <Button variant="filled" data-autofocus onClick={onCancel}>
          Cancel
        </Button>
      }
    >
      <div className={styles.lack}>
        <Text>
          {`${card.clientName} would leave ${unmet.length === 1 ? 'one thing' : `${unmet.length} things`} open:`}
        </Text>
        <ul className={styles.list}>
          {unmet.map((criterion) => (
            <li key={criterion.code}>
              <IconSquare size={16} aria-hidden="true" />
              {criterion.text}
            </li>
          ))}
        </ul>
      </div>
      <WordsField
        label="Why it goes on all the same"
        description="Kept in the history of the case."
        rows={2}
        required
        {...form.getInputProps('reason')}
      />
    </FormFrame>
  );
}

function titleOf(question: OpenQuestion | null): string {
  return question === null ? '' : `Move to ${stepFacts(question.to).shortName}?`;
}
