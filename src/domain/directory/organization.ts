import type { DepartmentId, OrganizationId } from '../shared/ids.ts';

/** Ways a letter or a record can travel. */
export const channels = ['mail', 'fax', 'email', 'portal', 'phone', 'courier'] as const;
export type Channel = (typeof channels)[number];

export const organizationKinds = [
  'hospital',
  'practice',
  'laboratory',
  'imagingCenter',
  'center',
  'copyService',
  'other',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Units of a custodian that answer requests; `him` is health information management (release of information). */
export const departmentKinds = ['him', 'pathology', 'imageLibrary', 'radiationOncology', 'clinic', 'other'] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

export interface PostalAddress {
  readonly lines: ReadonlyArray<string>;
  readonly city: string;
  /** State, province or region; may be empty outside the US. */
  readonly region: string;
  readonly postalCode: string;
  /** Printed only when it is not the practice's own country. */
  readonly country: string;
}

export interface Department {
  readonly id: DepartmentId;
  readonly kind: DepartmentKind;
  readonly name: string;
  readonly address: PostalAddress | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly acceptedChannels: ReadonlyArray<Channel>;
  readonly hours: string | null;
  /** What it charges and how it wants to be paid, as met. */
  readonly feeHabits: string | null;
}

/** What is known of a laboratory's accreditation, on which tissue retention rests (workflow.md 5.3). */
export const accreditations = ['cap', 'none', 'unknown'] as const;
export type Accreditation = (typeof accreditations)[number];

/** A custodian, a center or a practice; departments without an address use the organization's. */
export interface Organization {
  readonly id: OrganizationId;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly address: PostalAddress | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly acceptedChannels: ReadonlyArray<Channel>;
  readonly note: string | null;
  readonly hours: string | null;
  readonly feeHabits: string | null;
  readonly accreditation: Accreditation;
  /** The firm that answers requests for it. */
  readonly copyServiceId: OrganizationId | null;
  /** The organization it was merged into: it stays in the store, but is no longer offered. */
  readonly mergedIntoId: OrganizationId | null;
  /** Where it came from in the list of centers; null when it was typed in. */
  readonly centerId: string | null;
  readonly departments: ReadonlyArray<Department>;
}
