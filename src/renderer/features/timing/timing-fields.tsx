import { Fieldset, Group, SimpleGrid, Stack } from '@mantine/core';
import { casePhases, urgencies, workUps } from '../../../domain/cases/case.ts';
import { urgencyLabel, urgencyMeaning } from '../../../domain/cases/labels.ts';
import { casePhaseLabel, workUpLabel } from '../../../domain/timing/labels.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { AddRow, RemoveRow } from '../../ui/list-rows.tsx';
import styles from './timing.module.css';
import type { TimingForm } from './timing-values.ts';

/** Everything the timing of a case is told from. */
export function TimingFields({ form }: { readonly form: TimingForm }) {
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
          description="The day the second opinion is held; a booked consultation sets it"
          saysDistance
          {...form.getInputProps('consultOn')}
        />
        <DayField label="Opened on" description="The window counts from it" {...form.getInputProps('openedOn')} />
        <SelectField
          label="Phase"
          description="Where the client stands with treatment"
          clearable
          choices={casePhases.map((value) => ({ value, label: casePhaseLabel(value) }))}
          {...form.getInputProps('phase')}
        />
        <SelectField
          label="Work-up"
          description="Whether all tests before treatment are done"
          clearable
          choices={workUps.map((value) => ({ value, label: workUpLabel(value) }))}
          {...form.getInputProps('workUp')}
        />
        <TextField
          label="Next decision point"
          description="With treatment under way: a scan, a cycle, a change of line"
          {...form.getInputProps('nextDecisionPoint.what')}
        />
        <DayField
          label="Day of the decision point"
          description="The plan could change then"
          saysDistance
          {...form.getInputProps('nextDecisionPoint.on')}
        />
      </SimpleGrid>
      <PendingTests form={form} />
    </Stack>
  );
}

function PendingTests({ form }: { readonly form: TimingForm }) {
  const { pendingTests } = form.values;
  return (
    <Fieldset variant="unstyled" legend="Results to come">
      <Stack gap="sm">
        {pendingTests.map((test, place) => {
          const name = test.test.trim() === '' ? `result ${place + 1}` : test.test;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing of its own but its place.
            <Group key={place} gap="sm" align="flex-start" wrap="nowrap" className={styles.pending ?? ''}>
              <TextField label="Test" {...form.getInputProps(`pendingTests.${place}.test`)} />
              <DayField label="Expected on" {...form.getInputProps(`pendingTests.${place}.expectedOn`)} />
              <RemoveRow what={name} onClick={() => form.removeListItem('pendingTests', place)} />
            </Group>
          );
        })}
        <Group>
          <AddRow
            what="Add a result"
            onClick={() => form.insertListItem('pendingTests', { test: '', expectedOn: null })}
          />
        </Group>
      </Stack>
    </Fieldset>
  );
}
