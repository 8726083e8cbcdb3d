import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogForm, type OperationForm } from '../../ui/form.tsx';

interface LineDialogProps<Values extends Record<string, unknown>, Line> {
  /** What a line is: "relative". */
  readonly name: string;
  /** Null for a new one. */
  readonly line: Line | null;
  readonly form: OperationForm<Values>;
  readonly add: (values: Values) => Promise<unknown>;
  readonly update: (line: Line, values: Values) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A line of the timeline or of a sheet with all its fields. */
export function LineDialog<Values extends Record<string, unknown>, Line>(props: LineDialogProps<Values, Line>) {
  const { name, line, form, add, update, onClose, children } = props;
  const article = /^[aeiou]/.test(name) ? 'an' : 'a';
  return (
    <Modal opened onClose={onClose} title={line === null ? `Add ${article} ${name}` : `Change the ${name}`} size="lg">
      <DialogForm
        form={form}
        submitLabel={line === null ? `Add the ${name}` : `Save the ${name}`}
        onSubmit={(values) => (line === null ? add(values) : update(line, values))}
        onClose={onClose}
      >
        <Stack gap="md">{children}</Stack>
      </DialogForm>
    </Modal>
  );
}
