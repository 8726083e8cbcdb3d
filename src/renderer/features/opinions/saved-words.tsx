import { useCallback, useEffect, useRef, useState } from 'react';
import { WordsField } from '../../ui/fields.tsx';
import styles from './row-notes.module.css';

interface SavedWordsProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly stored: string;
  readonly onSave: (words: string) => void;
}

const TYPING_PAUSE_MS = 600;

/** Words beside a row of the comparison that save themselves when typing pauses and when the field is left. */
export function SavedWords({ label, placeholder, stored, onSave }: SavedWordsProps) {
  const [typed, setTyped] = useState(stored);
  const timer = useRef<number | undefined>(undefined);
  const unsaved = useRef<string | null>(null);
  const onSaveLatest = useRef(onSave);
  onSaveLatest.current = onSave;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (unsaved.current === null) return;
    onSaveLatest.current(unsaved.current);
    unsaved.current = null;
  }, []);

  // Leaving the screen saves what was typed last.
  useEffect(() => flush, [flush]);

  // A change from elsewhere, an undo above all, shows unless someone is typing here.
  useEffect(() => {
    setTyped((before) => (unsaved.current === null && before.trim() !== stored ? stored : before));
  }, [stored]);

  return (
    <div className={styles.question}>
      <WordsField
        label={label}
        placeholder={placeholder}
        rows={1}
        value={typed}
        onChange={(text) => {
          setTyped(text ?? '');
          unsaved.current = text ?? '';
          clearTimeout(timer.current);
          timer.current = window.setTimeout(flush, TYPING_PAUSE_MS);
        }}
        onBlur={flush}
      />
    </div>
  );
}
