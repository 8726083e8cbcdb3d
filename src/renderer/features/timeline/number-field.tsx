import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
  readonly onBlur?: (event: React.FocusEvent<HTMLElement>) => void;
  readonly error?: ReactNode;
  readonly isDecimal?: boolean;
}

/** A number that may be left out. */
export function NumberField({ value, onChange, isDecimal = false, ...rest }: NumberFieldProps) {
  return (
    <NumberInput
      {...rest}
      allowDecimal={isDecimal}
      allowNegative={false}
      hideControls
      value={value ?? ''}
      onChange={(number) => onChange?.(typeof number === 'number' ? number : null)}
    />
  );
}
