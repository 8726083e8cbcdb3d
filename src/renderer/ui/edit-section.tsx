import { Button, Group } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { call } from '../lib/call.ts';
import { focusField, useWantedField } from '../lib/wanted-field.ts';
import styles from './edit-section.module.css';
import { Section } from './section.tsx';

interface EditSectionProps {
  readonly title: string;
  /** As of a section. */
  readonly order?: 2 | 3;
  /** The key under which the form keeps its draft; the reading view says when one was left. */
  readonly formKey: string;
  /** The fields of the form; a link that asks for one of them opens it. */
  readonly fields?: ReadonlyArray<string>;
  /** What is known, to read. */
  readonly children: ReactNode;
  /** The form that changes it; `close` goes back to reading. */
  readonly form: (close: () => void) => ReactNode;
}

/** A part of a page that is read, and changed in place when asked. */
export function EditSection({ title, order = 2, formKey, fields = [], children, form }: EditSectionProps) {
  const asked = useWantedField();
  const wanted = asked !== null && fields.includes(asked.split('.')[0] ?? asked) ? asked : null;
  const [isEditing, setIsEditing] = useState(wanted !== null);
  const hasLeftText = useHasDraft(formKey, isEditing);
  const editButton = useRef<HTMLButtonElement>(null);
  const section = useRef<HTMLElement>(null);
  const wasEditing = useRef(false);

  // Opening goes to the first field, closing back to the button, so the keyboard never falls off the page.
  useEffect(() => {
    const isAtWanted = isEditing && wanted !== null && section.current !== null && focusField(section.current, wanted);
    if (isEditing && !isAtWanted) section.current?.querySelector<HTMLElement>('form input, form textarea')?.focus();
    if (!isEditing && wasEditing.current) editButton.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing, wanted]);

  return (
    <Section
      ref={section}
      title={title}
      order={order}
      action={
        isEditing ? null : (
          <Button
            ref={editButton}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            aria-label={`Edit ${title.toLowerCase()}`}
            onClick={() => setIsEditing(true)}
          >
            Edit
          </Button>
        )
      }
    >
      {isEditing ? form(() => setIsEditing(false)) : children}
      {hasLeftText && !isEditing ? (
        <Group className={styles.left} gap="sm" role="status">
          <span>You typed here and did not save it.</span>
          <Button variant="default" size="compact-sm" onClick={() => setIsEditing(true)}>
            Look at it
          </Button>
        </Group>
      ) : null}
    </Section>
  );
}

function useHasDraft(formKey: string, isEditing: boolean): boolean {
  const [hasDraft, setHasDraft] = useState(false);
  useEffect(() => {
    if (isEditing) return;
    let isStale = false;
    call('drafts.find', { formKey })
      .then((draft) => isStale || setHasDraft(draft !== null))
      // Whether a draft was left is a courtesy; the page must not fail over it.
      .catch(() => undefined);
    return () => {
      isStale = true;
      setHasDraft(false);
    };
  }, [formKey, isEditing]);
  return hasDraft;
}
