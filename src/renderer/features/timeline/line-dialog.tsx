import { Button, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormFrame, type OperationForm } from '../../ui/form.tsx';

interface LineDialogProps<Values extends Record<string, unknown>> {
  readonly title: string;
  readonly submitLabel: string;
  readonly form: OperationForm<Values>;
  readonly save: (values: Values) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A line of the timeline or of a sheet with all its fields. */
export function LineDialog<Values extends Record<string, unknown>>(props: LineDialogProps<Values>) {
  const { title, submitLabel, form, save, onClose, children } = props;
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <FormFrame
        form={form}
        submitLabel={submitLabel}
        aside={
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        }
        onSubmit={async (values) => {
          await save(values);
          onClose();
        }}
      >
        <Stack gap="md">{children}</Stack>
      </FormFrame>
    </Modal>
  );
}
