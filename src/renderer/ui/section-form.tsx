import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraft } from '../lib/use-draft.ts';
import { confirmDelete } from './confirm.tsx';
import { DraftOffer } from './draft-offer.tsx';
import { FormFrame, type OperationForm } from './form.tsx';

interface SectionFormProps<Values extends Record<string, unknown>> {
  readonly formKey: string;
  readonly form: OperationForm<Values>;
  /** Saves; whatever it throws is shown in the form. Not called when nothing was changed, except for a new thing. */
  readonly save: (values: Values) => Promise<unknown>;
  readonly isNew?: boolean;
  readonly submitLabel: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form in the midst of a page: keeps a draft, saves, and goes back to reading. */
export function SectionForm<Values extends Record<string, unknown>>({
  formKey,
  form,
  save,
  isNew = false,
  submitLabel,
  close,
  children,
}: SectionFormProps<Values>) {
  const draft = useDraft(formKey, form);
  const finish = async () => {
    await draft.clear();
    close();
  };
  const cancel = async () => {
    const mayLeave =
      !form.isDirty() ||
      (await confirmDelete({
        title: 'Throw away what you typed?',
        sentence: 'It has not been saved, and it cannot be taken back.',
        confirmLabel: 'Throw it away',
      }));
    if (mayLeave) await finish();
  };
  return (
    <FormFrame
      form={form}
      submitLabel={submitLabel}
      onSubmit={async (values) => {
        if (isNew || form.isDirty()) await save(values);
        await finish();
      }}
      aside={
        <Button variant="default" onClick={() => void cancel()}>
          Cancel
        </Button>
      }
    >
      <DraftOffer draft={draft} />
      {children}
    </FormFrame>
  );
}
