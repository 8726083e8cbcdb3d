import { Stack } from '@mantine/core';
import { z } from 'zod';
import { caseChangesSchema } from '../../../contract/cases.ts';
import type { Condition } from '../../../domain/health/health.ts';
import { ecogLabel } from '../../../domain/health/labels.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DayField } from '../../ui/day-field.tsx';
import { EditSection } from '../../ui/edit-section.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { NumberField } from './number-field.tsx';
import styles from './timeline.module.css';

const schema = z.strictObject({ condition: caseChangesSchema.shape.condition.unwrap() });
type Values = { condition: z.input<typeof schema>['condition'] };

const grades = ['0', '1', '2', '3', '4'] as const;
const numbers = [0, 1, 2, 3, 4] as const;

interface ConditionSectionProps {
  readonly caseId: CaseId;
  readonly condition: Condition;
}

/** How the client is: performance status, other illnesses, height and weight, implants. */
export function ConditionSection({ caseId, condition }: ConditionSectionProps) {
  const { notedOn, ecog, ecogSaidBy, comorbidities, heightCm, weightKg, symptoms, implants } = condition;
  const body = [heightCm === null ? null : `${heightCm} cm`, weightKg === null ? null : `${weightKg} kg`];
  return (
    <EditSection
      title="Condition"
      order={3}
      formKey={`case:${caseId}:condition`}
      fields={['condition']}
      form={(close) => <ConditionForm caseId={caseId} condition={condition} close={close} />}
    >
      <Facts>
        <Fact label="Performance status (ECOG)" without="Often missing from the notes: ask the oncologist">
          {ecog === null ? null : `${ecogLabel(ecog)}${ecogSaidBy === null ? '' : `, said by ${ecogSaidBy}`}`}
        </Fact>
        <Fact label="Noted on">{notedOn === null ? null : <SayDay day={notedOn} />}</Fact>
        <Fact label="Other illnesses" without="Not written down yet">
          {comorbidities}
        </Fact>
        <Fact label="Height and weight">{body.filter((part) => part !== null).join(', ')}</Fact>
        <Fact label="Symptoms">{symptoms}</Fact>
        <Fact label="Implants" without="Not written down yet">
          {implants}
        </Fact>
      </Facts>
    </EditSection>
  );
}

function ConditionForm({ caseId, condition, close }: ConditionSectionProps & { readonly close: () => void }) {
  const update = useWrite('cases.update');
  const form = useOperationForm<Values>(schema, { condition });
  const { ecog } = form.values.condition;
  return (
    <SectionForm
      form={form}
      formKey={`case:${caseId}:condition`}
      submitLabel="Save the condition"
      save={(values) => update.mutateAsync({ caseId, changes: values })}
      close={close}
    >
      <Stack gap="md">
        <div className={styles.pair}>
          <SelectField
            label="Performance status (ECOG)"
            clearable
            choices={grades.map((value, place) => ({ value, label: ecogLabel(numbers[place] ?? 0) }))}
            value={ecog === null ? null : (grades[ecog] ?? null)}
            error={form.errors['condition.ecog']}
            onChange={(grade) =>
              form.setFieldValue('condition.ecog', grade === null ? null : (numbers[grades.indexOf(grade)] ?? null))
            }
          />
          <TextField label="Said by" {...form.getInputProps('condition.ecogSaidBy')} />
          <NumberField label="Height in cm" isDecimal {...form.getInputProps('condition.heightCm')} />
          <NumberField label="Weight in kg" isDecimal {...form.getInputProps('condition.weightKg')} />
          <DayField label="Noted on" {...form.getInputProps('condition.notedOn')} />
        </div>
        <WordsField label="Other illnesses" rows={2} {...form.getInputProps('condition.comorbidities')} />
        <WordsField label="Symptoms" rows={2} {...form.getInputProps('condition.symptoms')} />
        <WordsField
          label="Implants"
          description="Pacemaker, valves, metal: what a scan has to know"
          rows={2}
          {...form.getInputProps('condition.implants')}
        />
      </Stack>
    </SectionForm>
  );
}
