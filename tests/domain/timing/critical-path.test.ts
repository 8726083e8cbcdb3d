import { describe, expect, it } from 'vitest';
import type { RecordItem, RecordKind } from '../../../src/domain/records/record-item.ts';
import type { OrganizationId, RecordItemId } from '../../../src/domain/shared/ids.ts';
import {
  type CriticalPathFacts,
  criticalPathOf,
  latestShipDay,
  neededDayOf,
} from '../../../src/domain/timing/critical-path.ts';
import type { CustodianPace } from '../../../src/domain/timing/service-target.ts';
import { day } from '../cases/build-case.ts';
import { buildItem } from '../records/build-record-item.ts';

const anna = 'organization-anna' as OrganizationId;
const paced = (medianDays: number | null, answeredCount: number): ReadonlyMap<OrganizationId, CustodianPace> =>
  new Map([[anna, { name: 'St. Anna’s', history: { medianDays, answeredCount } }]]);

function item(kind: RecordKind, state: RecordItem['state']['kind'] = 'needed', set: Partial<RecordItem> = {}) {
  return buildItem(kind, state, { custodianId: anna, ...set });
}

function requested(on: string, kind: RecordKind = 'clinicNote') {
  return item(kind, 'requested', { state: { kind: 'requested', requestedOn: day(on) } });
}

/** The path of a case whose consult is on Friday, December 4, 2026: everything is needed on Wednesday, December 2. */
function pathOn(today: string, set: Partial<CriticalPathFacts> = {}) {
  const facts: CriticalPathFacts = {
    records: [item('clinicNote')],
    recordsBy: null,
    consultOn: day('2026-12-04'),
    plannedConsultOn: null,
    paces: new Map(),
    askings: new Map(),
    answerDays: 30,
    ...set,
  };
  return criticalPathOf(facts, day(today));
}

const only = (today: string, set: Partial<CriticalPathFacts> = {}) => {
  const [first] = pathOn(today, set).items;
  if (first === undefined) throw new Error('nothing is missing');
  return first;
};

describe('the day everything is needed', () => {
  const noDay = { recordsBy: null, consultOn: null, plannedConsultOn: null };

  it.each([
    ['2026-12-04', '2026-12-02'],
    ['2026-12-01', '2026-11-29'],
    ['2027-01-01', '2026-12-30'],
    ['2028-03-01', '2028-02-28'],
    ['2027-03-01', '2027-02-27'],
  ])('for a consult on %s is %s, two days before it', (consult, needed) => {
    expect(neededDayOf({ ...noDay, consultOn: day(consult) }, day('2026-11-21'))).toMatchObject({ on: needed });
  });

  it('is the day the chosen center named, without days to read on top', () => {
    const recordsBy = { on: day('2026-11-30'), center: 'Second Center' };

    expect(neededDayOf({ ...noDay, recordsBy, consultOn: day('2026-12-04') }, day('2026-11-21'))).toMatchObject({
      basis: 'recordsBy',
      on: '2026-11-30',
      words: 'Second Center wants records by Mon, Nov 30',
    });
  });

  it('is the consult where the day the center named comes after it', () => {
    const recordsBy = { on: day('2026-12-20'), center: 'Second Center' };

    expect(neededDayOf({ ...noDay, recordsBy, consultOn: day('2026-12-04') }, day('2026-11-21'))).toMatchObject({
      basis: 'consult',
      on: '2026-12-02',
    });
  });

  it('without a consult is counted from the plan, and without a plan is none', () => {
    const planned = neededDayOf({ ...noDay, plannedConsultOn: day('2026-11-30') }, day('2026-11-21'));

    expect(planned).toMatchObject({ basis: 'plannedConsult', on: '2026-11-28' });
    expect(planned?.words).toBe('No consult is booked; the plan has it by Mon, Nov 30, less 2 days to read');
    expect(neededDayOf(noDay, day('2026-11-21'))).toBeNull();
    expect(pathOn('2026-11-21', { consultOn: null })).toMatchObject({ needed: null, items: [] });
    expect(pathOn('2026-11-21', { consultOn: null }).without).toMatch(/No consult is booked/);
  });
});

