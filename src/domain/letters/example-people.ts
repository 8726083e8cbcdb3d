import type { Case } from '../cases/case.ts';
import { newCase } from '../cases/new-case.ts';
import { steps } from '../cases/steps.ts';
import { type Client, openContact } from '../clients/client.ts';
import type { Clinician } from '../directory/clinician.ts';
import type { Organization } from '../directory/organization.ts';
import type { Practice } from '../practice/practice.ts';
import { addDays, type Day } from '../shared/days.ts';
import type { Id } from '../shared/ids.ts';

/** An id no row of a store has. */
export const exampleId = <Name extends string>(name: string): Id<Name> => `example-${name}` as Id<Name>;

/** The practice of the example. */
export const examplePractice: Practice = {
  name: 'Example Advocacy Practice',
  tagline: 'Independent patient advocacy',
  address: address('3 Example Street'),
  phone: '(555) 555-0101',
  fax: '(555) 555-0102',
  email: 'office@practice.example',
  paperSize: 'letter',
  idleMinutes: 10,
};

function address(line: string) {
  return { lines: [line], city: 'Exampleton', region: 'OH', postalCode: '00001', country: 'USA' };
}

/** The patient of the example: nobody. */
export function exampleClient(): Client {
  return {
    id: exampleId('client'),
    legalName: 'Example Patient',
    preferredName: null,
    otherNames: ['Example Former-Name'],
    dateOfBirth: '1961-02-28' as Day,
    addresses: [{ kind: 'home', address: address('1 Example Lane') }],
    phones: [{ kind: 'mobile', number: '(555) 555-0100', mayLeaveMessage: true }],
    email: 'patient@client.example',
    safeContact: openContact,
    language: 'en',
    interpreterNeeded: false,
    accessNeeds: null,
    medicalRecordNumbers: [{ organizationId: exampleId('custodian'), mrn: 'EXAMPLE-0001' }],
    representative: null,
    supportPeople: [],
    insurance: [],
    timeZone: null,
    note: null,
  };
}

/** The custodian of the example, with one department. */
export function exampleOrganization(): Organization {
  return {
    id: exampleId('custodian'),
    name: 'Example General Hospital',
    kind: 'hospital',
    address: address('2 Example Avenue'),
    phone: '(555) 555-0110',
    fax: '(555) 555-0111',
    email: null,
    acceptedChannels: ['mail', 'fax'],
    note: null,
    hours: null,
    feeHabits: null,
    accreditation: 'unknown',
    copyServiceId: null,
    mergedIntoId: null,
    centerId: null,
    departments: [
      {
        id: exampleId('department'),
        kind: 'him',
        name: 'Example Department',
        address: null,
        phone: '(555) 555-0112',
        fax: '(555) 555-0113',
        email: 'department@custodian.example',
        acceptedChannels: ['mail', 'fax'],
        hours: null,
        feeHabits: null,
      },
    ],
  };
}

/** The oncologist of the example. */
export function exampleClinician(): Clinician {
  return {
    id: exampleId('clinician'),
    name: 'Dr. First Example',
    credential: 'MD',
    specialty: 'Medical oncology',
    npi: '0000000000',
    organizationId: exampleId('custodian'),
    departmentId: null,
    phone: '(555) 555-0114',
    fax: '(555) 555-0115',
    email: null,
    note: null,
  };
}

/** The case of the example, opened 50 days before `today`. */
export function exampleCase(today: Day): Case {
  const opened = newCase(
    exampleId('case'),
    { clientId: exampleId('client'), cancer: 'Example cancer, left side' },
    { openedOn: addDays(today, -50), ownerId: exampleId('advocate'), boardOrder: 'a' },
  );
  return {
    ...opened,
    currentStep: 'records',
    steps: Object.fromEntries(steps.map((step) => [step, { status: 'notStarted', reason: null }])) as Case['steps'],
    latestSafeStart: addDays(today, 28),
    plannedTreatmentStart: addDays(today, 21),
    consultOn: addDays(today, 12),
    primaryOncologist: 'Dr. First Example',
    authorization: 'signed',
  };
}
