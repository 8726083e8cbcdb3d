import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationSchema } from '../../../src/contract/directory.ts';
import { mergedDepartmentIds, mergeOrganizations } from '../../../src/domain/directory/merge-organizations.ts';
import { type Organization, organizationKinds } from '../../../src/domain/directory/organization.ts';
import { possibleDuplicates } from '../../../src/domain/directory/possible-duplicates.ts';
import type { OrganizationId } from '../../../src/domain/shared/ids.ts';
import { buildDepartment, buildOrganization } from './build-organization.ts';

const address = (line: string) => ({ lines: [line], city: 'Portland', region: 'OR', postalCode: '97201', country: '' });

describe('mergeOrganizations', () => {
  it('fills only what the kept one lacks', () => {
    const kept = buildOrganization('kept', { phone: '503 555 0100', kind: 'other', accreditation: 'unknown' });
    const merged = buildOrganization('merged', {
      phone: '503 555 0199',
      fax: '503 555 0101',
      kind: 'laboratory',
      accreditation: 'cap',
      hours: '8 to 4',
      feeHabits: 'Invoices by fax',
      centerId: 'knight',
      address: address('1 Harbor Way'),
    });

    expect(mergeOrganizations(kept, merged)).toEqual({
      ...kept,
      fax: '503 555 0101',
      kind: 'laboratory',
      accreditation: 'cap',
      hours: '8 to 4',
      feeHabits: 'Invoices by fax',
      centerId: 'knight',
      address: address('1 Harbor Way'),
    });
  });

  it.each([
    ['Calls back', 'Slow in July', 'Calls back\n\nSlow in July'],
    ['Calls back', null, 'Calls back'],
    [null, 'Slow in July', 'Slow in July'],
    ['Calls back. Slow in July', 'Slow in July', 'Calls back. Slow in July'],
    [null, null, null],
  ])('keeps both notes: %j and %j', (one, other, both) => {
    const merged = mergeOrganizations(buildOrganization('a', { note: one }), buildOrganization('b', { note: other }));

    expect(merged.note).toBe(both);
  });

  it('never makes a note longer than one may be', () => {
    const long = { note: 'x'.repeat(4_000) };

    expect(mergeOrganizations(buildOrganization('a', long), buildOrganization('b', { note: 'y' })).note).toHaveLength(
      4_000,
    );
  });

  it('puts departments together by kind and name, and says which took the place of which', () => {
    const kept = buildOrganization('kept', {
      departments: [
        buildDepartment('him', { phone: '1' }),
        buildDepartment('path', { kind: 'pathology', name: 'Slides' }),
      ],
    });
    const merged = buildOrganization('merged', {
      departments: [
        buildDepartment('him-2', { name: 'release of  INFORMATION', phone: '2', fax: '3', acceptedChannels: ['fax'] }),
        buildDepartment('clinic', { kind: 'clinic', name: 'Slides' }),
      ],
    });

    const { departments } = mergeOrganizations(kept, merged);

    expect(departments.map(({ id, phone, fax }) => [id, phone, fax])).toEqual([
      ['him', '1', '3'],
      ['path', null, null],
      ['clinic', null, null],
    ]);
    expect(departments[0]?.acceptedChannels).toEqual(['fax']);
    expect([...mergedDepartmentIds(kept, merged)]).toEqual([['him-2', 'him']]);
  });

  it('does not make an organization its own copy service', () => {
    const kept = buildOrganization('kept');

    expect(mergeOrganizations(kept, buildOrganization('merged', { copyServiceId: kept.id })).copyServiceId).toBeNull();
  });

  it.each([
    ['itself', buildOrganization('a'), buildOrganization('a'), 'mergedId'],
    [
      'one merged away',
      buildOrganization('a'),
      buildOrganization('b', { mergedIntoId: 'c' as OrganizationId }),
      'mergedId',
    ],
    [
      'into one merged away',
      buildOrganization('a', { mergedIntoId: 'c' as OrganizationId }),
      buildOrganization('b'),
      'keptId',
    ],
  ] as const)('refuses %s', (_what, kept, merged, field) => {
    expect(() => mergeOrganizations(kept, merged)).toThrow(expect.objectContaining({ code: 'invalidInput', field }));
  });

  it('loses no fact of the kept one, whatever the other holds', () => {
    const word = fc.option(fc.constantFrom('503 555 0100', '503 555 0199'), { nil: null });
    const anyOrganization = (id: string) =>
      fc
        .record({
          kind: fc.constantFrom(...organizationKinds),
          phone: word,
          fax: word,
          hours: word,
          note: word,
          departments: fc
            .array(fc.constantFrom('Front', 'Slides'))
            .map((names) => names.map((name, at) => buildDepartment(`${id}-${at}`, { name }))),
        })
        .map((set) => buildOrganization(id, set));
    fc.assert(
      fc.property(anyOrganization('kept'), anyOrganization('merged'), (kept, merged) => {
        const both = mergeOrganizations(kept, merged);

        expect(() => organizationSchema.parse(both)).not.toThrow();
        for (const field of ['phone', 'fax', 'hours'] as const) {
          expect(both[field]).toBe(kept[field] ?? merged[field]);
        }
        const moved = mergedDepartmentIds(kept, merged);
        const ids = both.departments.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of [...kept.departments, ...merged.departments]) expect(ids).toContain(moved.get(id) ?? id);
      }),
    );
  });
});

