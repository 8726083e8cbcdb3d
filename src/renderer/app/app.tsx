import { useEffect } from 'react';
import { useAppEvents } from '../lib/use-app-events.ts';
import { useSession } from '../lib/use-session.ts';
import { OperationView } from '../ui/states.tsx';
import { Frame } from './frame.tsx';
import { Gate } from './gate.tsx';
import { fetchFirstAnswers, fetchFirstScreen } from './screens.tsx';

/** The window: the unlock screens while the store is locked, the frame with its screens after. */
export function App() {
  const isLocking = useAppEvents(fetchFirstAnswers);
  return isLocking ? null : <Window />;
}

function Window() {
  const session = useSession();
  useEffect(fetchFirstScreen, []);
  return (
    <OperationView query={session}>
      {(status) => (status.state === 'unlocked' ? <Frame session={status} /> : <Gate session={status} />)}
    </OperationView>
  );
}
