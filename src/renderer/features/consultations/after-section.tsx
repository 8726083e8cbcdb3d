import { Button, Stack } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { summaryAnswer, summaryDue } from '../../../domain/consultations/labels.ts';
import { sayQuestion } from '../../../domain/questions/pieces.ts';
import { addBusinessDays } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { SayDay } from '../../ui/say-day.tsx';
import type { ConsultationForm } from './consultation-values.ts';
import styles from './consultations.module.css';
import { DetailsSection } from './details-section.tsx';

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** What came of it: what the doctor saw, what it waits for, tests and trials named, how the client left. */
export function AfterSection({ consultation }: { readonly consultation: Consultation }) {
  return (
    <DetailsSection
      consultation={consultation}
      title="What came of it"
      fields={[
        'sawSlides',
        'sawImages',
        'subjectTo',
        'testsAdvised',
        'trialsNamed',
        'nextContact',
        'leftInDistress',
        'opinionId',
      ]}
      renderFields={(form) => (
        <Stack gap="md">
          <div className={layout.pair}>
            <SeenField form={form} field="sawSlides" label="The doctor saw the slides" />
            <SeenField form={form} field="sawImages" label="The doctor saw the images" />
          </div>
          <TextField
            label="The opinion waits for a result"
            placeholder="Gene panel"
            {...form.getInputProps('subjectTo')}
          />
          <WordsField label="Tests named" rows={2} {...form.getInputProps('testsAdvised')} />
          <WordsField label="Trials named" rows={2} {...form.getInputProps('trialsNamed')} />
          <WordsField label="Next contact" rows={2} {...form.getInputProps('nextContact')} />
          <OpinionField form={form} caseId={consultation.caseId} />
          <CheckField
            label="The client left in distress"
            description="The support entries of the practice are then shown here."
            {...form.getInputProps('leftInDistress', { type: 'checkbox' })}
          />
        </Stack>
      )}
    >
      <Facts>
        <Fact label="Slides seen" without="Not known">
          {saySeen(consultation.sawSlides)}
        </Fact>
        <Fact label="Images seen" without="Not known">
          {saySeen(consultation.sawImages)}
        </Fact>
        <Fact label="Waits for">{consultation.subjectTo}</Fact>
        <Fact label="Tests named">{consultation.testsAdvised}</Fact>
        <Fact label="Trials named">{consultation.trialsNamed}</Fact>
        <Fact label="Next contact">{consultation.nextContact}</Fact>
      </Facts>
    </DetailsSection>
  );
}

// An opinion that was recorded before can be named here; the button above makes a new one.
function OpinionField({ form, caseId }: { readonly form: ConsultationForm; readonly caseId: CaseId }) {
  const opinions = useOperation('opinions.list', { caseId });
  if (opinions.data === undefined || opinions.data.length === 0) return null;
  return (
    <SelectField
      label="The opinion is recorded as"
      placeholder="Not recorded yet"
      clearable
      choices={opinions.data.map(({ id, opinionOrder, clinician }) => ({
        value: id,
        label: `Opinion ${opinionOrder}, ${clinician}`,
      }))}
      {...form.getInputProps('opinionId')}
    />
  );
}

interface SeenFieldProps {
  readonly form: ConsultationForm;
  readonly field: 'sawSlides' | 'sawImages';
  readonly label: string;
}

function SeenField({ form, field, label }: SeenFieldProps) {
  const value = form.values[field];
  return (
    <SelectField
      label={label}
      placeholder="Not known"
      clearable
      choices={yesNo}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(next) => form.setFieldValue(field, next === null ? null : next === 'yes')}
    />
  );
}

function saySeen(value: boolean | null): string | null {
  if (value === null) return null;
  return value ? 'Yes' : 'No';
}

/** The doctor's own document: asked for, due, received; and the letter that asks for it. */
export function SummarySection({ consultation }: { readonly consultation: Consultation }) {
  const { summary } = consultation;
  return (
    <DetailsSection
      consultation={consultation}
      title="Written summary"
      fields={['summary']}
      renderFields={(form) => (
        <div className={styles.slotFields}>
          <DayField label="Asked for on" {...form.getInputProps('summary.requestedOn')} />
          <DayField label="Due on" {...form.getInputProps('summary.dueOn')} />
          <DayField label="Received on" {...form.getInputProps('summary.receivedOn')} />
        </div>
      )}
    >
      <Stack gap="md">
        <Facts>
          <Fact label="Asked for" without="Not yet">
            {summary.requestedOn === null ? null : <SayDay day={summary.requestedOn} />}
          </Fact>
          <Fact label="Due">{summary.dueOn === null ? null : <SayDay day={summary.dueOn} />}</Fact>
          <Fact label="Received" without="Not yet">
            {summary.receivedOn === null ? null : <SayDay day={summary.receivedOn} />}
          </Fact>
        </Facts>
        <p className={layout.quiet}>Where the days come from: {summaryDue.source}</p>
        {summary.receivedOn === null && <SummaryLetter consultation={consultation} />}
      </Stack>
    </DetailsSection>
  );
}

function SummaryLetter({ consultation }: { readonly consultation: Consultation }) {
  const { caseId, clinicianId, startsAt, summary } = consultation;
  const add = useWrite('caseLetters.add');
  const questions = useOperation('questions.list', { caseId });
  const practice = useOperation('practice.get', {});
  const navigate = useNavigate();
  const today = useToday();
  if (clinicianId === null) {
    return (
      <p className={layout.quiet}>
        For a letter that asks for it, choose the doctor from the directory under “Who and where”.
      </p>
    );
  }
  const draft = async () => {
    const open =
      questions.data?.questions.filter(({ answers, question }) => question.isTop && answers.length === 0) ?? [];
    const sendTo = practice.data?.practice.email ?? practice.data?.practice.fax ?? null;
    const { caseLetterId } = await add.mutateAsync({
      caseId,
      kind: 'r',
      clinicianId,
      fields: {
        ...(startsAt === null ? {} : { consultedOn: startsAt.slice(0, 10) }),
        ...(summary.dueOn === null ? {} : { promisedFor: summary.dueOn }),
        wantedBy: addBusinessDays(today, summaryAnswer.businessDays),
        ...(open.length === 0 ? {} : { points: open.map(({ question }) => sayQuestion(question)).join('\n') }),
        ...(sendTo === null ? {} : { sendTo }),
      },
    });
    navigate(`/cases/${caseId}/letters/${caseLetterId}`);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="outline" loading={add.isPending} onClick={() => void draft()}>
        Draft the letter that asks for it
      </Button>
      <p className={layout.quiet}>
        It asks for an answer within {summaryAnswer.businessDays} business days. {summaryAnswer.source}.
      </p>
    </Stack>
  );
}
