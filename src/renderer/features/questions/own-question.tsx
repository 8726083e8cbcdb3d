import { Stack } from '@mantine/core';
import { questionOperations } from '../../../contract/questions.ts';
import { askers } from '../../../domain/questions/question.ts';
import { askerLabel } from '../../../domain/questions/words.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { SelectField, WordsField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';

const schema = questionOperations['questions.add'].input.pick({ text: true, asker: true });

/** A question in the client's own words; what is typed survives a lock. */
export function OwnQuestion({ caseId }: { readonly caseId: CaseId }) {
  const add = useWrite('questions.add');
  const form = useOperationForm<{ text: string | null; asker: (typeof askers)[number] | null }>(schema, {
    text: '',
    asker: 'client',
  });
  const draft = useDraft(`questions.new:${caseId}`, form);
  return (
    <Section title="In the client’s own words" order={3}>
      <DraftOffer draft={draft} />
      <FormFrame
        form={form}
        submitLabel="Add the question"
        onSubmit={async ({ text, asker }) => {
          await add.mutateAsync({ caseId, text: text ?? '', asker: asker ?? 'client' });
          await draft.clear();
          form.reset();
        }}
      >
        <Stack gap="sm">
          <WordsField
            label="Question"
            required
            rows={2}
            placeholder="As the client says it"
            {...form.getInputProps('text')}
          />
          <SelectField
            label="Who asks"
            choices={askers.map((value) => ({ value, label: askerLabel(value) }))}
            {...form.getInputProps('asker')}
          />
        </Stack>
      </FormFrame>
    </Section>
  );
}
