import { Button, Group } from '@mantine/core';
import { useId } from 'react';
import { intakeSchema, sourceOperations } from '../../../contract/sources.ts';
import { consultModes } from '../../../domain/consultations/consult-mode.ts';
import { channelLabel } from '../../../domain/directory/labels.ts';
import { channels } from '../../../domain/directory/organization.ts';
import { consultModeLabel } from '../../../domain/opinions/say.ts';
import { CallError, call } from '../../lib/call.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChipsField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import layout from '../../ui/layout.module.css';
import { tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';
import { SavingSection } from '../../ui/saving-section.tsx';
import { Section } from '../../ui/section.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import { CoverageFields, FeeFields } from './intake-fields.tsx';
import { detailsOf, type IntakeValues, intakeOf } from './intake-values.ts';
import type { Candidate, CandidateView } from './source-words.ts';
import styles from './sources.module.css';

/** One candidate in full: who, how its intake works, what it costs, and what the list of centers says. */
export function CandidatePanel({ view }: { readonly view: CandidateView }) {
  const { candidate, facts } = view;
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.panelTitle}>
        {candidate.name}
      </h3>
      <div className={styles.columns}>
        <div className={layout.stack}>
          <Details candidate={candidate} />
          {facts.length === 0 ? null : (
            <Section title="What the list of centers says" order={3}>
              <ul className={layout.tightList}>
                {facts.map(({ label, text, source }) => (
                  <li key={`${label}${text}`}>
                    <SourceNote source={source}>
                      <b>{label}:</b> {text}
                    </SourceNote>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <div className={layout.stack}>
          <Intake candidate={candidate} />
        </div>
      </div>
    </section>
  );
}

function Details({ candidate }: { readonly candidate: Candidate }) {
  const update = useWrite('sources.update', { says: null });
  return (
    <SavingSection
      title="Who and when"
      order={3}
      formKey={`candidate:${candidate.id}`}
      schema={sourceOperations['sources.update'].input.shape.changes}
      stored={detailsOf(candidate)}
      save={(changes) => update.mutateAsync({ candidateId: candidate.id, changes })}
    >
      {(form) => (
        <>
          <TextField label="Name" {...form.getInputProps('name')} />
          <TextField label="Doctor" {...form.getInputProps('clinicianName')} />
          <div className={styles.pair}>
            <SelectField
              label="How the opinion would be given"
              clearable
              choices={consultModes.map((value) => ({ value, label: consultModeLabel(value) }))}
              {...form.getInputProps('mode')}
            />
            <DayField label="Earliest slot" saysDistance {...form.getInputProps('earliestSlot')} />
          </div>
          <WordsField label="Note" rows={1} {...form.getInputProps('note')} />
        </>
      )}
    </SavingSection>
  );
}

function Intake({ candidate }: { readonly candidate: Candidate }) {
  const update = useWrite('sources.update', { says: null });
  const candidateId = candidate.id;
  return (
    <SavingSection<IntakeValues>
      title="Its intake"
      order={3}
      formKey={`candidate:${candidateId}:intake`}
      schema={intakeSchema.partial()}
      stored={intakeOf(candidate)}
      save={(intake) => atField('intake.', update.mutateAsync({ candidateId, changes: {}, intake }))}
    >
      {(form) => (
        <>
          <div className={styles.pair}>
            <DayField label="Intake opened on" {...form.getInputProps('openedOn')} />
            <TextField label="Its number for the case" {...form.getInputProps('intakeNumber')} />
            <TextField label="Contact" {...form.getInputProps('contactName')} />
            <TextField label="Phone" type="tel" {...form.getInputProps('phone')} />
          </div>
          <WordsField
            label="Records it asks for"
            description="In its words, one a line"
            rows={3}
            {...form.getInputProps('recordsList')}
          />
          <RecordsFile candidate={candidate} />
          <ChipsField
            label="Takes records by"
            choices={channels.map((value) => ({ value, label: channelLabel(value) }))}
            {...form.getInputProps('channels')}
          />
          <div className={styles.pair}>
            <WordsField label="Paper goes to" rows={1} {...form.getInputProps('paperAddress')} />
            <WordsField label="Slides and blocks go to" rows={1} {...form.getInputProps('pathologyAddress')} />
            <TextField label="Images go to" {...form.getInputProps('imageUpload')} />
            <DayField label="Records wanted by" saysDistance {...form.getInputProps('recordsBy')} />
          </div>
          <WordsField
            label="Limits, in its words"
            description="States, kinds of cancer, patients in hospital"
            rows={1}
            {...form.getInputProps('limits')}
          />
          <FeeFields form={form} />
          <CoverageFields form={form} />
        </>
      )}
    </SavingSection>
  );
}

function RecordsFile({ candidate: { id: candidateId, caseId, intake } }: { readonly candidate: Candidate }) {
  const files = useOperation('files.list', { caseId });
  const update = useWrite('sources.update');
  const { running, run } = useBusy();
  const fileId = intake.recordsListFileId;
  const kept = files.data?.find(({ id }) => id === fileId);
  const keep = (recordsListFileId: typeof fileId) =>
    update.mutateAsync({ candidateId, changes: {}, intake: { recordsListFileId } });
  return (
    <Group gap="sm">
      {fileId === null ? null : (
        <>
          <span>Its list: {kept?.name ?? 'kept with the case'}</span>
          <Button
            variant="default"
            size="compact-sm"
            loading={running === 'save'}
            onClick={() => run('save', async () => tellSaved((await call('files.save', { fileId })).savedAs))}
          >
            Save a copy
          </Button>
        </>
      )}
      <FileButton
        label={fileId === null ? 'Keep its list as a file' : 'Use another file'}
        purpose="other"
        size="compact-sm"
        owner={{ caseId }}
        onAdded={(file) => keep(file.id)}
      />
    </Group>
  );
}

/** A refusal of the intake names its field as the operation does; the form knows it without the first part. */
async function atField<Value>(first: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (thrown) {
    if (!(thrown instanceof CallError) || thrown.refusal.field === null) throw thrown;
    const field = thrown.refusal.field.startsWith(first)
      ? thrown.refusal.field.slice(first.length)
      : thrown.refusal.field;
    throw new CallError({ ...thrown.refusal, field });
  }
}
