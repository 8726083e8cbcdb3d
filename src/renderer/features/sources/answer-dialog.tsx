import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerLabel, pointLabel, pointQuestion, pointSource } from '../../../domain/sources/labels.ts';
import type { ComparisonPoint } from '../../../domain/sources/source-candidate.ts';
import { refusalOf } from '../../lib/call.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { TextField } from '../../ui/fields.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import { type Answer, answerOf, answers, type Candidate } from './source-words.ts';

interface AnswerDialogProps {
  readonly candidate: Candidate;
  readonly point: ComparisonPoint;
  readonly onClose: () => void;
}

/** What was found out about one point of one candidate: the answer, and who said it. */
export function AnswerDialog({ candidate, point, onClose }: AnswerDialogProps) {
  const known = answerOf(candidate, point);
  const [answer, setAnswer] = useState<Answer | null>(known?.answer ?? null);
  const [note, setNote] = useState<string | null>(known?.note ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const write = useWrite('sources.answerPoint', { says: null });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await write.mutateAsync({ candidateId: candidate.id, point, answer, note });
      onClose();
    } catch (thrown) {
      setProblem(refusalOf(thrown).message);
    }
  };
  return (
    <Modal opened onClose={onClose} title={`${pointLabel(point)}: ${candidate.name}`}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <SourceNote source={pointSource(point)}>{pointQuestion(point)}</SourceNote>
          <Radio.Group
            label="Answer"
            value={answer ?? ''}
            onChange={(chosen) => setAnswer(answers.find((one) => one === chosen) ?? null)}
          >
            <Group gap="md">
              {answers.map((one) => (
                <Radio key={one} value={one} label={answerLabel(one)} />
              ))}
            </Group>
          </Radio.Group>
          <TextField
            label="Note"
            description="Who said it, when, how much"
            value={note}
            onChange={setNote}
            error={problem}
            autoFocus
          />
          <Group gap="sm">
            <Button type="submit" loading={write.isPending}>
              Save the answer
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
