import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Authorization,
  authorizationStatuses,
  legalEffects,
  permissions,
  sensitiveCategories,
} from '../../../src/domain/authority/authorization.ts';
import {
  authorizationGaps,
  bestAuthorization,
  defaultExpiry,
  isUsable,
  statusOf,
} from '../../../src/domain/authority/authorization-status.ts';
import { authorizationWarnings, isVague } from '../../../src/domain/authority/authorization-warnings.ts';
import {
  authorizationStatusLabel,
  legalEffectLabel,
  legalEffectMeaning,
  permissionLabel,
  sensitiveCategoryLabel,
} from '../../../src/domain/authority/labels.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';
import type { AuthorizationId, OrganizationId } from '../../../src/domain/shared/ids.ts';
import { buildAuthorization, hospital, today } from './build-authorization.ts';

const day = (text: string) => text as Day;

describe('statusOf', () => {
  it.each([
    ['valid', {}],
    ['draft', { signedOn: null, signedBy: null }],
    ['draft', { signedOn: day('2026-11-22') }],
    ['incomplete', { purpose: ' ' }],
    ['expired', { expiresOn: day('2026-11-20') }],
    ['expired', { expiresOn: day('2026-11-20'), purpose: '' }],
    ['expiring', { expiresOn: day('2026-11-21') }],
    ['expiring', { expiresOn: day('2026-12-21') }],
    ['valid', { expiresOn: day('2026-12-22') }],
    ['valid', { expiresOn: null, expiresEvent: 'the end of this case' }],
    ['incomplete', { expiresOn: null, expiresEvent: '  ' }],
    ['revoked', { revokedOn: day('2026-11-21') }],
    ['revoked', { revokedOn: day('2026-11-01'), expiresOn: day('2026-11-10') }],
    ['valid', { revokedOn: day('2026-11-22') }],
  ] as ReadonlyArray<[string, Partial<Authorization>]>)('is %s with %j', (status, set) => {
    expect(statusOf(buildAuthorization(set), today)).toBe(status);
  });
});

describe('authorizationGaps', () => {
  it.each([
    ['recordKinds', { recordKinds: [], description: ' ' }],
    ['custodianId', { custodianId: null, disclosers: '' }],
    ['otherRecipients', { advocateReceives: false, otherRecipients: null }],
    ['purpose', { purpose: '' }],
    ['expiresOn', { expiresOn: null, expiresEvent: null }],
    ['signedBy', { signedBy: null }],
    ['signedOn', { signedOn: null }],
  ] as ReadonlyArray<[string, Partial<Authorization>]>)(
    'names %s when it is missing, and nothing else',
    (field, set) => {
      const gaps = authorizationGaps(buildAuthorization(set));

      expect(gaps.map((gap) => [gap.where, gap.field])).toEqual([['authorization', field]]);
    },
  );

  it.each([
    ['words in place of kinds', { recordKinds: [], description: 'The report of October 2' }],
    ['a class of disclosers', { custodianId: null, disclosers: 'Any hospital that treated me since 2024' }],
    ['another recipient only', { advocateReceives: false, otherRecipients: 'Harbor Cancer Center' }],
    ['an event in place of a day', { expiresOn: null, expiresEvent: 'the end of this case' }],
    ['nobody having signed yet', { signedOn: null, signedBy: null }],
  ] as ReadonlyArray<[string, Partial<Authorization>]>)('finds none with %s', (_what, set) => {
    expect(authorizationGaps(buildAuthorization(set))).toEqual([]);
  });
});

describe('isUsable', () => {
  const use = { custodianId: hospital, permission: 'copies', today } as const;

  it.each([
    [{}, null],
    [{ expiresOn: day('2026-11-21') }, null],
    [{ custodianId: null, disclosers: 'All my doctors' }, null],
    [{ signedOn: null, signedBy: null }, 'This authorization is not signed yet.'],
    [{ expiresOn: day('2026-11-20') }, 'This authorization ended on Fri, Nov 20.'],
    [{ revokedOn: day('2026-11-20') }, 'This authorization was revoked on Fri, Nov 20.'],
    [
      { purpose: '', expiresOn: null },
      'This authorization lacks purpose, expiration day or event and is defective (45 CFR 164.508(b)(2)).',
    ],
    [{ custodianId: 'other' as OrganizationId }, 'This authorization names another custodian.'],
    [
      { advocateReceives: false, otherRecipients: 'Harbor Cancer Center' },
      'This authorization does not name the advocate as a recipient.',
    ],
    [{ permissions: ['tissue'] }, 'This authorization does not allow this: Copies of records.'],
  ] as ReadonlyArray<[Partial<Authorization>, string | null]>)('with %j says %j', (set, why) => {
    expect(isUsable(buildAuthorization(set), use)).toEqual({ ok: why === null, why });
  });
});

describe('bestAuthorization', () => {
  const use = { custodianId: hospital, permission: 'copies', today } as const;
  const named = (id: string, set: Partial<Authorization> = {}) =>
    buildAuthorization({ id: id as AuthorizationId, ...set });

  it('takes the one that names the custodian, then the one that lasts longest, then the one signed last', () => {
    const byClass = named('class', { custodianId: null, disclosers: 'Any', expiresOn: day('2029-01-01') });
    const short = named('short', { expiresOn: day('2027-01-01') });
    const event = named('event', { expiresOn: null, expiresEvent: 'end of case' });
    const older = named('older', { signedOn: day('2026-09-01') });
    const newer = named('newer');

    expect(bestAuthorization([byClass, short], use)?.id).toBe('short');
    expect(bestAuthorization([event, short, older, newer], use)?.id).toBe('newer');
    expect(bestAuthorization([byClass], use)?.id).toBe('class');
  });

  it('is null when none is usable', () => {
    expect(bestAuthorization([], use)).toBeNull();
    expect(bestAuthorization([named('a', { permissions: [] }), named('b', { revokedOn: today })], use)).toBeNull();
  });
});

