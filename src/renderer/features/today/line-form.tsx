import { Button, Group } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { OperationForm } from '../../ui/form.tsx';
import { RefusalNote } from '../../ui/states.tsx';
import styles from './today.module.css';

interface LineFormProps<Values> {
  /** "Snooze": names the line to those who hear it. */
  readonly label: string;
  readonly submitLabel: string;
  readonly form: OperationForm<Values>;
  readonly isBusy: boolean;
  /** Saves; whatever it throws is shown in the line. */
  readonly onSubmit: (values: Values) => Promise<void>;
  readonly onCancel: () => void;
  readonly fields: ReactNode;
  /** What stands between the fields and the buttons. */
  readonly children?: ReactNode;
}

/** A form of one line below a row, with its first field in focus; Enter saves it, Escape leaves it. */
export function LineForm<Values>(props: LineFormProps<Values>) {
  const { label, submitLabel, form, isBusy, onSubmit, onCancel, fields, children } = props;
  const line = useRef<HTMLFormElement>(null);
  useEffect(() => {
    line.current?.querySelector<HTMLElement>('input:not([type="hidden"])')?.focus();
  }, []);

  const save = async (values: Values) => {
    form.clearRefusal();
    try {
      await onSubmit(values);
    } catch (thrown) {
      form.refuse(thrown);
    }
  };
  const handle = form.onSubmit(save, () => line.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  return (
    <form
      ref={line}
      noValidate
      aria-label={label}
      className={styles.line}
      onSubmit={(event: FormEvent<HTMLFormElement>) => handle(event)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
      }}
    >
      {form.refusal === null ? null : <RefusalNote refusal={form.refusal} />}
      <div className={styles.fields}>{fields}</div>
      {children}
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={isBusy}>
          {submitLabel}
        </Button>
        <Button variant="default" size="compact-md" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
