import type { ReactNode } from 'react';
import { newClientSchema } from '../../../contract/clients.ts';
import type { Client } from '../../../domain/clients/client.ts';
import { changedFields } from '../../lib/changed-fields.ts';
import { useBaseline } from '../../lib/use-baseline.ts';
import { useWrite } from '../../lib/use-operation.ts';
import { EditSection } from '../../ui/edit-section.tsx';
import { useOperationForm } from '../../ui/form.tsx';
import { SectionForm } from '../../ui/section-form.tsx';
import { type ClientForm, type ClientValues, toClientValues } from './client-values.ts';

export interface ClientSectionProps {
  readonly client: Client;
  readonly title: string;
  /** The fields this part shows; a save touches no others. */
  readonly fields: ReadonlyArray<keyof ClientValues>;
  readonly children: ReactNode;
  readonly renderFields: (form: ClientForm) => ReactNode;
}

/** A part of the client's page: read, and changed in place. */
export function ClientSection({ client, title, fields, children, renderFields }: ClientSectionProps) {
  const formKey = `client:${client.id}:${fields[0]}`;
  return (
    <EditSection
      title={title}
      formKey={formKey}
      fields={fields}
      form={(close) => (
        <ClientSectionForm
          client={client}
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

type ClientSectionFormProps = Omit<ClientSectionProps, 'children'> & {
  readonly formKey: string;
  readonly close: () => void;
};

function ClientSectionForm({ client, title, formKey, fields, renderFields, close }: ClientSectionFormProps) {
  const stored = toClientValues(client);
  const form = useOperationForm(newClientSchema, stored);
  const baseline = useBaseline(form, stored);
  const update = useWrite('clients.update');
  return (
    <SectionForm
      form={form}
      formKey={formKey}
      submitLabel={`Save ${title.toLowerCase()}`}
      save={(values) =>
        update.mutateAsync({ clientId: client.id, changes: changedFields(baseline.current, values, fields) })
      }
      close={close}
    >
      {renderFields(form)}
    </SectionForm>
  );
}
