import { useState } from 'react';
import { CreateStoreScreen } from '../features/vault/create-store-screen.tsx';
import { FinishScreen, type PendingKey } from '../features/vault/finish-screen.tsx';
import { RecoverScreen } from '../features/vault/recover-screen.tsx';
import { RefusedScreen } from '../features/vault/refused-screen.tsx';
import { UnlockScreen } from '../features/vault/unlock-screen.tsx';
import { WelcomeScreen } from '../features/vault/welcome-screen.tsx';
import type { Session } from '../lib/use-session.ts';

type Way = 'first' | 'create' | 'recover';

/** What stands before the store: make it, open it, recover it, or say why it cannot be opened. */
export function Gate({ session }: { readonly session: Session }) {
  const [way, setWay] = useState<Way>('first');
  // The key is shown once: it lives here, and only until it was typed back.
  const [pending, setPending] = useState<PendingKey | null>(null);
  const back = () => {
    setPending(null);
    setWay('first');
  };

  if (pending !== null || session.state === 'creating') return <FinishScreen pending={pending} onAbandoned={back} />;
  if (session.state === 'refused') return <RefusedScreen session={session} />;
  if (session.state === 'absent') {
    if (way === 'create') return <CreateStoreScreen onMade={setPending} onBack={back} />;
    return <WelcomeScreen session={session} onCreate={() => setWay('create')} />;
  }
  if (way === 'recover') return <RecoverScreen session={session} onMade={setPending} onBack={back} />;
  return <UnlockScreen session={session} onRecover={() => setWay('recover')} />;
}
