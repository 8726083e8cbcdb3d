import { describe, expect, it } from 'vitest';
import type { AccessRequestFacts } from '../../../src/domain/letters/access-request.ts';
import type { Gap } from '../../../src/domain/shared/blocks.ts';
import { letterClient, letterCustodian, letterFacts, letterItem, letterRecord, letterRequest } from './letter-facts.ts';
import { compose, saidIn, withRequest } from './said-in.ts';

describe('a missing fact', () => {
  const gone: ReadonlyArray<[string, AccessRequestFacts, Gap['where'], string, RegExp]> = [
    ['legal name', letterFacts({ client: letterClient({ legalName: '' }) }), 'client', 'legalName', /legal name/i],
    [
      'date of birth',
      letterFacts({ client: letterClient({ dateOfBirth: null }) }),
      'client',
      'dateOfBirth',
      /date of birth/i,
    ],
    [
      'address of the client',
      letterFacts({ client: letterClient({ addresses: [] }) }),
      'client',
      'addresses',
      /address of the client/i,
    ],
    [
      'phone and email',
      letterFacts({ client: letterClient({ phones: [], email: null }) }),
      'client',
      'phones',
      /phone number or email/i,
    ],
    [
      'any allowed way of contact',
      letterFacts({
        client: letterClient({
          safeContact: { mayCall: false, mayText: false, mayEmail: false, mayMail: true, note: null },
        }),
      }),
      'client',
      'safeContact',
      /may be reached/i,
    ],
    [
      'name of the custodian',
      letterFacts({ custodian: letterCustodian({ name: ' ' }) }),
      'organization',
      'name',
      /custodian/i,
    ],
    [
      'destination',
      letterFacts({ custodian: letterCustodian({ address: null, fax: null, email: null, departments: [] }) }),
      'organization',
      'address',
      /where the letter goes/i,
    ],
    ['items', withRequest({ items: [] }), 'request', 'items', /records asked for/i],
    [
      'date of an item',
      letterFacts({
        records: [letterRecord(1, 'clinicNote', { servedFrom: null })],
        request: letterRequest({ items: [letterItem(1)] }),
      }),
      'request',
      'items.0.from',
      /date of service.*clinic note/i,
    ],
    [
      'what an "other" record is',
      letterFacts({
        records: [letterRecord(1, 'other')],
        request: letterRequest({ items: [letterItem(1)] }),
      }),
      'request',
      'items.0',
      /what record 1 is/i,
    ],
    [
      'email to deliver to',
      letterFacts({ client: letterClient({ email: null }), request: letterRequest({ delivery: 'email' }) }),
      'client',
      'email',
      /email address/i,
    ],
    [
      'day that a reason belongs to',
      withRequest({ neededBy: null, options: { ...letterRequest().options, needByReason: 'a consultation' } }),
      'request',
      'neededBy',
      /needed-by/i,
    ],
    [
      'authorization to speak with the advocate',
      letterFacts({
        hasAuthorization: false,
        request: letterRequest({ options: { ...letterRequest().options, nameVerbalContact: true } }),
      }),
      'case',
      'authorization',
      /authorization/i,
    ],
    [
      'phone of the practice to speak with',
      letterFacts({
        practice: { ...letterFacts().practice, phone: null },
        request: letterRequest({ options: { ...letterRequest().options, nameVerbalContact: true } }),
      }),
      'practice',
      'phone',
      /phone of the practice/i,
    ],
    [
      "document of the representative's authority",
      letterFacts({
        client: letterClient({
          representative: { name: 'Żaneta', relationship: 'wife', authorityType: 'guardian', documentOnFile: false },
        }),
      }),
      'client',
      'representative.documentOnFile',
      /authority/i,
    ],
    [
      "the representative's relationship",
      letterFacts({
        client: letterClient({
          representative: { name: 'Żaneta', relationship: '', authorityType: 'guardian', documentOnFile: true },
        }),
      }),
      'client',
      'representative.relationship',
      /relationship/i,
    ],
  ];

  it.each(gone)('without %s there is one gap, named with its field', (_, facts, where, field, label) => {
    const { gaps } = compose(facts);

    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ where, field });
    expect(gaps[0]?.label).toMatch(label);
  });

  it('is drawn as a hole where it belongs', () => {
    expect(saidIn(letterFacts({ client: letterClient({ dateOfBirth: null }) }))).toContain(
      'Łukasz Przykładowy, born [Date of birth of the client]',
    );
  });
});

describe('things that are not asked by this letter', () => {
  it.each(['pathologySlides', 'tissueBlock'] as const)(
    '%s: release is by laboratory policy, in another letter',
    (kind) => {
      const { gaps } = compose(
        letterFacts({
          records: [letterRecord(1, kind), letterRecord(2, 'imagingStudy'), letterRecord(3, 'medications')],
        }),
      );

      expect(gaps).toHaveLength(1);
      expect(gaps[0]?.label).toMatch(/not under the right of access\. Take them off this letter/);
      expect(gaps[0]).toMatchObject({ where: 'request', field: 'items.0' });
    },
  );

  it('a timeline: no custodian holds it', () => {
    const { gaps } = compose(
      letterFacts({
        records: [letterRecord(1, 'timeline'), letterRecord(2, 'imagingStudy'), letterRecord(3, 'medications')],
      }),
    );

    expect(gaps[0]?.label).toContain('put together by the advocate');
  });

  it('a record that left the ledger is named', () => {
    const { gaps } = compose(letterFacts({ records: letterFacts().records.slice(1) }));

    expect(gaps).toEqual([
      { label: expect.stringContaining('no longer in the ledger'), where: 'request', field: 'items.0' },
    ]);
  });
});
