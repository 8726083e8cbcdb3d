import { TimeInput } from '@mantine/dates';
import type { FieldProps } from './fields.tsx';

/** A time of day, "14:05"; empty when nobody noted it. */
export function TimeField({ value, onChange, autoFocus, ...rest }: FieldProps<string | null>) {
  return (
    <TimeInput
      {...rest}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  );
}
