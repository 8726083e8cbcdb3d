import { Modal } from '@mantine/core';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import { UnmetForm } from '../../ui/unmet-form.tsx';
import type { OpenQuestion } from './use-moves.ts';

interface CriteriaDialogProps {
  readonly question: OpenQuestion | null;
  readonly onAnswer: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Says what a card would leave open by its move, and asks why it moves all the same. */
export function CriteriaDialog({ question, onAnswer, onCancel }: CriteriaDialogProps) {
  const step = question === null ? '' : stepFacts(question.to).shortName;
  return (
    <Modal opened={question !== null} onClose={onCancel} title={`Move to ${step}?`} size="lg" returnFocus={false}>
      {question === null ? null : (
        <UnmetForm
          who={question.card.clientName}
          unmet={question.unmet}
          submitLabel={`Move to ${step} all the same`}
          onAnswer={onAnswer}
          onCancel={onCancel}
        />
      )}
    </Modal>
  );
}
