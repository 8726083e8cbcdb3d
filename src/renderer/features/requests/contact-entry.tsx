import { Button } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { useOperationForm } from '../../ui/form.tsx';
import { RefusalNote } from '../../ui/states.tsx';
import { asksForDay, ContactFields, type Entry, entrySchema } from './contact-fields.tsx';
import styles from './contact-log.module.css';
import type { RequestView } from './request-words.ts';

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
  const form = useOperationForm<Entry>(entrySchema(today), empty);
  const asksDay = asksForDay(form.values);

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
        <ContactFields form={form} asksDay={asksDay} />
        <Button type="submit" variant="outline" loading={add.isPending} className={styles.submit ?? ''}>
          Log it
        </Button>
      </div>
    </form>
  );
}
