import { Button, Modal, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import type { OperationOutput } from '../../../contract/all.ts';
import { line } from '../../../contract/schemas.ts';
import { stepFacts } from '../../../domain/cases/step-facts.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { WordsField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import styles from './move-dialog.module.css';

export type CaseMove = OperationOutput<'cases.get'>['moves'][number];

interface MoveDialogProps {
  readonly caseId: CaseId;
  /** A move with something still open; null keeps the dialog shut. */
  readonly move: CaseMove | null;
  readonly onClose: () => void;
}

// The operation takes a move without a reason too; this dialog only opens where one is needed.
const reasonSchema = z.strictObject({ overrideReason: line(1_000) });

/** Says what is still open before a case moves on, and asks why it moves all the same. */
export function MoveDialog({ caseId, move, onClose }: MoveDialogProps) {
  const title = move === null ? '' : `Move to ${stepFacts(move.to).shortName}?`;
  return (
    <Modal opened={move !== null} onClose={onClose} title={title} size="lg">
      {move === null ? null : <MoveForm caseId={caseId} move={move} onClose={onClose} />}
    </Modal>
  );
}

function MoveForm({ caseId, move, onClose }: MoveDialogProps & { readonly move: CaseMove }) {
  const form = useOperationForm(reasonSchema, { overrideReason: '' });
  const write = useWrite('cases.moveToStep');
  return (
    <FormFrame
      form={form}
      submitLabel={`Move to ${stepFacts(move.to).shortName} all the same`}
      submitVariant="outline"
      onSubmit={async ({ overrideReason }) => {
        await write.mutateAsync({ caseId, to: move.to, overrideReason });
        onClose();
      }}
      aside={
        <Button variant="filled" data-autofocus onClick={onClose}>
          Cancel
        </Button>
      }
    >
      <Stack gap="sm">
        <Text>
          {move.unmet.length === 1
            ? 'The case would leave one thing open:'
            : `The case would leave ${move.unmet.length} things open:`}
        </Text>
        <ul className={styles.unmet}>
          {move.unmet.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
        <WordsField
          label="Why it goes on all the same"
          description="Kept in the history of the case"
          rows={2}
          required
          {...form.getInputProps('overrideReason')}
        />
      </Stack>
    </FormFrame>
  );
}
