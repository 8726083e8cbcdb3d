import { SimpleGrid, Stack } from '@mantine/core';
import { recordStateLabel, recordStateMeaning } from '../../../domain/records/labels.ts';
import { type RecordState, recordStateKinds } from '../../../domain/records/record-item.ts';
import type { Day } from '../../../domain/shared/days.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { nextState } from './next-state.ts';
import type { RecordForm } from './record-values.ts';
import { wordsQuestion } from './state-words.ts';

/** Where a record stands, with the days and words that belong to that state. */
export function StateFields({ form }: { readonly form: RecordForm }) {
  const today = useToday();
  const { state } = form.values;
  const day = (name: 'requestedOn' | 'receivedOn' | 'checkedOn', label: string) =>
    name in state ? <DayField label={label} {...form.getInputProps(`state.${name}`)} /> : null;
  return (
    <Stack gap="md">
      <SelectField
        label="State"
        description={recordStateMeaning(state.kind)}
        choices={recordStateKinds.map((kind) => ({ value: kind, label: recordStateLabel(kind) }))}
        value={state.kind}
        onChange={(kind) => {
          // The days of the state are text while they are typed; what is not a day is judged with the rest.
          if (kind !== null) form.setFieldValue('state', nextState(state as RecordState, kind, today as Day));
        }}
      />
      <SimpleGrid cols={2} spacing="md">
        {day('requestedOn', 'Requested on')}
        {day('receivedOn', 'Received on')}
        {day('checkedOn', 'Checked on')}
      </SimpleGrid>
      {state.kind === 'incomplete' ? (
        <TextField label={wordsQuestion.incomplete} required {...form.getInputProps('state.missing')} />
      ) : null}
      {state.kind === 'notAvailable' || state.kind === 'notNeeded' ? (
        <TextField label={wordsQuestion[state.kind]} required {...form.getInputProps('state.reason')} />
      ) : null}
    </Stack>
  );
}
