import { Button, Title } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { TextField } from '../../ui/fields.tsx';
import layout from '../../ui/layout.module.css';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { NoteCard } from './note-card.tsx';
import { NoteEntry } from './note-entry.tsx';
import styles from './work.module.css';

const FIRST = 30;
const MOST = 1_000;
/** So few are read at a glance and need no search. */
const FEW = 5;

/** The notes of a case: written at the top, pinned ones first, then the newest. */
export function NotesColumn({ caseId }: { readonly caseId: CaseId }) {
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(FIRST);
  const asked = useDeferredValue(text);
  const list = useOperation('notes.list', { caseId, text: asked, limit }, { keepLast: true });
  return (
    <section className={layout.column} aria-label="Notes">
      <header className={styles.columnHead}>
        <Title order={2}>Notes</Title>
        {(list.data?.total ?? 0) > FEW && (
          <div className={styles.search}>
            <TextField label="Search the notes" type="search" value={text} onChange={(typed) => setText(typed ?? '')} />
          </div>
        )}
      </header>
      <NoteEntry caseId={caseId} />
      <OperationView
        query={list}
        isEmpty={({ notes }) => notes.length === 0}
        empty={
          asked.trim() === '' ? (
            <EmptyState sentence="What was said and what to remember stands here, with its time and who wrote it. Notes of a consultation are with the consultation." />
          ) : (
            <EmptyState sentence="No note of this case holds these words." />
          )
        }
      >
        {({ notes, more }) => (
          <>
            <ul className={layout.list}>
              {notes.map((view) => (
                <li key={view.note.id}>
                  <NoteCard view={view} />
                </li>
              ))}
            </ul>
            {more && limit < MOST && (
              <div>
                <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit * 2))}>
                  Show older notes
                </Button>
              </div>
            )}
          </>
        )}
      </OperationView>
    </section>
  );
}
