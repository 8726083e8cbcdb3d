import { Select } from '@mantine/core';
import { useState } from 'react';
import type { FormSource } from '../../../domain/forms/form.ts';
import { TextField } from '../../ui/fields.tsx';
import { GroupedSelectField } from '../../ui/grouped-select-field.tsx';
import styles from './forms.module.css';
import { boxChoices, choiceOf, type SourceValue, sourceOf, textChoices, tickChoices } from './source-choices.ts';

interface SourceFieldProps {
  readonly label: string;
  readonly source: FormSource;
  /** A field of the PDF by its type, or a box placed by hand. */
  readonly of: 'text' | 'checkbox' | 'choice' | 'box';
  /** What a field of choices offers. */
  readonly choices?: ReadonlyArray<string>;
  readonly error?: string | undefined;
  readonly onChange: (source: FormSource) => void;
}

/** What goes into a field or a box. */
export function SourceField({ label, source, of, choices = [], error, onChange }: SourceFieldProps) {
  // Own words that are not written yet put nothing into the form.
  const [isWriting, setIsWriting] = useState(false);
  const value: SourceValue = isWriting && source.kind === 'empty' ? 'words' : choiceOf(source);
  const choose = (chosen: SourceValue | null) => {
    if (chosen === null || chosen === value) return;
    setIsWriting(chosen === 'words');
    onChange(sourceOf(chosen));
  };
  const write = (words: string | null) => {
    setIsWriting(true);
    onChange((words ?? '') === '' ? { kind: 'empty' } : { kind: 'words', words: words ?? '' });
  };
  const written = source.kind === 'words' ? source.words : '';
  return (
    <div className={styles.source}>
      {of === 'checkbox' ? (
        <Select
          label={label}
          data={[...tickChoices]}
          allowDeselect={false}
          value={value}
          onChange={(chosen) => choose(chosen === 'tick' ? 'tick' : 'empty')}
        />
      ) : (
        <GroupedSelectField
          label={label}
          groups={of === 'box' ? boxChoices : textChoices}
          value={value}
          onChange={choose}
          error={value === 'words' ? undefined : error}
        />
      )}
      {value === 'words' && choices.length > 0 && (
        <Select
          label={`What ${label} says`}
          data={[...new Set(choices)]}
          searchable
          value={written === '' ? null : written}
          onChange={write}
          error={error}
        />
      )}
      {value === 'words' && choices.length === 0 && (
        <TextField label={`What ${label} says`} value={written} onChange={write} error={error} />
      )}
    </div>
  );
}
