import { Modal } from '@mantine/core';
import type { OperationOutput } from '../../../contract/all.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { UnmetForm } from '../../ui/unmet-form.tsx';

export type CaseMove = OperationOutput<'cases.get'>['moves'][number];

interface MoveDialogProps {
  readonly caseId: CaseId;
  /** A move that leaves something open; null keeps the dialog shut. */
  readonly move: CaseMove | null;
  readonly onClose: () => void;
}

/** Says what the case would leave open by its move, and asks why it moves all the same. */
export function MoveDialog({ caseId, move, onClose }: MoveDialogProps) {
  const write = useWrite('cases.moveToStep');
  const step = move === null ? '' : stepFacts(move.to).shortName;
  return (
    <Modal opened={move !== null} onClose={onClose} title={`Move to ${step}?`} size="lg">
      {move === null ? null : (
        <UnmetForm
          who="The case"
          unmet={move.unmet}
          submitLabel={`Move to ${step} all the same`}
          onAnswer={async (overrideReason) => {
            await write.mutateAsync({ caseId, to: move.to, overrideReason });
            onClose();
          }}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}
