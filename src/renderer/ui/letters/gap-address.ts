import type { Gap } from '../../../domain/shared/blocks.ts';
import type { CaseId, ClientId, ClinicianId, OrganizationId, RequestId } from '../../../domain/shared/ids.ts';

/** What a letter is about, as far as its gaps are filled in there. */
export interface GapPlaces {
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  readonly custodianId: OrganizationId | null;
  /** The request a letter follows up; null when the letter itself opens the request. */
  readonly requestId: RequestId | null;
  readonly clinicianId: ClinicianId | null;
}

/**
 * Where a gap is filled in: the address of that screen, with the field to put the cursor in; null when it is a field of
 * the form beside the letter.
 */
export function gapAddress(gap: Gap, places: GapPlaces): string | null {
  const { caseId, clientId, custodianId, requestId, clinicianId } = places;
  const field = `?field=${encodeURIComponent(gap.field)}`;
  switch (gap.where) {
    case 'letter':
      return null;
    case 'request':
      return requestId === null ? null : `/cases/${caseId}/requests/${requestId}${field}`;
    case 'client':
      return `/clients/${clientId}${field}`;
    case 'authorization':
      return `/clients/${clientId}/authority${field}`;
    case 'case':
      return gap.field === 'opinions' ? `/cases/${caseId}/opinions` : `/cases/${caseId}/overview${field}`;
    case 'record':
      return `/cases/${caseId}/records`;
    case 'material':
      return `/cases/${caseId}/custody${field}`;
    case 'organization':
      return custodianId === null ? '/directory' : `/directory/${custodianId}${field}`;
    case 'clinician':
      return clinicianId === null ? '/directory/clinicians' : `/directory/clinicians/${clinicianId}${field}`;
    case 'practice':
      return `/settings${field}`;
  }
}

const screens: { readonly [Where in Gap['where']]: string } = {
  letter: 'in this form',
  request: 'on the request',
  client: "on the client's page",
  authorization: 'in the authority register',
  case: 'on the case overview',
  record: 'in the ledger',
  material: 'under custody',
  organization: 'in the directory',
  clinician: 'in the directory',
  practice: 'in settings',
};

/** "on the client's page": where a gap is filled in, in words. */
export function gapScreen(gap: Gap, places: GapPlaces): string {
  if (gap.where === 'request' && places.requestId === null) return screens.letter;
  if (gap.where === 'case' && gap.field === 'opinions') return 'under opinions';
  return screens[gap.where];
}
