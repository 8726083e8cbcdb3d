import type { OperationInput } from '../../src/contract/all.ts';

type NewOrganization = OperationInput<'organizations.add'>;

/** A hospital with a records department and a pathology laboratory. */
export function buildOrganization(overrides: Partial<NewOrganization> = {}): NewOrganization {
  return {
    name: 'Example General Hospital',
    kind: 'hospital',
    address: { lines: ['1 Test Plaza'], city: 'Sampleton', region: 'OH', postalCode: '00002', country: 'USA' },
    fax: '555-0199',
    acceptedChannels: ['mail', 'fax'],
    departments: [
      { name: 'Health Information Management', kind: 'him' },
      { name: 'Pathology', kind: 'pathology' },
    ],
    ...overrides,
  };
}
