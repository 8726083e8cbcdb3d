import { Select } from '@mantine/core';
import { type Choice, type FieldProps, holdEnter } from './fields.tsx';

interface GroupedSelectFieldProps<Value extends string> extends FieldProps<Value | null> {
  readonly groups: ReadonlyArray<{ readonly group: string; readonly items: ReadonlyArray<Choice<Value>> }>;
  readonly placeholder?: string;
}

/** One of a long closed list, told apart under headings; found by typing. */
export function GroupedSelectField<Value extends string>({
  groups,
  value,
  onChange,
  autoFocus,
  ...rest
}: GroupedSelectFieldProps<Value>) {
  const choices = groups.flatMap(({ items }) => items);
  return (
    <Select
      {...rest}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      onKeyDown={holdEnter(choices.find((choice) => choice.value === value))}
      allowDeselect={false}
      nothingFoundMessage="Nothing of that name"
      withAsterisk={rest.required === true}
      value={value ?? null}
      onChange={(chosen) => onChange?.(choices.find((choice) => choice.value === chosen)?.value ?? null)}
    />
  );
}
