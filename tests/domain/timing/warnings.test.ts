import { describe, expect, it } from 'vitest';
import { type Case, emergencySigns, urgencies, urgencyConditions } from '../../../src/domain/cases/case.ts';
import { decisionByOf } from '../../../src/domain/cases/decision-by.ts';
import { type TimingFacts, timingOf } from '../../../src/domain/cases/timing.ts';
import { buildCase, day } from '../cases/build-case.ts';
import { buildItem } from '../records/build-record-item.ts';

const allHere: TimingFacts = { reachedTier: 'good', opinionCount: 1 };

function warningsOn(today: string, set: Partial<Case> = {}, facts: Partial<TimingFacts> = {}) {
  return timingOf(buildCase(set), { ...allHere, ...facts }, day(today)).warnings;
}

const codesOn = (today: string, set: Partial<Case> = {}, facts: Partial<TimingFacts> = {}) =>
  warningsOn(today, set, facts).map(({ code }) => code);

describe('the decision-by date with treatment under way', () => {
  const point = (on: string | null) => ({ what: 'Scan after cycle 3', on: on === null ? null : day(on) });
  const dates = (set: Partial<Case>) => decisionByOf(buildCase({ urgency: 'inTreatment', ...set }));

  it('is the next decision point, named', () => {
    expect(dates({ nextDecisionPoint: point('2026-12-10') }).decisionBy).toBe('2026-12-10');
    expect(dates({ nextDecisionPoint: point('2026-12-10') }).because).toMatch(
      /^The next decision point, as noted: Scan after cycle 3\. \(Process reference 3\.1/,
    );
  });

  it('is the latest safe start where that comes first', () => {
    const both = { nextDecisionPoint: point('2026-12-10'), latestSafeStart: day('2026-12-05') };

    expect(dates(both).decisionBy).toBe('2026-12-05');
  });

  it('does not rest on a planned start that lies behind, once a decision point has a day', () => {
    const begun = { plannedTreatmentStart: day('2026-10-20') };

    expect(dates({ ...begun, nextDecisionPoint: point('2026-12-10') }).decisionBy).toBe('2026-12-10');
    expect(dates({ ...begun, nextDecisionPoint: point(null) }).decisionBy).toBe('2026-10-20');
  });

  it.each(urgencies.filter((urgency) => urgency !== 'inTreatment'))('of a case in %s ignores it', (urgency) => {
    const set = { urgency, nextDecisionPoint: point('2026-11-02') };

    expect(decisionByOf(buildCase(set)).decisionBy).not.toBe('2026-11-02');
  });
});

describe('the emergency list', () => {
  it.each(emergencySigns)('shows the banner on a tick of %s and changes nothing else', (sign) => {
    const before = timingOf(buildCase(), allHere, day('2026-11-02'));
    const after = timingOf(buildCase({ emergencySigns: [sign] }), allHere, day('2026-11-02'));

    expect(before.banner).toBeNull();
    expect(after.banner).toMatch(/emergency services now/);
    expect({ ...after, banner: null, warnings: [] }).toEqual({ ...before, warnings: [] });
    expect(after.warnings.map(({ code }) => code)).toEqual(['emergency', ...before.warnings.map(({ code }) => code)]);
  });

  it('keeps the banner once the decision is recorded, and takes it off a closed case', () => {
    const signs = { emergencySigns: ['feverOnChemotherapy'] } as const;

    expect(codesOn('2026-11-02', { ...signs, ticks: ['decisionRecorded'] })).toEqual(['emergency']);
    expect(timingOf(buildCase({ ...signs, status: 'closed' }), allHere, day('2026-11-02')).banner).toBeNull();
  });
});

describe('the conditions that ask about urgency', () => {
  it.each(urgencyConditions)('propose with %s to ask today, until somebody confirmed the wait', (condition) => {
    const set = { urgencyConditions: [condition] };

    expect(codesOn('2026-11-02', set)).toEqual(['askUrgencyToday']);
    expect(codesOn('2026-11-02', { ...set, urgencyConfirmedBy: 'Dr. Vega' })).toEqual([]);
    expect(timingOf(buildCase(set), allHere, day('2026-11-02')).decisionBy).toBe('2026-11-29');
  });
});

describe('the ageing of records', () => {
  const consult = { consultOn: day('2026-11-20') };
  const taken = (kind: 'imagingStudy' | 'labResults', on: string) => ({
    records: [buildItem(kind, 'checked', { servedFrom: day(on) })],
  });

  it.each([
    ['imagingStudy', '2026-10-23', []],
    ['imagingStudy', '2026-10-22', ['agedAtConsult']],
    ['imagingStudy', '2026-10-09', ['agedAtConsult']],
    ['imagingStudy', '2026-10-08', ['oldAtConsult']],
    ['labResults', '2026-11-06', []],
    ['labResults', '2026-11-05', ['agedAtConsult']],
    ['labResults', '2026-10-23', ['agedAtConsult']],
    ['labResults', '2026-10-22', ['oldAtConsult']],
  ] as const)('of %s from %s asks %j at a consult on November 20', (kind, on, codes) => {
    expect(codesOn('2026-11-12', consult, taken(kind, on))).toEqual(codes);
  });

  it('names the weeks it goes by and where they come from', () => {
    const [old] = warningsOn('2026-11-12', consult, taken('imagingStudy', '2026-10-01'));

    expect(old?.text).toContain('50 days old at the consultation, past the 4 to 6 weeks');
    expect(old?.source).toMatch(/3\.3; general oncology knowledge/);
  });
});

describe('a packet that has gone out', () => {
  const sent = { packetSentOn: day('2026-11-10') };
  const came = (on: string, kind: 'labResults' | 'molecularReport' = 'labResults') =>
    buildItem(kind, 'received', { state: { kind: 'received', receivedOn: day(on) } });

  it.each([
    ['before it went', '2026-11-09', []],
    ['on the day it went', '2026-11-10', []],
    ['after it went', '2026-11-11', ['supplement']],
  ] as const)('asks for a supplement only for what came %s', (_, on, codes) => {
    expect(codesOn('2026-11-12', {}, { ...sent, records: [came(on)] })).toEqual(codes);
  });

  it('names what came, and is not spoken of once the opinion is here or before it went', () => {
    const records = [came('2026-11-11'), came('2026-11-12', 'molecularReport')];
    const [warning] = warningsOn('2026-11-12', {}, { ...sent, records });

    expect(warning?.text).toBe(
      'Lab results; Molecular (NGS) report came after the packet went out on Tue, Nov 10. Send a supplement to the center.',
    );
    expect(codesOn('2026-11-12', {}, { ...sent, records, opinionCount: 2 })).toEqual([]);
    expect(codesOn('2026-11-12', {}, { records })).toEqual([]);
  });
});

describe('treatment that has begun', () => {
  it.each([
    ['its history says so', {}, { treatmentBegunOn: day('2026-11-03') }, ['treatmentBegun']],
    ['its history says it is to begin', {}, { treatmentBegunOn: day('2026-11-30') }, []],
    ['the phase says so', { phase: 'inTreatment' }, {}, ['phaseInTreatment']],
    ['the phase says otherwise', { phase: 'preTreatment' }, {}, []],
    ['the case is past evaluation', { currentStep: 'evaluation' }, { treatmentBegunOn: day('2026-11-03') }, []],
  ] as const)('is asked about when %s', (_, set, facts, codes) => {
    expect(codesOn('2026-11-05', set, facts)).toEqual(codes);
  });

  it('is not asked about in a case in treatment, which is asked for its next decision point', () => {
    const set = { urgency: 'inTreatment', phase: 'inTreatment' } as const;
    const point = (on: string) => ({ nextDecisionPoint: { what: 'Scan', on: day(on) } });

    expect(codesOn('2026-11-05', set, { treatmentBegunOn: day('2026-11-03') })).toEqual(['decisionPointMissing']);
    expect(codesOn('2026-11-05', { ...set, ...point('2026-11-29') })).toEqual([]);
    expect(codesOn('2026-11-05', { ...set, ...point('2026-11-04') })).toContain('decisionPointPast');
    expect(codesOn('2026-11-05', { ...set, ...point('2026-10-04') })).toContain('decisionPointBeforeOpening');
    expect(
      codesOn('2026-11-05', { ...set, ...point('2026-11-29'), plannedTreatmentStart: day('2026-11-20') }),
    ).toContain('plannedAhead');
    expect(codesOn('2026-11-05', { ...set, ...point('2026-11-29'), latestSafeStart: day('2026-11-20') })).toContain(
      'safeStartBeforeDecisionPoint',
    );
  });
});

describe('results that are pending', () => {
  it.each([
    ['2026-11-05', []],
    ['2026-11-04', ['resultOverdue']],
    [null, []],
  ] as const)('expected on %s are asked about on November 5: %j', (expectedOn, codes) => {
    const pendingTests = [{ test: 'NGS panel', expectedOn: expectedOn === null ? null : day(expectedOn) }];

    expect(codesOn('2026-11-05', { pendingTests })).toEqual(codes);
  });
});

describe('a consultation in the past', () => {
  const past = { consultOn: day('2026-11-10') };

  it('is asked about until something says that it was held', () => {
    expect(codesOn('2026-11-10', past)).toEqual([]);
    expect(codesOn('2026-11-11', past)).toEqual(['consultPast']);
    expect(codesOn('2026-11-11', { ...past, ticks: ['consultHeld'] })).toEqual([]);
    expect(codesOn('2026-11-11', past, { isConsultHeld: true })).toEqual([]);
    expect(codesOn('2026-11-11', past, { opinionCount: 2 })).toEqual([]);
  });
});

describe('a planned start before the case opened', () => {
  it('is named and kept', () => {
    const timing = timingOf(buildCase({ plannedTreatmentStart: day('2026-10-20') }), allHere, day('2026-11-02'));

    expect(timing.decisionBy).toBe('2026-10-20');
    expect(timing.warnings.map(({ code }) => code)).toContain('plannedBeforeOpening');
  });
});
