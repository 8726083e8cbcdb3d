import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type ComparisonAnnotation, divergenceReasons } from '../../../domain/opinions/comparison.ts';
import { divergenceReasonLabel, divergenceSource, nextAfterDivergence } from '../../../domain/opinions/divergence.ts';
import { dimensionLabel } from '../../../domain/opinions/say.ts';
import { type Day, isDay } from '../../../domain/shared/days.ts';
import type { CaseId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useTickedList } from '../../lib/use-ticked-list.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ChipsField } from '../../ui/fields.tsx';
import { SourceNote } from '../../ui/source-note.tsx';
import styles from './row-notes.module.css';
import type { AnnotationChanges } from './row-notes.tsx';
import { SavedWords } from './saved-words.tsx';

interface RowDivergenceProps {
  readonly caseId: CaseId;
  readonly annotation: ComparisonAnnotation;
  readonly onSave: (changes: AnnotationChanges) => void;
}

/** Why the opinions differ on a point, as a person sees it, what usually follows from that, and what is done about it. */
export function RowDivergence({ caseId, annotation, onSave }: RowDivergenceProps) {
  const { divergenceReasons: reasons, dimension, action, owner, dueOn } = annotation;
  const annotate = useWrite('comparison.annotate', { says: null });
  const { ticked: chosen, set } = useTickedList(reasons, (next) =>
    annotate.mutateAsync({ caseId, dimension, changes: { divergenceReasons: [...next] } }),
  );
  return (
    <fieldset className={styles.divergence}>
      <legend>
        <VisuallyHidden>{`${dimensionLabel(dimension)}: why, and what is done`}</VisuallyHidden>
      </legend>
      <ChipsField
        label="Why they differ"
        choices={divergenceReasons.map((value) => ({ value, label: divergenceReasonLabel(value) }))}
        value={chosen}
        onChange={(next = []) => {
          for (const reason of divergenceReasons) {
            const isChosen = next.includes(reason);
            if (isChosen !== chosen.includes(reason)) set(reason, isChosen);
          }
        }}
      />
      {chosen.map((reason) => (
        <SourceNote key={reason} source={divergenceSource}>
          {`${divergenceReasonLabel(reason)}. What usually follows: ${nextAfterDivergence(reason)}`}
        </SourceNote>
      ))}
      <div className={styles.notes}>
        <SavedWords label="What is done about it" stored={action ?? ''} onSave={(words) => onSave({ action: words })} />
        <div className={styles.owner}>
          <SavedWords label="Who does it" stored={owner ?? ''} onSave={(words) => onSave({ owner: words })} />
        </div>
        <div className={styles.due}>
          <DueField stored={dueOn} onSave={(day) => onSave({ dueOn: day })} />
        </div>
        {action === null ? null : <TaskButton caseId={caseId} action={action} dueOn={dueOn} />}
      </div>
    </fieldset>
  );
}

interface DueFieldProps {
  readonly stored: Day | null;
  readonly onSave: (day: Day | null) => void;
}

// What was typed stays until the store has it, and what is no day stays to be mended.
function DueField({ stored, onSave }: DueFieldProps) {
  const [given, setGiven] = useState<string | null>(stored);
  useEffect(() => setGiven(stored), [stored]);
  const isWrong = given !== null && !isDay(given);
  return (
    <DayField
      label="By"
      value={given}
      error={isWrong ? 'This is not a day on the calendar. Write it as year-month-day, or pick one.' : undefined}
      onChange={(next = null) => {
        setGiven(next);
        if (next === null || isDay(next)) onSave(next);
      }}
    />
  );
}

interface TaskButtonProps {
  readonly caseId: CaseId;
  readonly action: string;
  readonly dueOn: ComparisonAnnotation['dueOn'];
}

function TaskButton({ caseId, action, dueOn }: TaskButtonProps) {
  const tasks = useOperation('tasks.list', { caseId });
  const add = useWrite('tasks.add');
  if (tasks.data === undefined) return null;
  // A task is one line.
  const what = action.replaceAll(/\s+/g, ' ');
  if (tasks.data.some(({ task }) => task.what === what)) return <span className={styles.isTask}>Is a task</span>;
  return (
    <Button
      variant="default"
      size="compact-sm"
      className={styles.isTask}
      loading={add.isPending}
      aria-label={`Make it a task: ${what}`}
      onClick={() => add.mutate({ caseId, what, dueOn })}
    >
      Make it a task
    </Button>
  );
}
