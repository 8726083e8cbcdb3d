import { questionOperations } from '../../../contract/questions.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { WordsField } from '../../ui/fields.tsx';
import { FormFrame, useOperationForm } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';

const schema = questionOperations['questions.add'].input.pick({ text: true });

/** A question in the client's own words; what is typed survives a lock. */
export function OwnQuestion({ caseId }: { readonly caseId: CaseId }) {
  const add = useWrite('questions.add');
  const form = useOperationForm<{ text: string | null }>(schema, { text: '' });
  const draft = useDraft(`questions.new:${caseId}`, form);
  return (
    <Section title="In the client’s own words" order={3}>
      <DraftOffer draft={draft} />
      <FormFrame
        form={form}
        submitLabel="Add the question"
        onSubmit={async ({ text }) => {
          await add.mutateAsync({ caseId, text: text ?? '' });
          await draft.clear();
          form.reset();
        }}
      >
        <WordsField
          label="Question"
          required
          rows={2}
          placeholder="As the client says it"
          {...form.getInputProps('text')}
        />
      </FormFrame>
    </Section>
  );
}
