import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { noteText } from '../../../contract/notes.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { refusalOf } from '../../lib/call.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { DraftOffer } from '../../ui/draft-offer.tsx';
import styles from './work.module.css';

/**
 * Where a note begins. What is typed stays here until it is kept, by Ctrl/Cmd+Enter, by the button or by going elsewhere
 * in the window; until then it is a draft, so that a crash takes nothing.
 */
export function NoteEntry({ caseId }: { readonly caseId: CaseId }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = useWrite('notes.add', { says: () => 'Kept the note' });
  const isKeeping = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft<{ text: string }>(`note:new:${caseId}`, {
    values: { text },
    setValues: (values) => setText(values.text),
    isDirty: () => text.trim() !== '',
  });

  const keep = async () => {
    if (isKeeping.current || text.trim() === '') return;
    const judged = noteText.safeParse(text);
    if (!judged.success) {
      setProblem(judged.error.issues[0]?.message ?? null);
      return;
    }
    isKeeping.current = true;
    try {
      await add.mutateAsync({ caseId, text });
      // What was typed while it was on its way is the beginning of the next note.
      setText((now) => (now.startsWith(text) ? now.slice(text.length).trimStart() : now));
      setProblem(null);
      await draft.clear();
    } catch (thrown) {
      setProblem(refusalOf(thrown).message);
    } finally {
      isKeeping.current = false;
    }
  };

  return (
    <form
      ref={form}
      className={styles.sheet}
      aria-label="New note"
      onSubmit={(event) => {
        event.preventDefault();
        void keep().then(() => field.current?.focus());
      }}
      onBlur={(event) => {
        // Another window in front is not going elsewhere.
        if (event.relatedTarget === null && document.activeElement === field.current) return;
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
        void keep();
      }}
    >
      <DraftOffer draft={draft} />
      <Textarea
        ref={field}
        aria-label="Write a note"
        placeholder="Write a note: what was said, by whom, what to remember"
        classNames={{ input: styles.text ?? '' }}
        spellCheck={false}
        value={text}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        }}
      />
      <div className={styles.noteFoot}>
        <p className={styles.saved}>{text.trim() === '' ? 'Ctrl+Enter keeps it' : 'Typing; kept when you leave'}</p>
        <Button type="submit" size="compact-sm" disabled={text.trim() === ''} loading={add.isPending}>
          Keep the note
        </Button>
      </div>
    </form>
  );
}
