import { SegmentedControl, Text } from '@mantine/core';
import { useCallback, useId, useState } from 'react';
import type { OperationInput } from '../../../contract/all.ts';
import { type ComparisonAnnotation, type ComparisonRow, materialities } from '../../../domain/opinions/comparison.ts';
import { dimensionLabel } from '../../../domain/opinions/say.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { call, refusalOf } from '../../lib/call.ts';
import { RowDivergence } from './row-divergence.tsx';
import styles from './row-notes.module.css';
import { SavedWords } from './saved-words.tsx';

export type AnnotationChanges = OperationInput<'comparison.annotate'>['changes'];

interface RowNotesProps {
  readonly caseId: CaseId;
  readonly row: ComparisonRow;
  readonly annotation: ComparisonAnnotation | undefined;
}

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

/**
 * What the advocate adds to a point, saved as one goes: by eye, material or not, and the question to settle it; of a
 * difference that may change treatment also why it arises and what is done about it.
 */
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
      <SavedWords
        label="Question that would settle it"
        placeholder={`To ask about ${name.toLowerCase()}`}
        stored={annotation?.clarifyingQuestion ?? ''}
        onSave={(clarifyingQuestion) => save({ clarifyingQuestion })}
      />
      {annotation !== undefined && (annotation.material === 'yes' || annotation.material === 'unsure') && (
        <RowDivergence caseId={caseId} annotation={annotation} onSave={save} />
      )}
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
    (changes: AnnotationChanges) => {
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
