import { Button, Group, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { NoteId } from '../../../domain/shared/ids.ts';
import type { Note } from '../../../domain/tasks/task.ts';
import { CallError, call } from '../../lib/call.ts';
import { copyText } from '../../lib/copy-text.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { type SavedText, useSavedText } from '../../lib/use-saved-text.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import { ScrolledText } from '../../ui/two-texts.tsx';
import { BothTexts } from './both-texts.tsx';
import styles from './work.module.css';

const MOST_READ = 1_000;

interface NoteEditorProps {
  readonly note: Note;
  readonly onDone: () => void;
}

/**
 * A note while it is written on: typing stays in the window, saving follows after a pause, and a text somebody else
 * saved meanwhile is shown beside this one and never written over.
 */
export function NoteEditor({ note, onDone }: NoteEditorProps) {
  const { saved, keepAsOwn } = useNoteText(note);
  const field = useRef<HTMLTextAreaElement>(null);
  // What was put aside for the other text, kept in sight until it is put away.
  const [aside, setAside] = useState<{ readonly text: string; readonly isCopied: boolean } | null>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const { state } = saved;
  const latest = useRef(saved);
  latest.current = saved;
  const finish = async () => {
    await saved.settle();
    if (latest.current.state.kind === 'saved') onDone();
  };
  const putAside = async (text: string) => {
    setAside({ text, isCopied: false });
    if ((await copyText(text)) === null) setAside({ text, isCopied: true });
  };
  return (
    <>
      <DraftOffer draft={saved.draft} />
      {state.kind === 'conflict' && (
        <BothTexts
          theirs={state.theirs}
          mine={saved.text}
          onKeepOwn={async () => {
            await keepAsOwn(saved.text);
            saved.resolve(state.theirs);
          }}
          onTakeOther={() => {
            void putAside(saved.text);
            saved.resolve(state.theirs);
            field.current?.focus();
          }}
        />
      )}
      {aside !== null && (
        <section aria-label="What you had typed" className={styles.group}>
          <Group justify="space-between">
            <strong>What you had typed{aside.isCopied && ', also on the clipboard for a minute'}</strong>
            <Button variant="subtle" size="compact-sm" onClick={() => setAside(null)}>
              Put it away
            </Button>
          </Group>
          <ScrolledText text={aside.text} />
        </section>
      )}
      <Textarea
        ref={field}
        aria-label="The note"
        classNames={{ input: styles.text ?? '' }}
        spellCheck={false}
        value={saved.text}
        onChange={(event) => saved.type(event.currentTarget.value)}
        onBlur={() => void saved.settle()}
        onKeyDown={(event) => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!isDone) return;
          event.preventDefault();
          void finish();
        }}
      />
      <div className={styles.noteFoot}>
        <p className={styles.saved} data-state={state.kind} role={state.kind === 'failed' ? 'alert' : undefined}>
          {wordsOf(state)}
        </p>
        <Button variant="default" size="compact-sm" onClick={() => void finish()}>
          Done
        </Button>
      </div>
    </>
  );
}

function wordsOf(state: SavedText['state']): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? 'Saves itself while you type' : 'Saved';
    case 'waiting':
      return 'Typing; it saves itself after a pause';
    case 'failed':
      return `Not saved yet; what you typed is still here. ${state.message}`;
    case 'conflict':
      return 'Not saved: the note was changed elsewhere meanwhile.';
  }
}

const EMPTY = {
  code: 'invalidInput',
  message: 'An empty note is not saved, and the last text stays. Write something, or delete the note.',
  field: 'text',
  detail: null,
} as const;

function useNoteText(note: Note) {
  const { id: noteId, caseId } = note;
  const update = useWrite('notes.update', { says: null });
  const add = useWrite('notes.add', { says: () => 'Kept yours as a note of its own' });
  // The revision of each text seen, so that a save says from which one it began.
  const revisions = useRef(new Map<string, number>());
  revisions.current.set(note.text, note.revision);
  const saved = useSavedText({
    formKey: `note:${noteId}`,
    stored: note.text,
    save: async (text, from) => {
      if (text === '') throw new CallError(EMPTY);
      const revision = revisions.current.get(from) ?? note.revision;
      revisions.current.set(text, (await update.mutateAsync({ noteId, revision, text })).revision);
    },
    read: async () => {
      const now = await readNote(noteId, caseId);
      if (now === undefined) return note.text;
      revisions.current.set(now.text, now.revision);
      return now.text;
    },
  });
  return { saved, keepAsOwn: (text: string) => add.mutateAsync({ caseId, text }) };
}

type Listed = OperationOutput<'notes.list'>['notes'][number];

async function readNote(noteId: NoteId, caseId: Note['caseId']): Promise<Note | undefined> {
  const { notes } = await call('notes.list', { caseId, limit: MOST_READ });
  return notes.find((listed: Listed) => listed.note.id === noteId)?.note;
}
