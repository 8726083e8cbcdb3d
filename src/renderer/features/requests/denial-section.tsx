import { Stack } from '@mantine/core';
import { z } from 'zod';
import { day } from '../../../contract/schemas.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { EditSection } from '../../ui/edit-section.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { SelectField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import type { RequestView } from './request-words.ts';

const reviews = ['yes', 'no', 'unsaid'] as const;
const reviewLabels = { yes: 'Yes', no: 'No', unsaid: 'The letter does not say' };

const schema = z
  .strictObject({
    receivedOn: day.nullable(),
    scope: z.enum(['all', 'part']),
    basis: z.string().max(1_000, 'This is too long: at most 1000 characters.'),
    review: z.enum(reviews),
  })
  .superRefine(({ receivedOn, basis }, context) => {
    if (receivedOn === null || basis.trim() !== '') return;
    const message = 'Write what the letter gives as the basis, in its own words.';
    context.addIssue({ code: 'custom', path: ['basis'], message });
  });
type Values = z.input<typeof schema>;

/** A written denial as it came, in the custodian's own words. */
export function DenialSection({ view }: { readonly view: RequestView }) {
  const { denial, id } = view.request;
  const formKey = `request:${id}:denial`;
  return (
    <EditSection
      title="Denial"
      formKey={formKey}
      fields={['denial']}
      form={(close) => <DenialForm view={view} formKey={formKey} close={close} />}
    >
      {denial === null ? (
        <p className={layout.quiet}>None came in writing.</p>
      ) : (
        <Facts>
          <Fact label="Came">
            <SayDay day={denial.receivedOn} />
          </Fact>
          <Fact label="Denied">{denial.scope === 'all' ? 'All of it' : 'Part of it'}</Fact>
          <Fact label="Basis given">{denial.basis}</Fact>
          <Fact label="Can be reviewed">{reviewLabels[reviewOf(denial.isReviewable)]}</Fact>
        </Facts>
      )}
    </EditSection>
  );
}

interface FormProps {
  readonly view: RequestView;
  readonly formKey: string;
  readonly close: () => void;
}

function DenialForm({ view: { request }, formKey, close }: FormProps) {
  const record = useWrite('requests.recordDenial');
  const { denial } = request;
  const form = useOperationForm<Values>(schema, {
    receivedOn: denial?.receivedOn ?? null,
    scope: denial?.scope ?? 'all',
    basis: denial?.basis ?? '',
    review: reviewOf(denial?.isReviewable ?? null),
  });
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel="Save the denial"
      close={close}
      save={({ receivedOn, scope, basis, review }) =>
        record.mutateAsync({
          requestId: request.id,
          denial:
            receivedOn === null
              ? null
              : { receivedOn, scope, basis, isReviewable: review === 'unsaid' ? null : review === 'yes' },
        })
      }
    >
      <Stack gap="md">
        <DayField
          label="Came on"
          description="Left empty, no denial is on file."
          {...form.getInputProps('receivedOn')}
        />
        <SelectField
          label="Denied"
          choices={[
            { value: 'all', label: 'All of it' },
            { value: 'part', label: 'Part of it' },
          ]}
          {...form.getInputProps('scope')}
        />
        <WordsField label="Basis the letter gives" rows={2} {...form.getInputProps('basis')} />
        <SelectField
          label="Does it say that the denial can be reviewed"
          choices={reviews.map((value) => ({ value, label: reviewLabels[value] }))}
          {...form.getInputProps('review')}
        />
      </Stack>
    </SectionForm>
  );
}

function reviewOf(isReviewable: boolean | null): (typeof reviews)[number] {
  return isReviewable === null ? 'unsaid' : isReviewable ? 'yes' : 'no';
}
