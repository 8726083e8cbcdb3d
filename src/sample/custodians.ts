import type { OperationInput } from '../contract/all.ts';

type NewOrganization = OperationInput<'organizations.add'>;

/** Numbers from the range kept for fiction (555-0100 to 555-0199) and addresses that cannot exist. */
export const sampleOrganizations = {
  hospital: {
    name: 'Invented General Hospital',
    kind: 'hospital',
    address: { lines: ['100 Example Avenue'], city: 'Sampleton', region: 'XX', postalCode: '00001', country: '' },
    phone: '(555) 555-0110',
    fax: '(555) 555-0111',
    email: null,
    acceptedChannels: ['mail', 'fax', 'portal'],
    note: 'Made up for the sample practice.',
    departments: [
      {
        name: 'Health Information Management',
        kind: 'him',
        address: {
          lines: ['100 Example Avenue', 'Room B-12'],
          city: 'Sampleton',
          region: 'XX',
          postalCode: '00001',
          country: '',
        },
        phone: '(555) 555-0112',
        fax: '(555) 555-0113',
        email: 'records@invented-general.example',
        acceptedChannels: ['mail', 'fax', 'email', 'portal'],
        hours: 'Mon-Fri 8:30-16:00',
      },
      {
        name: 'Anatomic Pathology, Slide Room',
        kind: 'pathology',
        phone: '(555) 555-0114',
        fax: '(555) 555-0115',
        acceptedChannels: ['fax', 'mail'],
        hours: 'Mon-Fri 9:00-15:00',
      },
      {
        name: 'Radiology Image Library',
        kind: 'imageLibrary',
        phone: '(555) 555-0116',
        fax: '(555) 555-0117',
        acceptedChannels: ['fax', 'portal'],
        hours: 'Mon-Fri 8:00-17:00',
      },
    ],
  },
  imaging: {
    name: 'Made-Up Imaging Center',
    kind: 'imagingCenter',
    address: {
      lines: ['22 Nowhere Road', 'Suite 3'],
      city: 'Fictionville',
      region: 'XX',
      postalCode: '00002',
      country: '',
    },
    phone: '(555) 555-0120',
    fax: '(555) 555-0121',
    email: 'images@made-up-imaging.example',
    acceptedChannels: ['fax', 'email', 'mail'],
    departments: [
      { name: 'Image Library', kind: 'imageLibrary', phone: '(555) 555-0122', acceptedChannels: ['email', 'fax'] },
    ],
  },
  oncology: {
    name: 'Pretend Valley Oncology Group',
    kind: 'practice',
    address: { lines: ['7 Placeholder Lane'], city: 'Sampleton', region: 'XX', postalCode: '00001', country: '' },
    phone: '(555) 555-0130',
    fax: '(555) 555-0131',
    email: null,
    acceptedChannels: ['fax', 'mail'],
    departments: [{ name: 'Medical Records', kind: 'him', fax: '(555) 555-0132', acceptedChannels: ['fax', 'mail'] }],
  },
  laboratory: {
    name: 'Imaginary Pathology Laboratory',
    kind: 'laboratory',
    address: { lines: ['5 Specimen Court'], city: 'Fictionville', region: 'XX', postalCode: '00002', country: '' },
    phone: '(555) 555-0140',
    fax: '(555) 555-0141',
    email: null,
    acceptedChannels: ['fax', 'courier'],
    departments: [{ name: 'Client Services', kind: 'pathology', phone: '(555) 555-0142', acceptedChannels: ['fax'] }],
  },
  center: {
    name: 'Fictional University Cancer Center',
    kind: 'center',
    address: { lines: ['1 Storybook Plaza'], city: 'Novel City', region: 'XX', postalCode: '00003', country: '' },
    phone: '(555) 555-0150',
    fax: '(555) 555-0151',
    email: 'intake@fictional-cancer.example',
    acceptedChannels: ['portal', 'courier', 'fax'],
    departments: [],
  },
} as const satisfies Record<string, NewOrganization>;

export type SampleOrganization = keyof typeof sampleOrganizations;

/** The letterhead of the sample practice. */
export const samplePractice = {
  name: 'Sample Compass Advocacy',
  tagline: 'Independent patient advocacy (an invented practice)',
  address: { lines: ['12 Harbor Example Street'], city: 'Sampleton', region: 'XX', postalCode: '00001', country: '' },
  phone: '(555) 555-0101',
  fax: '(555) 555-0102',
  email: 'office@sample-compass.example',
} as const satisfies OperationInput<'practice.update'>['changes'];
