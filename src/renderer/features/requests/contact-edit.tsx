import { useEffect, useRef } from 'react';
import type { Contact } from '../../../domain/requests/contact.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { asksForDay, ContactFields, type Entry, entrySchema } from './contact-fields.tsx';
import styles from './contact-log.module.css';

interface ContactEditProps {
  readonly contact: Contact;
  /** What the line is called: "Being worked on". */
  readonly name: string;
  readonly close: () => void;
}

/** A contact of the log, changed where it stands. */
export function ContactEdit({ contact, name, close }: ContactEditProps) {
  const { id, requestId: _, ...logged } = contact;
  const start: Entry = { ...logged, at: logged.at ?? '', person: logged.person ?? '', note: logged.note ?? '' };
  const update = useWrite('contacts.update');
  const fields = useRef<HTMLElement>(null);
  const form = useOperationForm<Entry>(entrySchema(useToday()), start);
  // A day that was promised stays in sight whatever the outcome is changed to.
  const asksDay = asksForDay(form.values) || start.promisedOn !== null;
  useEffect(() => fields.current?.querySelector<HTMLElement>('[data-path="person"]')?.focus(), []);
  return (
    <section ref={fields} className={styles.entry} aria-label={`Change the contact: ${name}`}>
      <SectionForm
        form={form}
        formKey={`contact:${id}`}
        submitLabel="Save the contact"
        close={close}
        save={async (values) => {
          const changes = changedFields(start, asksDay ? values : { ...values, promisedOn: null });
          await update.mutateAsync({ contactId: id, changes });
        }}
      >
        <div className={styles.fields}>
          <ContactFields form={form} asksDay={asksDay} />
        </div>
      </SectionForm>
    </section>
  );
}
