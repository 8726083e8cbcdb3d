import type { ReactNode } from 'react';
import type { Consultation } from '../../../domain/consultations/consultation.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { EditSection } from '../../ui/edit-section.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { type ConsultationForm, type ConsultationValues, detailsOf, detailsSchema } from './consultation-values.ts';

interface DetailsSectionProps {
  readonly consultation: Consultation;
  readonly title: string;
  /** The fields this part shows; a save touches no others. */
  readonly fields: ReadonlyArray<keyof ConsultationValues>;
  readonly children: ReactNode;
  readonly renderFields: (form: ConsultationForm) => ReactNode;
  /** Puts right what the form holds before it is saved. */
  readonly settle?: (values: ConsultationValues) => ConsultationValues;
}

/** A part of a consultation's page: read, and changed in place. */
export function DetailsSection({ children, ...rest }: DetailsSectionProps) {
  const { consultation, title, fields } = rest;
  return (
    <EditSection
      title={title}
      formKey={keyOf(consultation, fields)}
      fields={fields}
      form={(close) => <DetailsForm {...rest} close={close} />}
    >
      {children}
    </EditSection>
  );
}

type DetailsFormProps = Omit<DetailsSectionProps, 'children'> & { readonly close: () => void };

function DetailsForm({ consultation, title, fields, renderFields, settle = same, close }: DetailsFormProps) {
  const initial = detailsOf(consultation);
  const form = useOperationForm<ConsultationValues>(detailsSchema, initial);
  const update = useWrite('consultations.update');
  return (
    <SectionForm
      form={form}
      formKey={keyOf(consultation, fields)}
      submitLabel={`Save ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
      save={(values) =>
        update.mutateAsync({
          consultationId: consultation.id,
          changes: changedFields(initial, settle(values), fields),
        })
      }
      close={close}
    >
      {renderFields(form)}
    </SectionForm>
  );
}

function keyOf({ id }: Consultation, fields: ReadonlyArray<string>): string {
  return `consultation:${id}:${fields[0]}`;
}

function same(values: ConsultationValues): ConsultationValues {
  return values;
}
