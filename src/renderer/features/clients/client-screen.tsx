import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { Client } from '../../../domain/clients/client.ts';
import { languageLabel } from '../../../domain/clients/labels.ts';
import { type Day, daysBetween, longDate } from '../../../domain/shared/days.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { useToday } from '../../lib/use-today.ts';
import { confirmDelete } from '../../ui/confirm.tsx';
import { DeleteButton } from '../../ui/delete-button.tsx';
import layout from '../../ui/layout.module.css';
import { Page } from '../../ui/page.tsx';
import { OperationView } from '../../ui/states.tsx';
import { ClientCases } from './client-cases.tsx';
import styles from './client-screen.module.css';
import { AuthoritySection, ContactSection, IdentitySection, NoteSection, NumbersSection } from './client-sections.tsx';
import { InsuranceSection, SupportSection } from './support-sections.tsx';

interface ClientScreenProps {
  readonly clientId: ClientId;
  /** Asks the frame for the dialog that opens a case. */
  readonly onOpenCase: (client: Client) => void;
}

/** One client: who it is, how to reach them, who decides, and the cases. */
export function ClientScreen({ clientId, onOpenCase }: ClientScreenProps) {
  const client = useOperation('clients.get', { clientId });
  return (
    <OperationView query={client}>{(value) => <ClientPage client={value} onOpenCase={onOpenCase} />}</OperationView>
  );
}

function ClientPage({
  client,
  onOpenCase,
}: {
  readonly client: Client;
  readonly onOpenCase: (client: Client) => void;
}) {
  const today = useToday();
  return (
    <Page
      title={client.legalName}
      subtitle={subtitleOf(client, today)}
      trail={[{ label: 'Clients', to: '/clients' }]}
      mainAction={
        <>
          <Button variant="default" component={Link} to={`/clients/${client.id}/authority`}>
            Authority register
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => onOpenCase(client)}>
            Open a case
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={layout.column}>
          <IdentitySection client={client} />
          <ContactSection client={client} />
          <SupportSection client={client} />
        </div>
        <div className={layout.column}>
          <ClientCases clientId={client.id} />
          <NumbersSection client={client} />
          <AuthoritySection client={client} />
          <InsuranceSection client={client} />
          <NoteSection client={client} />
        </div>
      </div>
      <DeleteClient client={client} />
    </Page>
  );
}

function DeleteClient({ client }: { readonly client: Client }) {
  const remove = useWrite('clients.delete');
  const navigate = useNavigate();
  const ask = async () => {
    const isConfirmed = await confirmDelete({
      title: 'Delete this client?',
      sentence: `${client.legalName} goes to the trash with all cases, records, requests and opinions. You can take it back from the trash.`,
      confirmLabel: 'Delete the client',
    });
    if (isConfirmed) remove.mutate({ clientId: client.id }, { onSuccess: () => void navigate('/clients') });
  };
  return <DeleteButton label="Delete the client" isPending={remove.isPending} onAsk={() => void ask()} />;
}

function subtitleOf(client: Client, today: Day): string {
  const { preferredName, dateOfBirth, language, interpreterNeeded } = client;
  return [
    preferredName === null ? null : `Called ${preferredName}`,
    dateOfBirth === null ? null : `Born ${longDate(dateOfBirth)}, ${ageOn(dateOfBirth, today)} years old`,
    interpreterNeeded ? `${languageLabel(language)}, needs an interpreter` : languageLabel(language),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function ageOn(dateOfBirth: Day, today: Day): number {
  if (daysBetween(dateOfBirth, today) < 0) return 0;
  return Temporal.PlainDate.from(dateOfBirth).until(today, { largestUnit: 'years' }).years;
}
