import type { DepartmentId, OrganizationId } from '../shared/ids.ts';

/** Ways a letter or a record can travel. */
export const channels = ['mail', 'fax', 'email', 'portal', 'phone', 'courier'] as const;
export type Channel = (typeof channels)[number];

export const organizationKinds = ['hospital', 'practice', 'laboratory', 'imagingCenter', 'center', 'other'] as const;
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
}

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
  readonly departments: ReadonlyArray<Department>;
}
