import type { Gap } from '../../../domain/shared/blocks.ts';
import type { CaseId, ClientId, OrganizationId } from '../../../domain/shared/ids.ts';

export interface GapPlaces {
  readonly caseId: CaseId;
  readonly clientId: ClientId;
  readonly custodianId: OrganizationId;
}

/**
 * Where a gap is filled in: the address of that screen, with the field to put the cursor in; null when it is a field of
 * the request itself.
 */
export function gapAddress(gap: Gap, places: GapPlaces): string | null {
  const field = `?field=${encodeURIComponent(gap.field)}`;
  switch (gap.where) {
    case 'request':
      return null;
    case 'client':
      return `/clients/${places.clientId}${field}`;
    case 'case':
      return `/cases/${places.caseId}/overview${field}`;
    case 'organization':
      return `/directory/${places.custodianId}${field}`;
    case 'practice':
      return `/settings${field}`;
  }
}

const screens: { readonly [Where in Gap['where']]: string } = {
  request: 'this form',
  client: "the client's page",
  case: 'the case overview',
  organization: 'the directory',
  practice: 'settings',
};

/** "the client's page": where a gap is filled in, in words. */
export function gapScreen(gap: Gap): string {
  return screens[gap.where];
}