describe('authorizationWarnings', () => {
  const textOf = (set: Partial<Authorization>) => authorizationWarnings(buildAuthorization(set), today).join('\n');

  it('has none for a complete one that covers what it lists', () => {
    expect(textOf({})).toBe('');
  });

  it.each([
    ['Some custodians ask for a day', { expiresOn: null, expiresEvent: 'end of case' }],
    ['It ends on Tue, Dec 1, in 10 days.', { expiresOn: day('2026-12-01') }],
    ['"Any and all records." alone is not specific', { recordKinds: [], description: 'Any and all records.' }],
    ['need an authorization of their own', { description: 'Reports and psychotherapy notes of 2025' }],
    ['the tick for image files is not set', { recordKinds: ['clinicNote', 'imagingStudy'] }],
    ['the tick for slides and tissue is not set', { recordKinds: ['clinicNote', 'tissueBlock'] }],
    ['the tick for copies is not set', { permissions: ['verbalDiscussion'] }],
    ['they may refuse to speak with you', { permissions: ['copies'] }],
    ['genetic tests are not initialed', { recordKinds: ['molecularReport'] }],
    ['need their own items in the consent', { initialed: ['substanceUse'] }],
    [
      'still lacks: a named discloser, a specific description, a recipient named exactly.',
      {
        initialed: ['substanceUse'],
        custodianId: null,
        recordKinds: [],
        description: 'all records',
        advocateReceives: false,
      },
    ],
    ['The signed paper is not on file', { scanId: null }],
    ['The day of signing, Tue, Dec 1, is in the future', { signedOn: day('2026-12-01') }],
    ['before it was signed', { signedOn: day('2026-12-01'), expiresOn: day('2026-11-25') }],
    ['end before they begin', { coversFrom: day('2026-02-01'), coversTo: day('2026-01-01') }],
    ['covers records only up to Wed, Jul 1', { coversTo: day('2026-07-01') }],
    ['Name the center exactly', { isTwoWayWithCenter: true }],
  ] as ReadonlyArray<[string, Partial<Authorization>]>)('says "%s"', (said, set) => {
    expect(textOf(set)).toContain(said);
  });

  it('says of one that is over or revoked only that', () => {
    expect(authorizationWarnings(buildAuthorization({ expiresOn: day('2026-11-20'), scanId: null }), today)).toEqual([
      'It ended on Fri, Nov 20, yesterday. Custodians may no longer rely on it: have a new one signed.',
    ]);
    expect(authorizationWarnings(buildAuthorization({ revokedOn: today, scanId: null }), today)).toEqual([
      'It was revoked on Sat, Nov 21. No letter may rely on it.',
    ]);
  });

  it('asks a draft neither for a scan nor for initials', () => {
    expect(textOf({ signedOn: null, signedBy: null, scanId: null, recordKinds: ['molecularReport'] })).toBe('');
  });

  it.each([
    ['all records', true],
    ['Any and all medical records', true],
    ['Complete chart', true],
    ['All pathology reports since 2024', false],
    ['', false],
  ] as const)('reads %j as vague: %s', (description, vague) => {
    expect(isVague(description)).toBe(vague);
  });
});

describe('the last day of a new authorization', () => {
  it.each([
    ['2026-11-21', '2027-11-21'],
    ['2028-02-29', '2029-02-28'],
  ])('of %s is %s', (on, until) => {
    expect(defaultExpiry(day(on))).toBe(until);
  });
});

describe('on any day', () => {
  it('an authorization is usable exactly while it is valid or expiring, and for nothing it does not tick', () => {
    const days = fc.integer({ min: -400, max: 800 }).map((count) => addDays(today, count));
    fc.assert(
      fc.property(days, fc.subarray([...permissions]), fc.constantFrom(...permissions), (on, ticked, permission) => {
        const authorization = buildAuthorization({ permissions: ticked });
        const status = statusOf(authorization, on);
        const { ok, why } = isUsable(authorization, { custodianId: hospital, permission, today: on });

        expect(ok).toBe((status === 'valid' || status === 'expiring') && ticked.includes(permission));
        expect(why === null).toBe(ok);
      }),
    );
  });

  it('what was revoked is never usable again', () => {
    fc.assert(
      fc.property(fc.nat(2_000), (count) => {
        const revoked = buildAuthorization({ revokedOn: today });

        expect(statusOf(revoked, addDays(today, count))).toBe('revoked');
      }),
    );
  });
});

describe('the labels of authority', () => {
  it.each([
    ['permissions', permissions.map(permissionLabel)],
    ['sensitive categories', sensitiveCategories.map(sensitiveCategoryLabel)],
    ['statuses', authorizationStatuses.map(authorizationStatusLabel)],
    ['legal effects', legalEffects.map(legalEffectLabel)],
    ['meanings of legal effects', legalEffects.map(legalEffectMeaning)],
  ])('of %s are there and all differ', (_what, labels) => {
    expect(labels.every((label) => label.length > 0)).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
