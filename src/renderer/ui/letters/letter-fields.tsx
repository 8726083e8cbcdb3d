import { Fieldset, NumberInput, Stack, Switch } from '@mantine/core';
import type { LetterFields as Fields, LetterSwitches } from '../../../domain/letters/letter.ts';
import type { FieldDefinition, SwitchDefinition } from '../../../domain/letters/template.ts';
import { isDay } from '../../../domain/shared/days.ts';
import type { FieldErrors } from '../../lib/use-saved-fields.ts';
import { DayField } from '../day-field.tsx';
import { SelectField, TextField, WordsField } from '../fields.tsx';
import styles from './letter-fields.module.css';

const CENTS = 100;

interface LetterFieldsProps {
  readonly definitions: ReadonlyArray<FieldDefinition>;
  readonly values: Fields;
  readonly errors: FieldErrors;
  readonly onChange: (values: Fields) => void;
}

/** What only this kind of letter needs to be told, as its template defines it. */
export function LetterFields({ definitions, values, errors, onChange }: LetterFieldsProps) {
  if (definitions.length === 0) return null;
  return (
    <Fieldset variant="unstyled" legend="What this letter says">
      <div className={styles.fields}>
        {definitions.map((field) => (
          <div key={field.id} data-field={`fields.${field.id}`} className={styles.field} data-type={field.type}>
            <LetterField
              field={field}
              value={values[field.id] ?? ''}
              error={errors[`fields.${field.id}`]}
              onChange={(value) => onChange(withValue(values, field.id, value))}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

interface LetterFieldProps {
  readonly field: FieldDefinition;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function LetterField({ field, value, error, onChange }: LetterFieldProps) {
  const common = {
    label: field.label,
    required: field.required && field.proposed === undefined,
    error,
    ...(sayHelp(field) === null ? {} : { description: sayHelp(field) }),
  };
  switch (field.type) {
    case 'line':
      return <TextField {...common} value={value} onChange={(text) => onChange(text ?? '')} />;
    case 'words':
      return <WordsField {...common} value={value} onChange={(text) => onChange(text ?? '')} />;
    case 'lines':
      return <WordsField {...common} rows={2} value={value} onChange={(text) => onChange(text ?? '')} />;
    case 'day':
      return <DayField {...common} saysDistance value={value} onChange={(day) => onChange(day ?? '')} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          clearable={!field.required}
          choices={(field.choices ?? []).map(({ id, label }) => ({ value: id, label }))}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'cents':
      return (
        <NumberInput
          label={common.label}
          description={common.description}
          error={error}
          withAsterisk={common.required}
          prefix="$"
          decimalScale={2}
          hideControls
          allowNegative={false}
          value={value === '' ? '' : Number(value) / CENTS}
          onChange={(dollars) => onChange(typeof dollars === 'number' ? String(Math.round(dollars * CENTS)) : '')}
        />
      );
    case 'count':
      return (
        <NumberInput
          label={common.label}
          description={common.description}
          error={error}
          withAsterisk={common.required}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          value={value === '' ? '' : Number(value)}
          onChange={(count) => onChange(typeof count === 'number' ? String(count) : '')}
        />
      );
  }
}

interface LetterSwitchesFieldProps {
  readonly definitions: ReadonlyArray<SwitchDefinition>;
  readonly values: LetterSwitches;
  readonly onChange: (values: LetterSwitches) => void;
}

/** The optional clauses of this kind of letter. */
export function LetterSwitchesField({ definitions, values, onChange }: LetterSwitchesFieldProps) {
  if (definitions.length === 0) return null;
  return (
    <Fieldset variant="unstyled" legend="Optional clauses" data-field="switches">
      <Stack gap="md">
        {definitions.map(({ id, label, help, default: usual }) => (
          <Switch
            key={id}
            label={label}
            {...(help === null ? {} : { description: help })}
            checked={values[id] ?? usual}
            onChange={(event) => onChange({ ...values, [id]: event.currentTarget.checked })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

/** What is wrong with typed values that the store would take as text: a day that is no day. */
export function fieldProblems(definitions: ReadonlyArray<FieldDefinition>, values: Fields | undefined): FieldErrors {
  const problems: Record<string, string> = {};
  for (const { id, type } of definitions) {
    const value = values?.[id] ?? '';
    if (type === 'day' && value !== '' && !isDay(value)) {
      problems[`fields.${id}`] = 'This is not a day on the calendar. Write it as year-month-day.';
    }
  }
  return problems;
}

function sayHelp(field: FieldDefinition): string | null {
  if (field.proposed === undefined) return field.help;
  const taken = 'Left empty, it is taken from the file.';
  return field.help === null ? taken : `${field.help} ${taken}`;
}

function withValue(values: Fields, id: string, value: string): Fields {
  const { [id]: _gone, ...others } = values;
  return value === '' ? others : { ...others, [id]: value };
}
