import type {
  Accreditation,
  Channel,
  DepartmentKind,
  OrganizationKind,
  PostalAddress,
} from '../../domain/directory/organization.ts';
import type { DepartmentId, OrganizationId } from '../../domain/shared/ids.ts';
import type { JsonText } from '../json-text.ts';

interface ContactColumns {
  readonly address: JsonText<PostalAddress> | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly acceptedChannels: JsonText<ReadonlyArray<Channel>>;
}

export interface OrganizationRow extends ContactColumns {
  readonly id: OrganizationId;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly note: string | null;
  readonly hours: string | null;
  readonly feeHabits: string | null;
  readonly accreditation: Accreditation;
  readonly copyServiceId: OrganizationId | null;
  readonly mergedIntoId: OrganizationId | null;
  readonly centerId: string | null;
  /** Name, city and departments, folded. */
  readonly searchText: string;
}

export interface DepartmentRow extends ContactColumns {
  readonly id: DepartmentId;
  readonly organizationId: OrganizationId;
  readonly position: number;
  readonly kind: DepartmentKind;
  readonly name: string;
  readonly hours: string | null;
  readonly feeHabits: string | null;
}