describe('the latest day to ask', () => {
  it.each([
    ['clinicNote', '2026-11-25', 'Usual: 5 to 7 days'],
    ['pathologySlides', '2026-11-21', 'Usual: 2 to 10 days, then 1 day to ship, sent Tue, Dec 1'],
    ['molecularReport', '2026-11-04', 'Usual: 14 to 28 days'],
  ] as const)('of %s is %s by the usual time', (kind, latestAskOn, words) => {
    expect(only('2026-11-01', { records: [item(kind)] })).toMatchObject({ latestAskOn, lead: { words } });
  });

  it('goes by the custodian’s own median once three requests were answered', () => {
    expect(only('2026-11-01', { paces: paced(12, 5) })).toMatchObject({
      latestAskOn: '2026-11-20',
      lead: { days: 12, words: 'St. Anna’s: median 12 days, 5 requests' },
    });
    expect(only('2026-11-01', { paces: paced(12, 3) }).lead.days).toBe(12);
    expect(only('2026-11-01', { paces: paced(12, 2) }).lead.words).toBe('Usual: 5 to 7 days');
    expect(only('2026-11-01', { paces: paced(null, 4) }).lead.words).toBe('Usual: 5 to 7 days');
    expect(only('2026-11-01', { paces: paced(1, 3) }).lead.words).toBe('St. Anna’s: median 1 day, 3 requests');
  });

  it('crosses the end of a month and a leap day', () => {
    const latest = (consult: string) =>
      only('2026-01-01', { consultOn: day(consult), paces: paced(12, 5) }).latestAskOn;

    expect(latest('2028-03-05')).toBe('2028-02-20');
    expect(latest('2027-03-05')).toBe('2027-02-19');
    expect(latest('2027-01-05')).toBe('2026-12-22');
  });

  it('of what the client has is the day it is needed', () => {
    const own = buildItem('medications', 'needed');

    expect(only('2026-11-21', { records: [own] })).toMatchObject({
      latestAskOn: '2026-12-02',
      lead: { days: 0, words: 'With the client: no custodian is waited for' },
    });
  });

  it('of what was asked for goes by its route: the portal, the mail, the other ways', () => {
    const askedBy = (route: 'portal' | 'accessRequest' | 'providerToProvider', isMailed: boolean) =>
      only('2026-11-21', {
        records: [requested('2026-11-20')],
        askings: new Map([['record-clinicNote' as RecordItemId, { route, isMailed }]]),
      }).lead;

    expect(askedBy('portal', false).days).toBe(2);
    expect(askedBy('accessRequest', true)).toMatchObject({ days: 30, words: 'By law: up to 30 days' });
    expect(askedBy('accessRequest', false).days).toBe(7);
    expect(askedBy('providerToProvider', true).days).toBe(7);
  });
});

describe('the day tissue leaves', () => {
  it.each([
    ['2026-12-01', '2026-11-30'],
    ['2026-12-02', '2026-12-01'],
    ['2026-12-04', '2026-12-03'],
    ['2026-12-05', '2026-12-03'],
    ['2026-12-06', '2026-12-03'],
    ['2026-12-07', '2026-12-03'],
    ['2026-12-08', '2026-12-07'],
  ])('to be there on %s is %s, so that it never lies over a weekend', (arriveBy, leaves) => {
    expect(latestShipDay(day(arriveBy))).toBe(leaves);
  });
});

describe('an urgent case', () => {
  // By courier on the same day, Saturday or not, and read in a day: needed on Saturday, December 5.
  const urgent = { isUrgent: true, consultOn: day('2026-12-06') };

  it('has a day to read, and slides that leave on the day they are needed', () => {
    const records = [item('pathologySlides')];

    expect(pathOn('2026-11-21', { ...urgent, records }).needed).toMatchObject({ on: '2026-12-05' });
    expect(only('2026-11-21', { ...urgent, records })).toMatchObject({
      neededOn: '2026-12-05',
      latestAskOn: '2026-11-25',
    });
    expect(only('2026-11-21', { ...urgent, records }).lead.words).toContain('by courier on the same day, Sat, Dec 5');
    expect(only('2026-11-21', { consultOn: day('2026-12-06'), records }).neededOn).toBe('2026-12-03');
  });

  it('waits for tier minimum alone: the rest is neither red nor on the path, and says why', () => {
    const { items } = pathOn('2026-12-02', { ...urgent, records: [item('pathologySlides'), item('clinicNote')] });

    expect(items.map(({ name, isRed, isOnPath }) => [name, isRed, isOnPath])).toEqual([
      [expect.stringMatching(/note/i), true, true],
      [expect.stringMatching(/slides/i), false, false],
    ]);
    expect(items[1]?.words).toMatch(/Ask today.*An urgent case does not wait for it: a partial packet is enough\.$/);
    expect(items[0]?.words).not.toContain('partial packet');
  });
});

