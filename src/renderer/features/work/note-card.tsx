import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconPencil, IconPin, IconPinFilled, IconTrash } from '@tabler/icons-react';
import { memo, useRef, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { confirmDelete } from '../../ui/confirm.tsx';
import { SayMoment } from '../../ui/say-day.tsx';
import { NoteEditor } from './note-editor.tsx';
import styles from './work.module.css';

type NoteView = OperationOutput<'notes.list'>['notes'][number];

/** Characters of a long note that are shown before it is opened. */
const SHOWN = 700;

/** One note: read, written on, pinned, deleted. A save of another note does not draw it again. */
export const NoteCard = memo(Card, (one, other) => JSON.stringify(one.view) === JSON.stringify(other.view));

function Card({ view: { note, authorName, editorName } }: { readonly view: NoteView }) {
  const [isEditing, setIsEditing] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const pin = useWrite('notes.setPinned');
  const remove = useWrite('notes.delete');
  const edit = useRef<HTMLButtonElement>(null);
  const { id: noteId, isPinned, text } = note;
  const inShort = text.length > SHOWN && !isWhole ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
  const ask = async () => {
    const isSure = await confirmDelete({
      title: 'Delete this note?',
      sentence: 'It goes to the trash and can be put back from there.',
      confirmLabel: 'Move it to the trash',
    });
    if (isSure) remove.mutate({ noteId });
  };
  return (
    <article className={styles.sheet} data-pinned={isPinned || undefined} aria-label={`Note: ${firstWords(text)}`}>
      <header className={styles.noteHead}>
        <p className={styles.about}>
          {isPinned && <StatusBadge icon={<IconPinFilled size={14} />}>Pinned</StatusBadge>}
          <span>
            <SayMoment moment={note.writtenAt} />, {authorName}
          </span>
          {note.editedAt === null ? null : (
            <span>
              changed <SayMoment moment={note.editedAt} />
              {editorName === null || editorName === authorName ? null : `, ${editorName}`}
            </span>
          )}
        </p>
        {!isEditing && (
          <Group gap={4} wrap="nowrap">
            <Small
              label={isPinned ? 'Take the pin off' : 'Pin to the top'}
              onClick={() => pin.mutate({ noteId, isPinned: !isPinned })}
            >
              <IconPin size={16} aria-hidden="true" />
            </Small>
            <Small ref={edit} label="Write on" onClick={() => setIsEditing(true)}>
              <IconPencil size={16} aria-hidden="true" />
            </Small>
            <Small label="Delete the note" onClick={() => void ask()}>
              <IconTrash size={16} aria-hidden="true" />
            </Small>
          </Group>
        )}
      </header>
      {isEditing ? (
        <NoteEditor
          note={note}
          onDone={() => {
            setIsEditing(false);
            requestAnimationFrame(() => edit.current?.focus());
          }}
        />
      ) : (
        <>
          <p className={styles.noteText}>{inShort}</p>
          {text.length > SHOWN && (
            <div>
              <Button variant="subtle" size="compact-sm" onClick={() => setIsWhole((whole) => !whole)}>
                {isWhole ? 'Show less' : 'Show all of it'}
              </Button>
            </div>
          )}
        </>
      )}
    </article>
  );
}

interface SmallProps {
  readonly label: string;
  readonly ref?: React.Ref<HTMLButtonElement>;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Small({ label, ref, onClick, children }: SmallProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        {...(ref === undefined ? {} : { ref })}
        variant="subtle"
        color="quiet"
        aria-label={label}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function firstWords(text: string): string {
  return (text.split('\n')[0] ?? '').split(/\s+/).slice(0, 6).join(' ');
}
