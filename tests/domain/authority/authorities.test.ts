import { describe, expect, it } from 'vitest';
import {
  actingRepresentative,
  authorityWarnings,
  checkAuthority,
  effectOn,
} from '../../../src/domain/authority/authorities.ts';
import type { Authority } from '../../../src/domain/authority/authorization.ts';
import { revocationLetters } from '../../../src/domain/authority/revocation.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { AuthorityId, AuthorizationId, FileId, OrganizationId } from '../../../src/domain/shared/ids.ts';
import { buildAuthority, buildAuthorization, hospital, today } from './build-authorization.ts';

const day = (text: string) => text as Day;

describe('effectOn', () => {
  it.each([
    ['standsInForClient', {}],
    ['noAuthority', { effectiveOn: day('2026-11-22') }],
    ['noAuthority', { expiresOn: day('2026-11-20') }],
    ['standsInForClient', { expiresOn: day('2026-11-21') }],
    ['noAuthority', { needsActivation: true }],
    ['noAuthority', { needsActivation: true, activatedOn: day('2026-11-22') }],
    ['standsInForClient', { needsActivation: true, activatedOn: day('2026-11-21') }],
    ['mayBeTold', { effect: 'mayBeTold', needsActivation: true }],
    ['receivesCopies', { effect: 'receivesCopies' }],
  ] as ReadonlyArray<[string, Partial<Authority>]>)('is %s with %j', (effect, set) => {
    expect(effectOn(buildAuthority(set), today)).toBe(effect);
  });
});

describe('actingRepresentative', () => {
  const named = (id: string, set: Partial<Authority> = {}) => buildAuthority({ id: id as AuthorityId, ...set });

  it('is nobody who may only be told, and nobody whose power is not activated', () => {
    const told = named('told', { effect: 'mayBeTold' });
    const springing = named('springing', { needsActivation: true });

    expect(actingRepresentative([told, springing], today)).toBeNull();
    expect(actingRepresentative([told, springing, named('son')], today)?.id).toBe('son');
  });

  it('is the one whose paper is on file, then the one that took effect last', () => {
    const withoutPaper = named('without', { fileId: null, effectiveOn: day('2026-01-01') });
    const later = named('later', { effectiveOn: day('2026-02-01') });

    expect(actingRepresentative([withoutPaper, named('son')], today)?.id).toBe('son');
    expect(actingRepresentative([named('son'), later], today)?.id).toBe('later');
  });
});

describe('authorityWarnings', () => {
  const textOf = (set: Partial<Authority>) => authorityWarnings(buildAuthority(set), today).join('\n');

  it('has none for a power in force with its paper on file', () => {
    expect(textOf({})).toBe('');
    expect(textOf({ effect: 'mayBeTold', basis: null, fileId: null })).toBe('');
  });

  it.each([
    ['until it is, Pavel Ejemplo does not stand in', { needsActivation: true }],
    ['It ended on Fri, Nov 20, yesterday.', { expiresOn: day('2026-11-20') }],
    ['It ends on Mon, Dec 21, in 30 days.', { expiresOn: day('2026-12-21') }],
    ['It takes effect on Mon, Dec 21, in 30 days.', { effectiveOn: day('2026-12-21') }],
    ['before it takes effect', { effectiveOn: day('2026-12-21'), expiresOn: day('2026-12-01') }],
    ['No paper or rule is noted', { basis: ' ' }],
    ['The paper is not on file', { fileId: null as FileId | null }],
    ['is in the future', { needsActivation: true, activatedOn: day('2026-12-01') }],
  ] as ReadonlyArray<[string, Partial<Authority>]>)('says "%s"', (said, set) => {
    expect(textOf(set)).toContain(said);
  });
});

describe('checkAuthority', () => {
  const check = (set: Partial<Authority>) =>
    checkAuthority(buildAuthority(set), { advocateNames: ['Ada Advocate, RN', 'Björn Lotse'], today });

  it.each([
    'Ada Advocate',
    'ada  advocate',
    'Ada Advocate, RN, BCPA',
    'Ms. Ada Advocate',
    'Advocate, Ada',
    'Bjorn Lotse',
  ])('never lets the advocate (%s) stand in for the client', (personName) => {
    expect(() => check({ personName })).toThrow(expect.objectContaining({ code: 'invalidInput', field: 'effect' }));
    expect(() => check({ personName, effect: 'receivesCopies' })).not.toThrow();
  });

  it.each(['Patient advocate', 'Nurse navigator', 'independent ADVOCATE'])(
    'nor anybody by the role "%s"',
    (relationship) => {
      expect(() => check({ relationship })).toThrow(expect.objectContaining({ field: 'relationship' }));
    },
  );

  it('lets others do so', () => {
    expect(() => check({})).not.toThrow();
    expect(() => check({ personName: 'Ada Advocate-Smith' })).not.toThrow();
  });

  it.each([
    ['expiresOn', { effectiveOn: day('2026-05-01'), expiresOn: day('2026-04-30') }],
    ['activatedOn', { needsActivation: true, activatedOn: day('2026-11-22') }],
  ] as ReadonlyArray<[string, Partial<Authority>]>)('refuses an impossible %s', (field, set) => {
    expect(() => check(set)).toThrow(expect.objectContaining({ code: 'invalidInput', field }));
  });
});

describe('revocationLetters', () => {
  const custodians = [
    { id: hospital, name: 'Harbor Hospital' },
    { id: 'center' as OrganizationId, name: 'Harbor Cancer Center' },
    { id: 'lab' as OrganizationId, name: 'Bay Lab' },
  ];
  const holders = (...args: Parameters<typeof revocationLetters>) =>
    revocationLetters(...args).map(({ role, organizationId, name }) => [role, organizationId, name]);

  it('go to who discloses and to every receiver but the advocate', () => {
    const authorization = buildAuthorization({ otherRecipients: 'harbor cancer center; Dr. Jane Lee' });

    expect(holders([authorization], custodians)).toEqual([
      ['discloser', 'hospital', 'Harbor Hospital'],
      ['receiver', 'center', 'Harbor Cancer Center'],
      ['receiver', null, 'Dr. Jane Lee'],
    ]);
  });

  it('go to a class of disclosers by name, and to those a letter went to', () => {
    const id = 'authorization-a' as AuthorizationId;
    const byClass = buildAuthorization({ id, custodianId: null, disclosers: 'Bay Lab\nAny clinic' });
    const sentTo = [
      { authorizationId: id, custodianId: hospital },
      { authorizationId: 'another' as AuthorizationId, custodianId: 'center' as OrganizationId },
    ];

    expect(holders([byClass], custodians, sentTo)).toEqual([
      ['discloser', 'hospital', 'Harbor Hospital'],
      ['discloser', 'lab', 'Bay Lab'],
      ['discloser', null, 'Any clinic'],
    ]);
  });

  it('are one for each holder and authorization, and none for a draft', () => {
    const sentTo = [{ authorizationId: 'authorization-a' as AuthorizationId, custodianId: hospital }];
    const twice = buildAuthorization({ otherRecipients: 'Harbor Hospital' });
    const second = buildAuthorization({ id: 'authorization-b' as AuthorizationId });

    expect(holders([twice], custodians, sentTo)).toHaveLength(1);
    expect(revocationLetters([twice, second], custodians).map(({ authorizationId }) => authorizationId)).toEqual([
      'authorization-a',
      'authorization-b',
    ]);
    expect(holders([buildAuthorization({ signedOn: null, signedBy: null })], custodians)).toEqual([]);
  });
});
