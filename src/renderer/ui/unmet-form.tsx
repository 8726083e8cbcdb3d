import { Button, Text } from '@mantine/core';
import { IconSquare } from '@tabler/icons-react';
import { z } from 'zod';
import { line } from '../../contract/schemas.ts';
import { WordsField } from './fields.tsx';
import { FormFrame, useOperationForm } from './form.tsx';
import styles from './unmet-form.module.css';

// The operation takes a move without a reason too; this form only opens where one is needed.
const schema = z.strictObject({ reason: line(1_000) });

interface UnmetFormProps {
  /** Who would leave the things open: a client's name, or "The case". */
  readonly who: string;
  readonly unmet: ReadonlyArray<{ readonly code: string; readonly text: string }>;
  /** What the button does: "Move to Timing all the same". */
  readonly submitLabel: string;
  readonly onAnswer: (reason: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Shows what a step still lacks; going on is possible with a reason that is kept. Cancel is the default. */
export function UnmetForm({ who, unmet, submitLabel, onAnswer, onCancel }: UnmetFormProps) {
  const form = useOperationForm(schema, { reason: '' });
  return (
    <FormFrame
      form={form}
      submitLabel={submitLabel}
      submitVariant="outline"
      onSubmit={({ reason }) => onAnswer(reason)}
      aside={
        <Button variant="filled" data-autofocus onClick={onCancel}>
          Cancel
        </Button>
      }
    >
      <div className={styles.lack}>
        <Text>{`${who} would leave ${unmet.length === 1 ? 'one thing' : `${unmet.length} things`} open:`}</Text>
        <ul className={styles.list}>
          {unmet.map(({ code, text }) => (
            <li key={code}>
              <IconSquare size={16} aria-hidden="true" />
              {text}
            </li>
          ))}
        </ul>
      </div>
      <WordsField
        label="Why it goes on all the same"
        description="Kept in the history of the case."
        rows={2}
        required
        {...form.getInputProps('reason')}
      />
    </FormFrame>
  );
}
