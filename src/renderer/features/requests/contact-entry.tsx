import { Button } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import type { z } from 'zod';
import { contactOperations } from '../../../contract/contacts.ts';
import { channelLabel } from '../../../domain/directory/labels.ts';
import { channels } from '../../../domain/directory/organization.ts';
import { contactOutcomes } from '../../../domain/requests/contact.ts';
import { contactDirectionLabel, contactOutcomeLabel } from '../../../domain/requests/labels.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { RefusalNote } from '../../ui/states.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import styles from './contact-log.module.css';
import type { RequestView } from './request-words.ts';

const schema = contactOperations['contacts.add'].input.omit({ requestId: true });
type Entry = z.input<typeof schema>;
const directions = ['out', 'in'] as const;

/** Outcomes after which a day is usually named. */
const promising: ReadonlyArray<Entry['outcome']> = ['promised', 'inProgress', 'sentPart', 'sentAll', 'askedForMore'];

/** One line to log a contact; Enter logs it and the line is free for the next. */
export function ContactEntry({ view }: { readonly view: RequestView }) {
  const today = useToday();
  const add = useWrite('contacts.add');
  const line = useRef<HTMLFormElement>(null);
  const empty: Entry = {
    on: today,
    at: '',
    channel: 'phone',
    direction: 'out',
    person: '',
    outcome: 'inProgress',
    promisedOn: null,
    note: '',
  };
  const checked = schema.superRefine((entry, context) => {
    if (entry.on <= today) return;
    context.addIssue({ code: 'custom', path: ['on'], message: 'This day is still to come.' });
  });
  const form = useOperationForm<Entry>(checked, empty);
  const asksDay = promising.includes(form.values.outcome);

  const log = async (values: Entry) => {
    form.clearRefusal();
    try {
      const { promisedOn, ...entry } = values;
      await add.mutateAsync({
        requestId: view.request.id,
        ...entry,
        ...(asksDay && promisedOn ? { promisedOn } : {}),
      });
      form.setValues(empty);
      form.resetDirty(empty);
      line.current?.querySelector<HTMLElement>('[data-path="person"]')?.focus();
    } catch (thrown) {
      form.refuse(thrown);
    }
  };
  const goToProblem = () => line.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  const handle = form.onSubmit((values) => log(values), goToProblem);

  return (
    <form
      ref={line}
      noValidate
      aria-label="Log a contact"
      className={styles.entry}
      onSubmit={(event: FormEvent<HTMLFormElement>) => handle(event)}
    >
      {form.refusal === null ? null : <RefusalNote refusal={form.refusal} />}
      <div className={styles.fields}>
        <DayField label="Day" {...form.getInputProps('on')} />
        <TimeField label="Time" {...form.getInputProps('at')} />
        <SelectField
          label="Who"
          choices={directions.map((value) => ({ value, label: contactDirectionLabel(value) }))}
          {...form.getInputProps('direction')}
        />
        <SelectField
          label="How"
          choices={channels.map((value) => ({ value, label: channelLabel(value) }))}
          {...form.getInputProps('channel')}
        />
        <TextField label="Spoke with" {...form.getInputProps('person')} />
        <SelectField
          label="Outcome"
          choices={contactOutcomes.map((value) => ({ value, label: contactOutcomeLabel(value) }))}
          {...form.getInputProps('outcome')}
        />
        {asksDay && <DayField label="Promised for" {...form.getInputProps('promisedOn')} />}
        <div className={styles.noteField}>
          <TextField label="Note" {...form.getInputProps('note')} />
        </div>
        <Button type="submit" variant="outline" loading={add.isPending} className={styles.submit ?? ''}>
          Log it
        </Button>
      </div>
    </form>
  );
}
