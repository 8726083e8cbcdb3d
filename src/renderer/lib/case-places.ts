import type { CasePlace } from '../../domain/cases/case-places.ts';
import type { CaseId, ClientId } from '../../domain/shared/ids.ts';

const labels: Readonly<Record<CasePlace, string>> = {
  overview: 'Overview',
  intake: 'Intake',
  sources: 'Sources',
  records: 'Records',
  requests: 'Requests',
  letters: 'Letters',
  custody: 'Custody',
  questions: 'Questions',
  consultations: 'Consultations',
  timeline: 'Timeline',
  opinions: 'Opinions',
  comparison: 'Comparison',
  oncologist: 'Oncologist',
  notes: 'Notes',
  client: 'Client',
  authority: 'Authority',
};

/** "Custody": what a place of a case is called on its tab. */
export function placeLabel(place: CasePlace): string {
  return labels[place];
}

/** The address of a place of a case. */
export function placePath(
  place: CasePlace,
  { id, clientId }: { readonly id: CaseId; readonly clientId: ClientId },
): string {
  if (place === 'client') return `/clients/${clientId}`;
  if (place === 'authority') return `/clients/${clientId}/authority`;
  return `/cases/${id}/${place}`;
}
