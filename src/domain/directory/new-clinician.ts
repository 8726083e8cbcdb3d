import type { ClinicianId } from '../shared/ids.ts';
import { type Given, withDefaults } from '../shared/with-defaults.ts';
import type { Clinician } from './clinician.ts';

/** What is known of a clinician at first: the name, and whatever else was given. */
export type GivenClinician = Given<Omit<Clinician, 'id' | 'name'>> & Pick<Clinician, 'name'>;

/** A clinician of whom only the name must be known. */
export function newClinician(id: ClinicianId, given: GivenClinician): Clinician {
  const unknown: Clinician = {
    id,
    name: given.name,
    credential: null,
    specialty: null,
    npi: null,
    organizationId: null,
    departmentId: null,
    phone: null,
    fax: null,
    email: null,
    note: null,
  };
  return { ...withDefaults(unknown, given), id };
}

/** "Jane Lee, MD": as a letter names a clinician. */
export function clinicianName(clinician: Pick<Clinician, 'name' | 'credential'>): string {
  const credential = clinician.credential?.trim() ?? '';
  return credential === '' ? clinician.name : `${clinician.name}, ${credential}`;
}

/**
 * What seems wrong with an NPI, in words; null when nothing does or none is given. An NPI has ten digits, begins with
 * 1 or 2 and ends with a check digit by Luhn over "80840" and the rest (45 CFR 162.406; CMS check digit rule). It only
 * warns: a number may be looked up again, and no letter depends on it.
 */
export function checkNpi(npi: string | null): string | null {
  const digits = npi?.replaceAll(/[\s-]/g, '') ?? '';
  if (digits === '') return null;
  if (!/^\d{10}$/.test(digits)) return 'An NPI has ten digits. Check the number.';
  if (!/^[12]/.test(digits) || luhnSum(`80840${digits}`) % 10 !== 0) {
    return 'This NPI does not pass its own check digit, so at least one digit is not right. Look it up again.';
  }
  return null;
}

/** Every second digit from the right doubled, nines cast out, all summed. */
function luhnSum(digits: string): number {
  return [...digits].toReversed().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
