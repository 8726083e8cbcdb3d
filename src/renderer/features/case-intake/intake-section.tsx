import type { ReactNode } from 'react';
import { caseChangesSchema } from '../../../contract/cases.ts';
import { clientChangesSchema } from '../../../contract/clients.ts';
import type { Case } from '../../../domain/cases/case.ts';
import type { Client } from '../../../domain/clients/client.ts';
import { useWrite } from '../../lib/use-operation.ts';
import type { OperationForm } from '../../ui/form.tsx';
import { SavingSection } from '../../ui/saving-section.tsx';
import { type CaseIntake, type ClientIntake, caseIntakeOf, clientIntakeOf } from './intake-values.ts';

interface CasePartProps<Field extends keyof CaseIntake> {
  readonly of: Case;
  readonly title: string;
  readonly fields: ReadonlyArray<Field>;
  readonly children: (form: OperationForm<Pick<CaseIntake, Field>>) => ReactNode;
}

/** A part of the intake that is kept with the case; touches no field but its own. */
export function CasePart<Field extends keyof CaseIntake>({ of: one, title, fields, children }: CasePartProps<Field>) {
  const update = useWrite('cases.update', { says: null });
  return (
    <SavingSection<Pick<CaseIntake, Field>>
      title={title}
      formKey={`intake:${one.id}:${fields[0]}`}
      schema={caseChangesSchema}
      stored={caseIntakeOf(one, fields)}
      save={(changes) => update.mutateAsync({ caseId: one.id, changes })}
    >
      {children}
    </SavingSection>
  );
}

interface ClientPartProps<Field extends keyof ClientIntake> {
  readonly of: Client;
  readonly title: string;
  readonly fields: ReadonlyArray<Field>;
  readonly children: (form: OperationForm<Pick<ClientIntake, Field>>) => ReactNode;
}

/** A part of the intake that is kept with the client, and so with every case of that client. */
export function ClientPart<Field extends keyof ClientIntake>({
  of: client,
  title,
  fields,
  children,
}: ClientPartProps<Field>) {
  const update = useWrite('clients.update', { says: null });
  return (
    <SavingSection<Pick<ClientIntake, Field>>
      title={title}
      formKey={`intake:${client.id}:${fields[0]}`}
      schema={clientChangesSchema}
      stored={clientIntakeOf(client, fields)}
      save={(changes) => update.mutateAsync({ clientId: client.id, changes })}
    >
      {children}
    </SavingSection>
  );
}
