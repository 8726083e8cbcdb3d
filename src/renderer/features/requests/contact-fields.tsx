import type { z } from 'zod';
import { contactOperations } from '../../../contract/contacts.ts';
import { channelLabel } from '../../../domain/directory/labels.ts';
import { channels } from '../../../domain/directory/organization.ts';
import { contactOutcomes } from '../../../domain/requests/contact.ts';
import { contactDirectionLabel, contactOutcomeLabel } from '../../../domain/requests/labels.ts';
import type { Day } from '../../../domain/shared/days.ts';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import type { OperationForm } from '../../ui/form.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import styles from './contact-log.module.css';

const schema = contactOperations['contacts.add'].input.omit({ requestId: true });

/** One contact as its line of fields holds it. */
export type Entry = Required<z.input<typeof schema>>;

const directions = ['out', 'in'] as const;

/** Outcomes after which a day is usually named. */
const promising: ReadonlyArray<Entry['outcome']> = ['promised', 'inProgress', 'sentPart', 'sentAll', 'askedForMore'];

/** What judges a contact before it is sent off. */
export function entrySchema(today: Day) {
  return schema.superRefine((entry, context) => {
    if (entry.on <= today) return;
    context.addIssue({ code: 'custom', path: ['on'], message: 'This day is still to come.' });
  });
}

/** True where the line asks for a promised day. */
export function asksForDay({ outcome }: Pick<Entry, 'outcome'>): boolean {
  return promising.includes(outcome);
}

/** The fields of one contact, side by side; the same whether it is logged or changed. */
export function ContactFields({ form, asksDay }: { readonly form: OperationForm<Entry>; readonly asksDay: boolean }) {
  return (
    <>
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
    </>
  );
}
