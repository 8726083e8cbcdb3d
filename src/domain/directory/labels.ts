import words from '../../../resources/reference/directory-words.json' with { type: 'json' };
import type { Channel, DepartmentKind, OrganizationKind } from './organization.ts';

/** "Fax": a way a letter or a record travels. */
export function channelLabel(channel: Channel): string {
  return words.channels[channel];
}

/** "Imaging center". */
export function organizationKindLabel(kind: OrganizationKind): string {
  return words.organizationKinds[kind];
}

/** "Image library". */
export function departmentKindLabel(kind: DepartmentKind): string {
  return words.departmentKinds[kind];
}
