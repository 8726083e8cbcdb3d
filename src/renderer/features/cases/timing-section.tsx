import { Alert, SimpleGrid, Stack } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { OperationOutput } from '../../../contract/all.ts';
import { urgencies } from '../../../domain/cases/case.ts';
import { urgencyLabel, urgencyMeaning } from '../../../domain/cases/labels.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { UrgencyBadge } from '../../ui/urgency-badge.tsx';
import styles from './case-overview.module.css';
import { CaseSection } from './case-section.tsx';
import type { CaseForm } from './case-values.ts';
import { bannerOf, sayConfirmation } from './urgency-words.ts';

type CaseView = OperationOutput<'cases.get'>;

/** How long it is safe to take, who said so, and the date everything counts back from. */
export function TimingSection({ view }: { readonly view: CaseView }) {
  const { case: one, timing } = view;
  const today = useToday();
  const banner = bannerOf(view);
  return (
    <CaseSection
      of={one}
      title="Timing"
      fields={[
        'urgency',
        'urgencyConfirmedBy',
        'urgencyConfirmedOn',
        'latestSafeStart',
        'plannedTreatmentStart',
        'consultOn',
        'openedOn',
      ]}
      renderFields={(form) => <TimingFields form={form} />}
    >
      {timing.warnings
        .filter(({ text }) => text !== banner)
        .map(({ level, text }) => (
          <Warning key={text} level={level} text={text} />
        ))}
      <Facts>
        <Fact label="Decide by" without="No date yet">
          {timing.decisionBy === null ? null : (
            <strong>
              <SayDay day={timing.decisionBy} />
            </strong>
          )}
        </Fact>
        <Fact label="Because">
          <span className={styles.because}>{timing.because}</span>
        </Fact>
        <Fact label="Urgency">
          <UrgencyBadge urgency={one.urgency} /> <span className={styles.because}>{urgencyMeaning(one.urgency)}</span>
        </Fact>
        <Fact label="Confirmation">{sayConfirmation(one, today)}</Fact>
        <Fact label="Latest safe start" without="The oncologist has not given one">
          {one.latestSafeStart === null ? null : <SayDay day={one.latestSafeStart} />}
        </Fact>
        <Fact label="Planned start" without="No treatment date known">
          {one.plannedTreatmentStart === null ? null : <SayDay day={one.plannedTreatmentStart} />}
        </Fact>
        <Fact label="Consult" without="Not booked">
          {one.consultOn === null ? null : <SayDay day={one.consultOn} />}
        </Fact>
        <Fact label="Opened">
          <SayDay day={one.openedOn} />
        </Fact>
      </Facts>
    </CaseSection>
  );
}

type Level = CaseView['timing']['warnings'][number]['level'];

function Warning({ level, text }: { readonly level: Level; readonly text: string }) {
  const Icon = level === 'caution' ? IconInfoCircle : IconAlertTriangle;
  return (
    <Alert
      color={level === 'alert' ? 'overdue' : 'caution'}
      variant="light"
      icon={<Icon size={18} aria-hidden="true" />}
      className={styles.warning}
    >
      {text}
    </Alert>
  );
}

function TimingFields({ form }: { readonly form: CaseForm }) {
  return (
    <Stack gap="md">
      <SelectField
        label="Urgency"
        description={urgencyMeaning(form.values.urgency)}
        choices={urgencies.map((value) => ({ value, label: urgencyLabel(value) }))}
        {...form.getInputProps('urgency')}
      />
      <SimpleGrid cols={2} spacing="md">
        <TextField
          label="Confirmed by"
          description="The clinician who said how long is safe"
          {...form.getInputProps('urgencyConfirmedBy')}
        />
        <DayField
          label="Confirmed on"
          description="The day it was said"
          {...form.getInputProps('urgencyConfirmedOn')}
        />
        <DayField
          label="Latest safe start"
          description="As the oncologist gave it"
          saysDistance
          {...form.getInputProps('latestSafeStart')}
        />
        <DayField
          label="Planned start"
          description="Surgery, first cycle or other date booked"
          saysDistance
          {...form.getInputProps('plannedTreatmentStart')}
        />
        <DayField
          label="Consult"
          description="The day the second opinion is held"
          saysDistance
          {...form.getInputProps('consultOn')}
        />
        <DayField label="Opened on" description="The window counts from it" {...form.getInputProps('openedOn')} />
      </SimpleGrid>
    </Stack>
  );
}
