import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { OperationOutput } from '../../../contract/all.ts';
import { authorizationStatusLabel } from '../../../domain/authority/labels.ts';
import { type Day, shortDate } from '../../../domain/shared/days.ts';
import type { AuthorizationId, ClientId } from '../../../domain/shared/ids.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { type FieldProps, SelectField } from '../fields.tsx';

export type AuthorizationView = OperationOutput<'authorizations.list'>[number];

interface AuthorizationFieldProps extends FieldProps<AuthorizationId | null> {
  readonly clientId: ClientId;
}

/** The authorization a letter relies on, encloses or takes back. */
export function AuthorizationField({ clientId, value, onChange, ...rest }: AuthorizationFieldProps) {
  const today = useToday();
  const authorizations = useOperation('authorizations.list', { clientId });
  const views = authorizations.data ?? [];
  const chosen = views.find((view) => view.authorization.id === value);
  return (
    <SelectField
      {...rest}
      description={
        <>
          {chosen?.warnings[0] ?? (views.length === 0 ? 'None is on file yet.' : 'Enclosed where the letter needs it.')}{' '}
          <Anchor component={Link} to={`/clients/${clientId}/authority`} underline="always" size="xs">
            Authority register
          </Anchor>
        </>
      }
      placeholder="None"
      clearable
      choices={views.map((view) => ({ value: view.authorization.id, label: sayAuthorization(view, today) }))}
      value={value ?? null}
      onChange={(id) => onChange?.(id)}
    />
  );
}

/** "Sample General Hospital, signed Tue, Mar 3, valid": an authorization in a list. */
export function sayAuthorization({ authorization, custodianName, status }: AuthorizationView, today: Day): string {
  const who = custodianName ?? authorization.disclosers ?? 'No custodian named';
  const signed = authorization.signedOn === null ? null : `signed ${shortDate(authorization.signedOn, today)}`;
  return [who, signed, authorizationStatusLabel(status).toLowerCase()].filter((part) => part !== null).join(', ');
}
