import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicianSchema } from '../../../src/contract/clinicians.ts';
import { custodianHistoryOf, type RequestSummary } from '../../../src/domain/directory/custodian-history.ts';
import { checkNpi, clinicianName, newClinician } from '../../../src/domain/directory/new-clinician.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';
import type { ClinicianId } from '../../../src/domain/shared/ids.ts';

const received = '2026-09-01' as Day;
const request = (days: number | null, set: Partial<RequestSummary> = {}): RequestSummary => ({
  receivedOn: received,
  settledOn: days === null ? null : addDays(received, days),
  isRefused: false,
  isOverdue: false,
  feeCents: null,
  ...set,
});

describe('the history of a custodian', () => {
  it('without requests is empty and claims nothing', () => {
    expect(custodianHistoryOf([])).toEqual({
      requestCount: 0,
      openCount: 0,
      answeredCount: 0,
      medianDays: null,
      fastestDays: null,
      slowestDays: null,
      refusedCount: 0,
      overdueCount: 0,
      medianFeeCents: null,
    });
  });

  it('counts what was open, answered, refused and overdue, and the days from receipt', () => {
    const history = custodianHistoryOf([
      request(10, { feeCents: 650 }),
      request(31, { isOverdue: true, feeCents: 0 }),
      request(20),
      request(5, { isRefused: true }),
      request(null, { isOverdue: true }),
      request(12, { receivedOn: null }),
    ]);

    expect(history).toEqual({
      requestCount: 6,
      openCount: 1,
      answeredCount: 4,
      medianDays: 20,
      fastestDays: 10,
      slowestDays: 31,
      refusedCount: 1,
      overdueCount: 2,
      medianFeeCents: 325,
    });
  });

  it.each([
    [[7], 7],
    [[1, 2], 2],
    [[4, 1, 9], 4],
    [[0, 0, 30, 31], 15],
    [[-3, 5], 5],
  ])('of days %j has the median %i', (days, median) => {
    expect(custodianHistoryOf(days.map((count) => request(count))).medianDays).toBe(median);
  });

  it('has its median between the fastest and the slowest, in whatever order the requests came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1 }), (days) => {
        const history = custodianHistoryOf(days.map((count) => request(count)));

        expect(history.medianDays).toBeGreaterThanOrEqual(history.fastestDays ?? 0);
        expect(history.medianDays).toBeLessThanOrEqual(history.slowestDays ?? 0);
        expect(custodianHistoryOf(days.toReversed().map((count) => request(count)))).toEqual(history);
      }),
    );
  });
});

describe('a clinician', () => {
  it('needs only a name', () => {
    const clinician = newClinician('clinician-a' as ClinicianId, { name: 'Jane Lee', credential: 'MD' });

    expect(() => clinicianSchema.parse(clinician)).not.toThrow();
    expect(clinician).toMatchObject({ name: 'Jane Lee', npi: null, organizationId: null });
  });

  it.each([
    ['MD', 'Jane Lee, MD'],
    [null, 'Jane Lee'],
    [' ', 'Jane Lee'],
  ])('with the credential %j is named %s', (credential, name) => {
    expect(clinicianName({ name: 'Jane Lee', credential })).toBe(name);
  });
});

describe('checkNpi', () => {
  it.each([null, '', '  ', '1234567893', '123-456-7893', '1992999825'])('has nothing against %j', (npi) => {
    expect(checkNpi(npi)).toBeNull();
  });

  it.each(['123456789', '12345678931', 'A234567893'])('wants ten digits, not %j', (npi) => {
    expect(checkNpi(npi)).toContain('ten digits');
  });

  it.each(['1234567890', '1243567893', '3234567891'])('warns of %j, which fails its check digit', (npi) => {
    expect(checkNpi(npi)).toContain('check digit');
  });

  it('notices any one digit changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'1234567893'];
        digits[place] = String((Number(digits[place]) + by) % 10);

        expect(checkNpi(digits.join(''))).toContain('check digit');
      }),
    );
  });
});
