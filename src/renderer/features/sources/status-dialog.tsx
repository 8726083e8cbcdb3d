import { Modal } from '@mantine/core';
import { sourceOperations } from '../../../contract/sources.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { WordsField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import type { Candidate } from './source-words.ts';

interface StatusDialogProps {
  readonly candidate: Candidate;
  readonly to: 'choose' | 'ruleOut';
  readonly onClose: () => void;
}

const words = {
  choose: {
    title: (name: string) => `Choose ${name}`,
    label: 'Why this one',
    submit: 'Choose it',
    description: 'The others stay on the list. It is the client’s choice; write it as the client says it.',
  },
  ruleOut: {
    title: (name: string) => `Rule out ${name}`,
    label: 'Why not this one',
    submit: 'Rule it out',
    description: 'It stays on the list below, and can be considered again.',
  },
} as const;

const schema = sourceOperations['sources.choose'].input.pick({ reason: true });

/** Chooses a candidate or rules it out, with the reason. */
export function StatusDialog({ candidate, to, onClose }: StatusDialogProps) {
  const choose = useWrite('sources.choose');
  const ruleOut = useWrite('sources.ruleOut');
  const form = useOperationForm<{ reason: string }>(schema, { reason: '' });
  const { title, label, submit, description } = words[to];
  return (
    <Modal opened onClose={onClose} title={title(candidate.name)}>
      <DialogForm
        form={form}
        submitLabel={submit}
        onSubmit={({ reason }) =>
          (to === 'choose' ? choose : ruleOut).mutateAsync({ candidateId: candidate.id, reason })
        }
        onClose={onClose}
      >
        <WordsField label={label} description={description} required autoFocus {...form.getInputProps('reason')} />
      </DialogForm>
    </Modal>
  );
}
