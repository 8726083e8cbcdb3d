import {
  Checkbox,
  Chip,
  Group,
  Input,
  TextInput as MantineTextInput,
  Select,
  TagsInput,
  Textarea,
} from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId } from 'react';

/** What every field takes; `value`, `onChange`, `onBlur` and `error` come from the form's getInputProps. */
export interface FieldProps<Value> {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
  readonly onFocus?: (event: React.FocusEvent<HTMLElement>) => void;
  readonly onBlur?: (event: React.FocusEvent<HTMLElement>) => void;
  readonly disabled?: boolean;
  /** Marks the field as one that must be filled. */
  readonly required?: boolean;
  readonly autoFocus?: boolean;
}

interface TextFieldProps extends FieldProps<string | null> {
  readonly placeholder?: string;
  readonly type?: 'text' | 'search' | 'email' | 'tel' | 'password';
  readonly autoComplete?: string;
}

/** One line of text; an empty line counts as nothing given. */
export function TextField({ value, onChange, autoFocus, autoComplete = 'off', ...rest }: TextFieldProps) {
  return (
    <MantineTextInput
      {...rest}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      autoComplete={autoComplete}
      spellCheck={false}
      withAsterisk={rest.required === true}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  );
}

interface WordsFieldProps extends FieldProps<string | null> {
  readonly placeholder?: string;
  readonly rows?: number;
}

/** Text of several lines; grows with what is typed. */
export function WordsField({ value, onChange, rows = 3, autoFocus, ...rest }: WordsFieldProps) {
  return (
    <Textarea
      {...rest}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      autosize
      minRows={rows}
      maxRows={16}
      spellCheck={false}
      withAsterisk={rest.required === true}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  );
}

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

interface SelectFieldProps<Value extends string> extends FieldProps<Value | null> {
  readonly choices: ReadonlyArray<Choice<Value>>;
  readonly placeholder?: string;
  /** True when "nothing chosen" is a fair answer. */
  readonly clearable?: boolean;
}

/**
 * For a list that is searched by typing: while the text is not the one chosen, Enter chooses from the list and never
 * sends the form, which would go with a value other than the one in sight.
 */
export function holdEnter(chosen: Choice | undefined) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && event.currentTarget.value !== (chosen?.label ?? '')) event.preventDefault();
  };
}

/** One of a closed list; long lists can be searched by typing. */
export function SelectField<Value extends string>({
  choices,
  value,
  onChange,
  clearable = false,
  autoFocus: _autoFocus,
  ...rest
}: SelectFieldProps<Value>) {
  return (
    <Select
      {...rest}
      data={[...choices]}
      searchable={choices.length > 8}
      selectFirstOptionOnChange
      onKeyDown={holdEnter(choices.find((choice) => choice.value === value))}
      clearable={clearable}
      allowDeselect={clearable}
      clearButtonProps={{ 'aria-label': `Clear ${rest.label}` }}
      nothingFoundMessage="Nothing of that name"
      withAsterisk={rest.required === true}
      value={value ?? null}
      onChange={(chosen) => onChange?.(choices.find((choice) => choice.value === chosen)?.value ?? null)}
    />
  );
}

interface CheckFieldProps extends FieldProps<boolean> {
  /** For a form's getInputProps of type "checkbox". */
  readonly checked?: boolean;
}

/** Yes or no. */
export function CheckField({ value, checked, onChange, autoFocus: _autoFocus, required: _, ...rest }: CheckFieldProps) {
  return (
    <Checkbox
      {...rest}
      checked={checked ?? value ?? false}
      onChange={(event) => onChange?.(event.currentTarget.checked)}
    />
  );
}

interface ChipsFieldProps<Value extends string> extends FieldProps<ReadonlyArray<Value>> {
  readonly choices: ReadonlyArray<Choice<Value>>;
}

/** Any number of a closed list, all in sight. */
export function ChipsField<Value extends string>({
  label,
  description,
  error,
  choices,
  value = [],
  onChange,
  disabled = false,
}: ChipsFieldProps<Value>) {
  const labelId = useId();
  return (
    <Input.Wrapper
      label={label}
      description={description}
      error={error}
      labelElement="div"
      labelProps={{ id: labelId }}
    >
      <Chip.Group
        multiple
        value={[...value]}
        onChange={(chosen: string[]) =>
          onChange?.(choices.map((choice) => choice.value).filter((one) => chosen.includes(one)))
        }
      >
        <Group gap="sm" role="group" aria-labelledby={labelId}>
          {choices.map((choice) => (
            <Chip key={choice.value} value={choice.value} disabled={disabled} variant="outline" radius="sm">
              {choice.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

interface TagsFieldProps extends FieldProps<ReadonlyArray<string>> {
  readonly placeholder?: string;
  /** Words to offer while typing; anything else may be typed as well. */
  readonly suggestions?: ReadonlyArray<string>;
}

/** Several short texts, each closed with Enter. */
export function TagsField({ value = [], onChange, suggestions = [], autoFocus: _autoFocus, ...rest }: TagsFieldProps) {
  return (
    <TagsInput
      {...rest}
      data={[...suggestions]}
      acceptValueOnBlur
      splitChars={[]}
      clearButtonProps={{ 'aria-label': `Clear ${rest.label}` }}
      withAsterisk={rest.required === true}
      value={[...value]}
      onChange={(next) => onChange?.(next)}
    />
  );
}
