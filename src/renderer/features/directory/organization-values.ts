import type { z } from 'zod';
import type { newOrganizationSchema } from '../../../contract/directory.ts';
import type {
  Accreditation,
  DepartmentKind,
  Organization,
  OrganizationKind,
} from '../../../domain/directory/organization.ts';
import type { OrganizationId } from '../../../domain/shared/ids.ts';

type Input = z.input<typeof newOrganizationSchema>;

/** What an organization and a department have in common; a department without an address uses the organization's. */
export type ContactValues = {
  address: NonNullable<Input['address']> | null;
  phone: string;
  fax: string;
  email: string;
  acceptedChannels: NonNullable<Input['acceptedChannels']>;
  hours: string;
  feeHabits: string;
};

export type DepartmentValues = ContactValues & {
  /** null until the department is saved for the first time. */
  id: string | null;
  kind: DepartmentKind;
  name: string;
};

/** An organization as the form holds it: every field present, text that nobody gave as ''. */
export type OrganizationValues = ContactValues & {
  name: string;
  kind: OrganizationKind;
  note: string;
  accreditation: Accreditation;
  copyServiceId: OrganizationId | null;
  departments: DepartmentValues[];
};

/** What the form of the organization itself changes; departments have forms of their own. */
export const organizationFields = [
  'name',
  'kind',
  'address',
  'phone',
  'fax',
  'email',
  'acceptedChannels',
  'note',
  'hours',
  'feeHabits',
  'accreditation',
  'copyServiceId',
] as const satisfies ReadonlyArray<keyof OrganizationValues>;

const emptyContact: ContactValues = {
  address: null,
  phone: '',
  fax: '',
  email: '',
  acceptedChannels: [],
  hours: '',
  feeHabits: '',
};

export const emptyOrganizationValues: OrganizationValues = {
  name: '',
  kind: 'hospital',
  ...emptyContact,
  note: '',
  accreditation: 'unknown',
  copyServiceId: null,
  departments: [],
};

export function emptyDepartmentValues(kind: DepartmentKind, name: string): DepartmentValues {
  return { id: null, kind, name, ...emptyContact };
}

/** What the form starts from for an organization that is in the store. */
export function toOrganizationValues(organization: Organization): OrganizationValues {
  const { name, kind, accreditation, copyServiceId } = organization;
  return {
    name,
    kind,
    accreditation,
    copyServiceId,
    ...toContactValues(organization),
    note: organization.note ?? '',
    departments: organization.departments.map((department) => ({
      ...department,
      ...toContactValues(department),
    })),
  };
}

function toContactValues(contact: Pick<Organization, keyof ContactValues>): ContactValues {
  const { address, phone, fax, email, acceptedChannels, hours, feeHabits } = contact;
  return {
    address: address === null ? null : { ...address, lines: [...address.lines] },
    phone: phone ?? '',
    fax: fax ?? '',
    email: email ?? '',
    acceptedChannels: [...acceptedChannels],
    hours: hours ?? '',
    feeHabits: feeHabits ?? '',
  };
}
