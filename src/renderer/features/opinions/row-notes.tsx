import { SegmentedControl, Text } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { OperationInput } from '../../../contract/all.ts';
import { type ComparisonAnnotation, type ComparisonRow, materialities } from '../../../domain/opinions/comparison.ts';
import { dimensionLabel } from '../../../domain/opinions/say.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { WordsField } from '../../ui/fields.tsx';
import styles from './row-notes.module.css';

type Changes = OperationInput<'comparison.annotate'>['changes'];

interface RowNotesProps {
  readonly caseId: CaseId;
  readonly row: ComparisonRow;
  readonly annotation: ComparisonAnnotation | undefined;
}

const TYPING_PAUSE_MS = 600;
const NOT_SAID = 'notSaid';
const materialChoices = [
  { value: NOT_SAID, label: 'Not said' },
  ...materialities.map((value) => ({ value, label: { yes: 'Yes', no: 'No', unsure: 'Unsure' }[value] })),
];
const byEyeChoices = [
  { value: NOT_SAID, label: 'Not looked yet' },
  { value: 'same', label: 'The same' },
  { value: 'compatible', label: 'Differ in detail only' },
  { value: 'different', label: 'Different' },
];

/** What the advocate adds to a point, saved as one goes: by eye, material or not, and the question to settle it. */
export function RowNotes({ caseId, row, annotation }: RowNotesProps) {
  const { dimension } = row;
  const name = dimensionLabel(dimension);
  const { save, problem } = useAnnotate(caseId, dimension);
  return (
    <div className={styles.notes}>
      {row.agreement === 'unknown' && (
        <Choice
          label="Side by side, they are"
          about={name}
          choices={byEyeChoices}
          value={annotation?.byEye ?? NOT_SAID}
          onChange={(byEye) => save({ byEye: (byEye === NOT_SAID ? null : byEye) as ComparisonAnnotation['byEye'] })}
        />
      )}
      <Choice
        label="Would it change treatment?"
        about={name}
        choices={materialChoices}
        value={annotation?.material ?? NOT_SAID}
        onChange={(material) =>
          save({ material: (material === NOT_SAID ? null : material) as ComparisonAnnotation['material'] })
        }
      />
      <QuestionField
        about={name}
        stored={annotation?.clarifyingQuestion ?? ''}
        onSave={(clarifyingQuestion) => save({ clarifyingQuestion })}
      />
      {problem !== null && (
        <Text c="overdue" role="alert">
          {problem}
        </Text>
      )}
    </div>
  );
}

function useAnnotate(caseId: CaseId, dimension: ComparisonRow['dimension']) {
  const [problem, setProblem] = useState<string | null>(null);
  const save = useCallback(
    (changes: Changes) => {
      call('comparison.annotate', { caseId, dimension, changes }).then(
        () => setProblem(null),
        (thrown: unknown) => setProblem(refusalOf(thrown).message),
      );
    },
    [caseId, dimension],
  );
  return { save, problem };
}

interface ChoiceProps {
  readonly label: string;
  readonly about: string;
  readonly choices: Array<{ value: string; label: string }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, about, choices, value, onChange }: ChoiceProps) {
  const labelId = useId();
  return (
    <div>
      <div id={labelId} className={styles.label}>
        {label}
      </div>
      <SegmentedControl size="xs" aria-label={`${about}: ${label}`} data={choices} value={value} onChange={onChange} />
    </div>
  );
}

interface QuestionFieldProps {
  readonly about: string;
  readonly stored: string;
  readonly onSave: (question: string) => void;
}

function QuestionField({ about, stored, onSave }: QuestionFieldProps) {
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
        label="Question that would settle it"
        placeholder={`To ask about ${about.toLowerCase()}`}
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
