import type { z } from 'zod';
import type { newClinicianSchema } from '../../../contract/clinicians.ts';
import type { Clinician } from '../../../domain/directory/clinician.ts';

type Input = Required<z.input<typeof newClinicianSchema>>;

/** A clinician as the form holds it: every field present, text that nobody gave as ''. */
export type ClinicianValues = Pick<Input, 'organizationId' | 'departmentId'> & {
  [Field in Exclude<keyof Input, 'organizationId' | 'departmentId'>]: string;
};

export const emptyClinicianValues: ClinicianValues = {
  name: '',
  credential: '',
  specialty: '',
  npi: '',
  organizationId: null,
  departmentId: null,
  phone: '',
  fax: '',
  email: '',
  note: '',
};

export const clinicianFields = Object.keys(emptyClinicianValues) as ReadonlyArray<keyof ClinicianValues>;

/** What the form starts from for a clinician who is in the store. */
export function toClinicianValues(clinician: Clinician): ClinicianValues {
  return {
    name: clinician.name,
    credential: clinician.credential ?? '',
    specialty: clinician.specialty ?? '',
    npi: clinician.npi ?? '',
    organizationId: clinician.organizationId,
    departmentId: clinician.departmentId,
    phone: clinician.phone ?? '',
    fax: clinician.fax ?? '',
    email: clinician.email ?? '',
    note: clinician.note ?? '',
  };
}
