import { z } from 'zod';
import { day, optionalLine } from '../../../contract/schemas.ts';
import { type ContactOutcome, contactOutcomes } from '../../../domain/requests/contact.ts';
import { contactOutcomeLabel } from '../../../domain/requests/labels.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { LineForm } from './line-form.tsx';
import { logKinds } from './log-kinds.ts';
import type { Row } from './today-words.ts';
import { type LogEntry, useRowLog } from './use-row-log.ts';

interface Values extends Record<string, unknown> {
  outcome: ContactOutcome;
  person: string | null;
  promisedOn: string | null;
  note: string | null;
}

interface LogLineProps {
  readonly row: Row & { readonly log: NonNullable<Row['log']> };
  readonly onLogged: () => void;
  readonly onCancel: () => void;
}

/** One line that logs what came of a row; Enter logs it, Escape leaves it. */
export function LogLine({ row, onLogged, onCancel }: LogLineProps) {
  const kind = logKinds[row.log];
  const { log, isPending } = useRowLog();
  const form = useOperationForm<Values>(schemaOf(kind.needs), {
    outcome: 'inProgress',
    person: null,
    promisedOn: null,
    note: null,
  });
  return (
    <LineForm
      label={kind.title}
      submitLabel={kind.title}
      form={form}
      isBusy={isPending}
      onSubmit={async (values) => {
        const { outcome, person, promisedOn, note } = schemaOf(kind.needs).parse(values);
        const entry: LogEntry = { outcome, person, day: promisedOn, words: note };
        await log(row, entry);
        onLogged();
      }}
      onCancel={onCancel}
      fields={
        <>
          {kind.hasOutcome === true && (
            <SelectField
              label="Outcome"
              choices={contactOutcomes.map((value) => ({ value, label: contactOutcomeLabel(value) }))}
              {...form.getInputProps('outcome')}
            />
          )}
          {kind.person !== undefined && (
            <TextField label={kind.person} required={kind.needs.includes('person')} {...form.getInputProps('person')} />
          )}
          {kind.words !== undefined && (
            <TextField label={kind.words} required={kind.needs.includes('words')} {...form.getInputProps('note')} />
          )}
          {kind.day !== undefined && (
            <DayField label={kind.day} required={kind.needs.includes('day')} {...form.getInputProps('promisedOn')} />
          )}
        </>
      }
    />
  );
}

function schemaOf(needs: ReadonlyArray<'person' | 'day' | 'words'>) {
  const schema = z.object({
    outcome: z.enum(contactOutcomes),
    person: optionalLine(200),
    promisedOn: day.nullable(),
    note: optionalLine(400),
  });
  const fieldOf = { person: 'person', day: 'promisedOn', words: 'note' } as const;
  return schema.superRefine((values, context) => {
    for (const need of needs) {
      const field = fieldOf[need];
      if (values[field] === null) context.addIssue({ code: 'custom', path: [field], message: 'This cannot be empty.' });
    }
  });
}
