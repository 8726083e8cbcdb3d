import { Alert, Code } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconEyeExclamation } from '@tabler/icons-react';
import { useEffect } from 'react';
import { textOperations } from '../../../contract/texts.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { TextField, WordsField } from '../../ui/fields.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import type { Statement, Trial, WhichText } from './text-values.ts';
import styles from './texts.module.css';

const schema = textOperations['texts.update'].input.pick({ text: true, reason: true });
// Long enough not to draw the letter at every key.
const TYPING_PAUSE_MS = 400;

interface StatementFormProps {
  readonly which: WhichText;
  readonly statement: Statement;
  readonly placeholders: ReadonlyArray<string>;
  readonly onTry: (trial: Trial | null) => void;
  readonly onClose: () => void;
}

/** Changes one wording: judged and shown in the letter while it is typed, kept when it is pressed. */
export function StatementForm({ which, statement, placeholders, onTry, onClose }: StatementFormProps) {
  const form = useOperationForm(schema, { text: statement.current, reason: statement.reason });
  const update = useWrite('texts.update');
  const { text } = form.values;
  const [typed] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const canBeAsked = schema.shape.text.safeParse(typed).success;
  const checked = useOperation(
    'texts.check',
    { ...which, statementId: statement.id, text: typed },
    { enabled: canBeAsked, keepLast: true },
  );
  const problems = canBeAsked ? (checked.data?.problems ?? []) : [];
  const block = problems.find(({ severity }) => severity === 'block');
  const warnings = problems.filter(({ severity }) => severity === 'warn');
  const isJudged = canBeAsked && checked.data !== undefined && !checked.isPlaceholderData;
  const { id } = statement;
  useEffect(() => {
    if (isJudged && block === undefined) onTry(typed === statement.current ? null : { statementId: id, text: typed });
  }, [isJudged, block, typed, id, statement.current, onTry]);

  const wording = form.getInputProps('text');
  return (
    <SectionForm
      formKey={`texts:${which.kind}:${which.language}:${id}`}
      form={form}
      submitLabel="Keep this wording"
      save={(values) => update.mutateAsync({ ...which, statementId: id, ...values })}
      close={onClose}
    >
      <WordsField
        label="Wording"
        autoFocus
        {...wording}
        onChange={(words) => wording.onChange(words ?? '')}
        error={block?.text ?? wording.error}
      />
      <details className={styles.help}>
        <summary>What can be filled in</summary>
        <p className={styles.placeholders}>
          {placeholders.map((name) => (
            <Code key={name}>{`{${name}}`}</Code>
          ))}
        </p>
      </details>
      {text !== statement.shipped && (
        <div className={styles.shippedText}>
          <strong>Shipped</strong>
          <p className={styles.text}>{statement.shipped}</p>
        </div>
      )}
      {warnings.length > 0 && (
        <Alert
          color="caution"
          variant="light"
          role="status"
          icon={<IconEyeExclamation size={18} aria-hidden="true" />}
          title="This says less than the letter has to"
        >
          {warnings.map((warning) => (
            <p key={warning.text} className={styles.warning}>
              {warning.text}
            </p>
          ))}
        </Alert>
      )}
      {(warnings.length > 0 || form.errors.reason !== undefined) && (
        <TextField
          label="Why it may stand"
          description="Kept with the wording, for whoever asks later"
          required
          {...form.getInputProps('reason')}
        />
      )}
    </SectionForm>
  );
}