describe('possibleDuplicates', () => {
  const pairs = (...organizations: Organization[]) =>
    possibleDuplicates(organizations).map(({ keptId, mergedId, why }) => [keptId, mergedId, why]);
  const one = (set: Partial<Organization>) => buildOrganization('a', set);
  const other = (set: Partial<Organization>) => buildOrganization('b', set);

  it.each([
    ['Harbor Hospital', 'The harbor hospital, Inc.', 'Same name.'],
    ['St. Élan Clinic', 'St Elan Clinic', 'Same name.'],
    ['Harbor-Hospital', 'Harbor Hospital', 'Same name.'],
  ])('finds %s and %s', (first, second, why) => {
    expect(pairs(one({ name: first }), other({ name: second }))).toEqual([['a', 'b', why]]);
  });

  it('finds one phone or fax number, in a department too, and one address', () => {
    expect(
      pairs(
        one({ phone: '(503) 555-0100', address: address('1 Harbor Way') }),
        other({
          departments: [buildDepartment('d', { phone: '+1 503.555.0100 ext 12' })],
          address: address('1 HARBOR WAY,'),
        }),
      ),
    ).toEqual([['a', 'b', 'Same phone number, same address.']]);
    expect(pairs(one({ fax: '503 555 0100' }), other({ fax: '5035550100' }))).toEqual([['a', 'b', 'Same fax number.']]);
  });

  it.each([
    ['a phone that is the fax of another', { phone: '503 555 0100' }, { fax: '503 555 0100' }],
    ['a short extension', { phone: '4411' }, { phone: '4411' }],
    ['one merged away', { name: 'Harbor' }, { name: 'Harbor', mergedIntoId: 'a' as OrganizationId }],
    ['a copy service', { fax: '503 555 0100', copyServiceId: 'b' as OrganizationId }, { fax: '503 555 0100' }],
    ['names without letters', { name: '---' }, { name: '...' }],
    ['different names', { name: 'Harbor Hospital' }, { name: 'Harbor Clinic' }],
  ] as ReadonlyArray<[string, Partial<Organization>, Partial<Organization>]>)(
    'does not take %s for one',
    (_what, a, b) => {
      expect(pairs(one(a), other(b))).toEqual([]);
    },
  );

  it('says a pair once with all it shares, and never pairs one with itself', () => {
    const same = {
      name: 'Harbor',
      phone: '503 555 0100',
      departments: [buildDepartment('d', { phone: '503 555 0100' })],
    };

    expect(pairs(one(same), other({ ...same, departments: [] }))).toEqual([
      ['a', 'b', 'Same name, same phone number.'],
    ]);
  });
});
