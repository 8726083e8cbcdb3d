import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDraft } from '../lib/use-draft.ts';
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

/** The form of an EditSection: keeps a draft, saves, and goes back to reading. */
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
  const finish = async (isSaved: boolean) => {
    await draft.clear();
    if (!isSaved) form.reset();
    close();
  };
  return (
    <FormFrame
      form={form}
      submitLabel={submitLabel}
      onSubmit={async (values) => {
        if (isNew || form.isDirty()) await save(values);
        await finish(true);
      }}
      aside={
        <Button variant="default" onClick={() => void finish(false)}>
          Cancel
        </Button>
      }
    >
      <DraftOffer draft={draft} />
      {children}
    </FormFrame>
  );
}
