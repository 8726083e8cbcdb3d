import { Modal, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import { line } from '../../../contract/schemas.ts';
import { recordItemName, recordStateLabel } from '../../../domain/records/labels.ts';
import type { RecordItem } from '../../../domain/records/record-item.ts';
import { TextField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import { type WordedState, wordsOf } from './next-state.ts';
import { wordsQuestion } from './state-words.ts';

export interface WordsAsked {
  readonly item: RecordItem;
  readonly kind: WordedState;
}

interface WordsDialogProps {
  /** null keeps the dialog shut. */
  readonly asked: WordsAsked | null;
  readonly onClose: () => void;
  readonly onSay: (asked: WordsAsked, words: string) => Promise<unknown>;
}

/** Asks for the words a state needs: what is missing, or why a record is not to be had or not needed. */
export function WordsDialog({ asked, onClose, onSay }: WordsDialogProps) {
  return (
    <Modal opened={asked !== null} onClose={onClose} title={asked === null ? '' : recordStateLabel(asked.kind)}>
      {asked === null ? null : <WordsForm asked={asked} onClose={onClose} onSay={onSay} />}
    </Modal>
  );
}

const wordsSchema = z.strictObject({ words: line(500) });

function WordsForm({ asked, onClose, onSay }: WordsDialogProps & { readonly asked: WordsAsked }) {
  const { item, kind } = asked;
  const form = useOperationForm(wordsSchema, { words: item.state.kind === kind ? wordsOf(item.state) : '' });
  return (
    <DialogForm
      form={form}
      submitLabel={`Mark as ${recordStateLabel(kind).toLowerCase()}`}
      onSubmit={({ words }) => onSay(asked, words)}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text>{recordItemName(item)}</Text>
        <TextField label={wordsQuestion[kind]} required autoFocus {...form.getInputProps('words')} />
      </Stack>
    </DialogForm>
  );
}
