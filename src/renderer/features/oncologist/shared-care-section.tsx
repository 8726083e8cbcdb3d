import { Stack } from '@mantine/core';
import type { z } from 'zod';
import { caseChangesSchema } from '../../../contract/cases.ts';
import { type Case, sharedCareModels } from '../../../domain/cases/case.ts';
import { sharedCareWords } from '../../../domain/talks/talk-scripts.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { CasePaperButton } from '../../ui/case-paper-button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { EditSection } from '../../ui/edit-section.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { SectionForm } from '../../ui/section-form.tsx';

const schema = caseChangesSchema.pick({ sharedCare: true, notSharingReason: true }).required();
type Values = z.input<typeof schema>;

const TITLE = 'Who does what';

/** How the teams share the care, or why the findings are not shared: the client's decision either way. */
export function SharedCareSection({ of: one }: { readonly of: Case }) {
  const { sharedCare, notSharingReason } = one;
  const model = sharedCare.model === null ? null : sharedCareWords(sharedCare.model);
  const formKey = `case:${one.id}:sharedCare`;
  return (
    <EditSection
      title={TITLE}
      formKey={formKey}
      fields={['sharedCare', 'notSharingReason']}
      form={(close) => <SharedCareForm of={one} formKey={formKey} close={close} />}
    >
      <Facts>
        <Fact label="Model" without="Not agreed yet">
          {model === null ? null : (
            <>
              {model.label}. {model.explains}
            </>
          )}
        </Fact>
        <Fact label="Leads" without="Nobody named">
          {sharedCare.lead}
        </Fact>
        <Fact label="Treatment at" without="Not noted">
          {sharedCare.treatmentAt}
        </Fact>
        <Fact label="Calls about side effects" without="Nobody named">
          {sharedCare.sideEffectCalls}
        </Fact>
        <Fact label="Changes to the plan">{sharedCare.planChanges}</Fact>
        <Fact label="Next visit">
          {sharedCare.nextVisitOn === null ? null : <SayDay day={sharedCare.nextVisitOn} />}
        </Fact>
        <Fact label="Not sharing, because">{notSharingReason}</Fact>
      </Facts>
      {model !== null && (
        <div>
          <CasePaperButton kind="sharedCare" caseId={one.id} label="Print who does what" variant="default" />
        </div>
      )}
    </EditSection>
  );
}

interface SharedCareFormProps {
  readonly of: Case;
  readonly formKey: string;
  readonly close: () => void;
}

function SharedCareForm({ of: one, formKey, close }: SharedCareFormProps) {
  const start = valuesOf(one);
  const form = useOperationForm<Values>(schema, start);
  const update = useWrite('cases.update');
  const { model } = form.values.sharedCare;
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel="Save who does what"
      save={(values) => update.mutateAsync({ caseId: one.id, changes: changedFields(start, values) })}
      close={close}
    >
      <Stack gap="md">
        <SelectField
          label="Model"
          description={model === null ? 'What the teams and the client agreed on.' : sharedCareWords(model).explains}
          clearable
          choices={sharedCareModels.map((value) => ({ value, label: sharedCareWords(value).label }))}
          {...form.getInputProps('sharedCare.model')}
        />
        <TextField label="Who leads" {...form.getInputProps('sharedCare.lead')} />
        <TextField label="Where treatment is given" {...form.getInputProps('sharedCare.treatmentAt')} />
        <TextField
          label="Whom the client calls about side effects"
          description="By day and by night."
          {...form.getInputProps('sharedCare.sideEffectCalls')}
        />
        <WordsField label="Changes to the plan" rows={2} {...form.getInputProps('sharedCare.planChanges')} />
        <DayField label="Next visit" saysDistance {...form.getInputProps('sharedCare.nextVisitOn')} />
        <WordsField
          label="The client decided not to share the findings, because"
          description="Left empty, sharing stays open. With a reason, step 8 counts as settled without sharing."
          rows={2}
          {...form.getInputProps('notSharingReason')}
        />
      </Stack>
    </SectionForm>
  );
}

function valuesOf({ sharedCare, notSharingReason }: Case): Values {
  return {
    sharedCare: {
      ...sharedCare,
      lead: sharedCare.lead ?? '',
      treatmentAt: sharedCare.treatmentAt ?? '',
      sideEffectCalls: sharedCare.sideEffectCalls ?? '',
      planChanges: sharedCare.planChanges ?? '',
    },
    notSharingReason: notSharingReason ?? '',
  };
}
