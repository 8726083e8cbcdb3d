import { ActionIcon, Button, Group } from '@mantine/core';
import { IconPencil, IconPhoneIncoming, IconPhoneOutgoing, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { channelLabel } from '../../../domain/directory/labels.ts';
import type { Contact } from '../../../domain/requests/contact.ts';
import { contactDirectionLabel, contactOutcomeLabel } from '../../../domain/requests/labels.ts';
import { sayTimeOfDay } from '../../../domain/shared/zoned-time.ts';
import { call } from '../../lib/call.ts';
import { useWrite } from '../../lib/use-operation.ts';
import layout from '../../ui/layout.module.css';
import { printPages, tellSaved, useBusy } from '../../ui/letters/letter-actions.ts';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { ContactEdit } from './contact-edit.tsx';
import { ContactEntry } from './contact-entry.tsx';
import styles from './contact-log.module.css';
import type { RequestView } from './request-words.ts';

/** Every contact about the request, one line each, newest first; a new one takes one line of typing. */
export function ContactLog({ view }: { readonly view: RequestView }) {
  const { request, contacts } = view;
  const { running, run } = useBusy();
  const paper = { kind: 'contactLog', requestId: request.id } as const;
  const newestFirst = contacts.toSorted((one, other) => other.on.localeCompare(one.on));
  return (
    <Section
      title="Contacts"
      order={3}
      action={
        contacts.length === 0 ? null : (
          <Group gap="sm">
            <Button
              variant="subtle"
              size="compact-sm"
              loading={running === 'save'}
              onClick={() => run('save', async () => tellSaved((await call('papers.save', { paper })).savedAs))}
            >
              Save the log as PDF
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              loading={running === 'print'}
              onClick={() =>
                run('print', async () => {
                  const log = await call('papers.build', { paper });
                  await printPages(log.pdf);
                })
              }
            >
              Print the log
            </Button>
          </Group>
        )
      }
    >
      <ContactEntry view={view} />
      {contacts.length === 0 ? (
        <p className={layout.quiet}>Nobody has been called yet. Each call logged here moves the next one.</p>
      ) : (
        <ul className={styles.log} aria-label="Contacts logged">
          {newestFirst.map((contact) => (
            <ContactLine key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function ContactLine({ contact }: { readonly contact: Contact }) {
  const remove = useWrite('contacts.delete');
  const [isEditing, setIsEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const goesBack = useRef(false);
  useEffect(() => {
    if (isEditing || !goesBack.current) return;
    goesBack.current = false;
    edit.current?.focus();
  }, [isEditing]);
  const Icon = contact.direction === 'in' ? IconPhoneIncoming : IconPhoneOutgoing;
  const who = [contactDirectionLabel(contact.direction), channelLabel(contact.channel), contact.person];
  const name = contactOutcomeLabel(contact.outcome);
  if (isEditing) {
    const close = () => {
      goesBack.current = true;
      setIsEditing(false);
    };
    return (
      <li className={styles.edited}>
        <ContactEdit contact={contact} name={name} close={close} />
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <span className={styles.when}>
        <SayDay day={contact.on} as="date" />
        {contact.at === null ? '' : `, ${sayTimeOfDay(contact.at)}`}
      </span>
      <span className={styles.what}>
        <Icon size={16} aria-hidden="true" /> <strong>{name}</strong>
        {contact.promisedOn === null ? null : (
          <>
            {' '}
            for <SayDay day={contact.promisedOn} as="date" />
          </>
        )}
        <span className={layout.quiet}> · {who.filter((part) => part !== null).join(', ')}</span>
        {contact.note === null ? null : <p className={styles.note}>{contact.note}</p>}
      </span>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <ActionIcon
          ref={edit}
          variant="subtle"
          color="quiet"
          aria-label={`Change: ${name}`}
          onClick={() => setIsEditing(true)}
        >
          <IconPencil size={16} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="quiet"
          aria-label={`Take off the log: ${name}`}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ contactId: contact.id })}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </Group>
    </li>
  );
}
