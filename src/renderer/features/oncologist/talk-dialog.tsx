import { Modal, Stack } from '@mantine/core';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { type Talk, type TalkMoment, talkMoments } from '../../../domain/talks/talk.ts';
import { talkMomentLabel } from '../../../domain/talks/talk-scripts.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { DialogForm, useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { channelChoices, newTalkValues, type TalkValues, talkSchema, talkValuesOf } from './talk-values.ts';

interface TalkDialogProps {
  readonly caseId: CaseId;
  /** The talk to change, or the moment of a new one. */
  readonly of: Talk | TalkMoment;
  /** Whom a new talk was with, as far as the case knows. */
  readonly withWhom: string | null;
  readonly onClose: () => void;
}

/** Logs a talk as it went: with whom, how, what was said, and the answer in their words. */
export function TalkDialog({ caseId, of, withWhom, onClose }: TalkDialogProps) {
  const today = useToday();
  const add = useWrite('talks.add');
  const update = useWrite('talks.update');
  const clinicians = useOperation('clinicians.list', {}).data ?? [];
  const talk = typeof of === 'string' ? null : of;
  const start = typeof of === 'string' ? newTalkValues(of, today, withWhom) : talkValuesOf(of);
  const form = useOperationForm<TalkValues>(talkSchema, start);
  const draft = useDraft(talk === null ? `talk:new:${caseId}` : `talk:${talk.id}`, form);
  return (
    <Modal opened onClose={onClose} title={talk === null ? 'Log a talk' : 'Change the talk'} size="lg">
      <DialogForm
        form={form}
        submitLabel={talk === null ? 'Log it' : 'Save the talk'}
        onSubmit={async (values) => {
          if (talk === null) await add.mutateAsync({ caseId, ...values });
          else await update.mutateAsync({ talkId: talk.id, changes: changedFields(start, values) });
          await draft.clear();
        }}
        onClose={onClose}
      >
        <Stack gap="md">
          <DraftOffer draft={draft} />
          <div className={layout.pair}>
            <SelectField
              label="What it was about"
              required
              choices={talkMoments.map((value) => ({ value, label: talkMomentLabel(value) }))}
              {...form.getInputProps('moment')}
            />
            <DayField label="On" required saysDistance {...form.getInputProps('on')} />
            <TextField label="With whom" placeholder="Dr. Sample, or the nurse" {...form.getInputProps('withWhom')} />
            <SelectField label="How" required choices={channelChoices} {...form.getInputProps('channel')} />
          </div>
          {clinicians.length > 0 && (
            <SelectField
              label="Clinician in the directory"
              description="Where the talk was with somebody who is there."
              clearable
              choices={clinicians.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('clinicianId')}
            />
          )}
          <WordsField label="What was said to them" rows={2} {...form.getInputProps('said')} />
          <WordsField label="Their answer, in their words" rows={3} {...form.getInputProps('response')} />
          <CheckField
            label="They discouraged the second opinion or held something back"
            description="That is information too. Keep the words."
            {...form.getInputProps('isDiscouraging', { type: 'checkbox' })}
          />
          <DayField label="Ask again on" saysDistance {...form.getInputProps('followUpOn')} />
        </Stack>
      </DialogForm>
    </Modal>
  );
}
