import { Button, Stack } from '@mantine/core';
import type { QuestionView } from '../../../contract/question-fields.ts';
import { questionOperations } from '../../../contract/questions.ts';
import { categoryTitle } from '../../../domain/questions/bank.ts';
import { askers, questionCategories, questionStatuses, questionSteps } from '../../../domain/questions/question.ts';
import { askerLabel, questionStatusLabel, questionStepLabel } from '../../../domain/questions/words.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { consultationLabel } from './consultation-label.ts';
import styles from './questions.module.css';

const schema = questionOperations['questions.update'].input.shape.changes;

/** The question's own fields: words, who asks, of whom, at which consultation, how it stands. */
export function EditPart({ view: { question }, onDone }: { readonly view: QuestionView; readonly onDone: () => void }) {
  const update = useWrite('questions.update');
  const consultations = useOperation('consultations.list', { caseId: question.caseId });
  const { text, category, step, asker, askedOf, status, consultationId, sharedOn, note } = question;
  const before = { text, category, step, asker, askedOf, status, consultationId, sharedOn, note };
  const form = useOperationForm(schema, before);
  return (
    <FormFrame
      form={form}
      submitLabel="Save the question"
      aside={
        <Button variant="default" onClick={onDone}>
          Close
        </Button>
      }
      onSubmit={async (values) => {
        await update.mutateAsync({ questionId: question.id, changes: changedFields(before, values) });
        onDone();
      }}
    >
      <Stack gap="sm">
        <WordsField
          label="Question"
          description="Names in braces are its blanks."
          required
          rows={2}
          {...form.getInputProps('text')}
        />
        <div className={styles.pair}>
          <SelectField
            label="Who asks"
            choices={askers.map((value) => ({ value, label: askerLabel(value) }))}
            {...form.getInputProps('asker')}
          />
          <TextField label="Of whom" placeholder="Any clinician" {...form.getInputProps('askedOf')} />
          <SelectField
            label="Status"
            choices={questionStatuses.map((value) => ({ value, label: questionStatusLabel(value) }))}
            {...form.getInputProps('status')}
          />
          <SelectField
            label="When it is asked"
            choices={questionSteps.map((value) => ({ value, label: questionStepLabel(value) }))}
            {...form.getInputProps('step')}
          />
          <SelectField
            label="Consultation"
            placeholder="Not placed"
            clearable
            choices={(consultations.data ?? []).map(({ consultation }) => ({
              value: consultation.id,
              label: consultationLabel(consultation),
            }))}
            {...form.getInputProps('consultationId')}
          />
          <SelectField
            label="Category"
            choices={questionCategories.map((value) => ({ value, label: categoryTitle(value) }))}
            {...form.getInputProps('category')}
          />
          <DayField label="Sent to the center on" {...form.getInputProps('sharedOn')} />
        </div>
        <WordsField label="Note" rows={1} {...form.getInputProps('note')} />
      </Stack>
    </FormFrame>
  );
}
