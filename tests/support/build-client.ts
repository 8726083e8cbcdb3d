import type { OperationInput } from '../../src/contract/all.ts';

type NewClient = OperationInput<'clients.add'>;

/** A client with everything a letter needs. */
export function buildClient(overrides: Partial<NewClient> = {}): NewClient {
  return {
    legalName: 'Łukasz Przykładowy',
    dateOfBirth: '1961-02-28',
    addresses: [
      {
        kind: 'home',
        address: {
          lines: ['12 Invented Lane'],
          city: 'Sampleton',
          region: 'OH',
          postalCode: '00001',
          country: 'USA',
        },
      },
    ],
    phones: [{ kind: 'mobile', number: '555-0100', mayLeaveMessage: true }],
    email: 'lukasz@example.org',
    ...overrides,
  };
}
