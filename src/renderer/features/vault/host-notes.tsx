import type { Session } from '../../lib/use-session.ts';

/** What this machine cannot do, said before anything is entrusted to it. */
export function HostNotes({ session }: { readonly session: Session }) {
  return session.hostNotes.map((note) => <span key={note}>{note}</span>);
}
