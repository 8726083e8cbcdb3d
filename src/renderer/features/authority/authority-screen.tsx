import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuthorizationId, ClientId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useWantedField } from '../../lib/wanted-field.ts';
import layout from '../../ui/layout.module.css';
import { Page } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { AuthorizationCard } from './authorization-card.tsx';
import { IdScans } from './id-scans.tsx';
import { PeopleSection } from './people-section.tsx';

/** Who may get what and who may sign: the authorizations of a client, and the people around the client. */
export function AuthorityScreen({ clientId }: { readonly clientId: ClientId }) {
  const client = useOperation('clients.get', { clientId });
  const authorizations = useOperation('authorizations.list', { clientId });
  const cases = useOperation('cases.list', { clientId });
  const add = useWrite('authorizations.add');
  // The draft whose form is open: one just begun, or the one a link from a letter asks for.
  const [openDraft, setOpenDraft] = useState<AuthorizationId | null>(null);
  const wanted = useWantedField();
  const asked = wanted === null ? undefined : authorizations.data?.find(({ status }) => status === 'draft');
  const begin = () =>
    add.mutate(
      { clientId, caseId: cases.data?.[0]?.id ?? null },
      { onSuccess: ({ authorizationId }) => setOpenDraft(authorizationId) },
    );
  return (
    <OperationView query={client}>
      {({ legalName }) => (
        <Page
          title="Authority register"
          subtitle={`Who may give, get and sign what for ${legalName}`}
          trail={[
            { label: 'Clients', to: '/clients' },
            { label: legalName, to: `/clients/${clientId}` },
          ]}
          mainAction={
            <Button
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              loading={add.isPending}
              disabled={cases.data === undefined}
              onClick={begin}
            >
              New authorization
            </Button>
          }
        >
          <OperationView
            query={authorizations}
            isEmpty={(views) => views.length === 0}
            empty={
              <EmptyState sentence="A signed authorization lets custodians talk with you and send you copies. Draft one here, print its form, let the client sign it, and keep the scan: it is enclosed wherever a letter needs it." />
            }
          >
            {(views) => (
              <ul className={layout.wideList} aria-label="Authorizations">
                {views.map((view) => (
                  <li key={view.authorization.id}>
                    <AuthorizationCard
                      view={view}
                      cases={cases.data ?? []}
                      opensForm={view.authorization.id === (openDraft ?? asked?.authorization.id)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </OperationView>
          <PeopleSection clientId={clientId} />
          <IdScans clientId={clientId} />
        </Page>
      )}
    </OperationView>
  );
}
