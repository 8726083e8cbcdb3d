import type { ReactNode } from 'react';
import type { Case } from '../../../domain/cases/case.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useBaseline } from '../../lib/use-baseline.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { EditSection } from '../../ui/edit-section.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { type CaseForm, type CaseValues, caseValuesSchema, toCaseValues } from './case-values.ts';

interface CaseSectionProps {
  readonly of: Case;
  readonly title: string;
  /** The fields this part shows; a save touches no others. */
  readonly fields: ReadonlyArray<keyof CaseValues>;
  readonly children: ReactNode;
  readonly renderFields: (form: CaseForm) => ReactNode;
}

/** A part of the case's overview: read, and changed in place. */
export function CaseSection({ of: one, title, fields, children, renderFields }: CaseSectionProps) {
  const formKey = `case:${one.id}:${fields[0]}`;
  return (
    <EditSection
      title={title}
      formKey={formKey}
      fields={fields}
      form={(close) => (
        <CaseSectionForm
          of={one}
          title={title}
          formKey={formKey}
          fields={fields}
          renderFields={renderFields}
          close={close}
        />
      )}
    >
      {children}
    </EditSection>
  );
}

type CaseSectionFormProps = Omit<CaseSectionProps, 'children'> & {
  readonly formKey: string;
  readonly close: () => void;
};

function CaseSectionForm({ of: one, title, formKey, fields, renderFields, close }: CaseSectionFormProps) {
  const stored = toCaseValues(one);
  const form = useOperationForm<CaseValues>(caseValuesSchema, stored);
  const baseline = useBaseline<CaseValues>(form, stored);
  const update = useWrite('cases.update');
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel={`Save ${title.toLowerCase()}`}
      save={(values) =>
        update.mutateAsync({ caseId: one.id, changes: changedFields(baseline.current, values, fields) })
      }
      close={close}
    >
      {renderFields(form)}
    </SectionForm>
  );
}
