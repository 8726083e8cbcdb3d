import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { clientId } from '../../contract/schemas.ts';
import { NewCaseDialog } from '../features/cases/new-case-dialog.tsx';
import { ClientScreen } from '../features/clients/client-screen.tsx';

/** The client's screen with the dialog that opens a case: two features that meet here. */
export function ClientPage() {
  const id = clientId.safeParse(useParams().clientId);
  const [client, setClient] = useState<Parameters<typeof NewCaseDialog>[0]['client']>(null);
  if (!id.success) return <Navigate to="/clients" replace />;
  return (
    <>
      <ClientScreen clientId={id.data} onOpenCase={setClient} />
      <NewCaseDialog client={client} onClose={() => setClient(null)} />
    </>
  );
}