describe('a thing that waits to be asked for', () => {
  it.each([
    ['2026-11-21', 4, 'plenty', false, 'Ask by Wed, Nov 25 (in 4 days)'],
    ['2026-11-22', 3, 'soon', false, 'Ask by Wed, Nov 25 (in 3 days)'],
    ['2026-11-24', 1, 'soon', true, 'Ask by tomorrow'],
    ['2026-11-25', 0, 'today', true, 'Ask today'],
    [
      '2026-11-26',
      -1,
      'late',
      true,
      'The day to ask was Wed, Nov 25 (yesterday). Ask today, and tell the center what may come late.',
    ],
  ])('on %s has %d days in hand: %s', (today, slack, status, isRed, words) => {
    expect(only(today)).toMatchObject({ slack, status, isRed, words, askedOn: null, expectedOn: null });
  });

  it('turns red when the consult moves forward, and is at ease again when it moves back', () => {
    const at = (consult: string) => only('2026-11-21', { consultOn: day(consult) });

    expect(at('2026-12-04')).toMatchObject({ status: 'plenty', isRed: false, latestAskOn: '2026-11-25' });
    expect(at('2026-12-01')).toMatchObject({ status: 'soon', isRed: true, latestAskOn: '2026-11-22' });
    expect(at('2026-11-27')).toMatchObject({ status: 'late', isRed: true, latestAskOn: '2026-11-18' });
    expect(at('2026-12-18')).toMatchObject({ status: 'plenty', isRed: false, latestAskOn: '2026-12-09' });
  });

  it('and came incomplete is asked for again', () => {
    expect(only('2026-11-21', { records: [item('clinicNote', 'incomplete')] }).words).toBe(
      'Came incomplete: page 3. Ask by Wed, Nov 25 (in 4 days)',
    );
    const state = { kind: 'incomplete', receivedOn: day('2026-11-10'), missing: 'Page 3.' } as const;
    expect(only('2026-11-21', { records: [{ ...item('clinicNote', 'incomplete'), state }] }).words).toMatch(
      /^Came incomplete: Page 3[.] Ask/,
    );
  });
});

describe('a thing that was asked for', () => {
  it.each([
    [
      '2026-11-20',
      '2026-11-21',
      5,
      'plenty',
      false,
      'Asked Fri, Nov 20; expected by Fri, Nov 27, 5 days before it is needed',
    ],
    ['2026-11-25', '2026-11-26', 0, 'soon', false, 'Asked Wed, Nov 25; expected by Wed, Dec 2, the day it is needed'],
    [
      '2026-11-28',
      '2026-11-29',
      -3,
      'late',
      true,
      'Asked Sat, Nov 28; expected by Sat, Dec 5, 3 days after it is needed. Call and ask for a faster way.',
    ],
    ['2026-11-10', '2026-11-21', 0, 'today', true, 'Asked Tue, Nov 10; the usual time ended Tue, Nov 17. Call today.'],
    ['2026-11-10', '2026-12-04', -2, 'late', true, 'Asked Tue, Nov 10; the usual time ended Tue, Nov 17. Call today.'],
  ])('on %s, seen on %s, has %d days in hand: %s', (askedOn, today, slack, status, isRed, words) => {
    expect(only(today, { records: [requested(askedOn)] })).toMatchObject({ slack, status, isRed, words, askedOn });
  });
});

describe('the critical path', () => {
  it('is what has the least slack, and that comes first', () => {
    const records = [
      item('clinicNote'),
      item('pathologySlides'),
      item('tissueBlock'),
      item('pathologyReport', 'checked'),
      item('imagingStudy', 'notAvailable'),
      item('labResults', 'received'),
    ];
    const { items } = pathOn('2026-11-20', { records });

    expect(items.map(({ name, slack, isOnPath }) => ({ name, slack, isOnPath }))).toEqual([
      { name: 'Pathology slides', slack: 1, isOnPath: true },
      { name: 'Tissue block', slack: 1, isOnPath: true },
      { name: 'Clinic note', slack: 5, isOnPath: false },
    ]);
  });

  it('shows red rows first, even where one at ease has less slack', () => {
    const askedOnDay = requested('2026-11-25', 'labResults');
    const { items } = pathOn('2026-11-25', { records: [askedOnDay, item('clinicNote')] });

    expect(items.map(({ name, slack, isRed }) => [name, slack, isRed])).toEqual([
      ['Clinic note', 0, true],
      ['Lab results', 0, false],
    ]);
    const tomorrow = pathOn('2026-11-24', { records: [requested('2026-11-25', 'labResults'), item('clinicNote')] });
    expect(tomorrow.items.map(({ name, isOnPath }) => [name, isOnPath])).toEqual([
      ['Clinic note', false],
      ['Lab results', true],
    ]);
  });

  it('is empty when everything is here', () => {
    expect(pathOn('2026-11-20', { records: [item('clinicNote', 'checked')] }).items).toEqual([]);
  });
});
