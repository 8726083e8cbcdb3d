import { describe, expect, it } from 'vitest';
import { timing as timingSchema } from '../../../src/contract/timing.ts';
import { type Case, urgencies } from '../../../src/domain/cases/case.ts';
import { decisionByOf } from '../../../src/domain/cases/decision-by.ts';
import { type TimingFacts, timingOf } from '../../../src/domain/cases/timing.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildCase, day } from './build-case.ts';

const nothingHere: TimingFacts = { reachedTier: null, opinionCount: 0 };
const allHere: TimingFacts = { reachedTier: 'good', opinionCount: 2 };

/** The timing of a case opened on November 1, 2026, on a day. */
function timingOn(today: string, set: Partial<Case> = {}, facts: TimingFacts = nothingHere) {
  return timingOf(buildCase(set), facts, day(today));
}

function warningsOn(today: string, set: Partial<Case> = {}, facts: TimingFacts = allHere) {
  return timingOn(today, set, facts).warnings.map(({ level, text }) => ({ level, text }));
}

describe('decisionBy', () => {
  it.each([
    { urgency: 'urgent', opened: '2026-11-01', decisionBy: '2026-11-06' },
    { urgency: 'standard', opened: '2026-11-01', decisionBy: '2026-11-29' },
    { urgency: 'standard', opened: '2026-01-31', decisionBy: '2026-02-28' },
    { urgency: 'standard', opened: '2028-02-01', decisionBy: '2028-02-29' },
    { urgency: 'urgent', opened: '2028-02-25', decisionBy: '2028-03-01' },
    { urgency: 'urgent', opened: '2027-02-25', decisionBy: '2027-03-02' },
    { urgency: 'urgent', opened: '2026-12-29', decisionBy: '2027-01-03' },
    { urgency: 'standard', opened: '2026-10-15', decisionBy: '2026-11-12' },
    { urgency: 'flexible', opened: '2026-11-01', decisionBy: null },
    { urgency: 'inTreatment', opened: '2026-11-01', decisionBy: null },
    { urgency: 'emergency', opened: '2026-11-01', decisionBy: null },
  ] as const)('of a case opened $opened as $urgency is $decisionBy without other dates', (row) => {
    const dates = buildCase({ urgency: row.urgency, openedOn: day(row.opened) });

    expect(decisionByOf(dates).decisionBy).toBe(row.decisionBy);
  });

  it.each(urgencies.filter((urgency) => urgency !== 'emergency'))('of a case in %s is the earliest date', (urgency) => {
    const early = day('2026-11-03');
    const late = day('2026-11-04');

    const bySafeStart = decisionByOf(buildCase({ urgency, latestSafeStart: early, plannedTreatmentStart: late }));
    const byPlan = decisionByOf(buildCase({ urgency, latestSafeStart: late, plannedTreatmentStart: early }));

    expect(bySafeStart).toEqual({ decisionBy: early, because: 'The latest safe start, as the oncologist gave it.' });
    expect(byPlan).toEqual({ decisionBy: early, because: 'The day treatment is planned to start.' });
  });

  it('is the end of the window when the dates given come later, and says whose window it is', () => {
    const { decisionBy, because } = decisionByOf(buildCase({ latestSafeStart: day('2026-12-24') }));

    expect(decisionBy).toBe('2026-11-29');
    expect(because).toMatch(/^28 days after opening, .* the aim is 14 days\. \(Process reference 3\.1/);
  });

  it.each(urgencies)('of a case in %s has a reason without a blank in it', (urgency) => {
    expect(decisionByOf(buildCase({ urgency })).because).not.toMatch(/[{}]|null/);
  });

  it('of an emergency is none even when dates are given', () => {
    const dates = buildCase({ urgency: 'emergency', latestSafeStart: day('2026-11-03') });

    expect(decisionByOf(dates).decisionBy).toBeNull();
  });
});

describe('the sentence of the window', () => {
  const unconfirmed = 'the oncologist has not confirmed the wait';

  it.each([
    ['2026-11-01', `28 days left to decide; ${unconfirmed}`],
    ['2026-11-20', `9 days left to decide; ${unconfirmed}`],
    ['2026-11-28', `1 day left to decide; ${unconfirmed}`],
    ['2026-11-29', `Today is the last day to decide; ${unconfirmed}`],
    ['2026-11-30', 'The window ended yesterday; confirm with the oncologist today'],
    ['2026-12-04', 'The window ended 5 days ago; confirm with the oncologist today'],
  ])('on %s is "%s"', (today, sentence) => {
    expect(timingOn(today).sentence).toBe(sentence);
  });

  it('names who confirmed the wait', () => {
    const timing = timingOn('2026-11-20', { urgencyConfirmedBy: 'Dr. Vega', urgencyConfirmedOn: day('2026-11-02') });

    expect(timing.sentence).toBe('9 days left to decide; Dr. Vega confirmed the wait');
    expect(timing.isConfirmed).toBe(true);
  });

  it.each([
    ['emergency', 'Emergency: do not wait for an opinion'],
    ['flexible', 'No decision-by date yet: ask the oncologist for the latest safe start'],
    ['inTreatment', 'No decision-by date yet: note when the plan could next be changed'],
  ] as const)('of a case in %s without a date says what is missing', (urgency, sentence) => {
    expect(timingOn('2026-11-02', { urgency })).toMatchObject({ sentence, daysLeft: null, used: null });
  });

  it('of a closed case counts no days', () => {
    const timing = timingOn('2027-03-01', { status: 'closed' });

    expect(timing).toMatchObject({ sentence: 'The case is closed', daysLeft: null, used: null, warnings: [] });
    expect(timing.decisionBy).toBe('2026-11-29');
  });
});

describe('a case whose decision is recorded', () => {
  it('counts no days and is told nothing about its window', () => {
    const timing = timingOn('2027-03-01', { ticks: ['decisionRecorded'], currentStep: 'decision' }, nothingHere);

    expect(timing).toMatchObject({ sentence: 'The decision is recorded', daysLeft: null, used: null, warnings: [] });
  });
});

describe('the share of the window that is used', () => {
  it.each([
    ['2026-10-20', 0],
    ['2026-11-01', 0],
    ['2026-11-15', 0.5],
    ['2026-11-22', 0.75],
    ['2026-11-29', 1],
    ['2027-01-10', 1],
  ])('on %s is %d', (today, used) => {
    expect(timingOn(today).used).toBe(used);
  });

  it.each([
    ['2026-10-30', 0],
    ['2026-10-31', 1],
    ['2026-11-05', 1],
  ])('on %s is %d when the window ends before the case opened', (today, used) => {
    expect(timingOn(today, { latestSafeStart: day('2026-10-31') }).used).toBe(used);
  });
});

describe('the ageing warnings', () => {
  const bookedConsult = { consultOn: day('2026-11-29') };
  const oneOpinion: TimingFacts = { reachedTier: 'minimum', opinionCount: 1 };

  it('begin with the packet when half the window is used', () => {
    expect(warningsOn('2026-11-14', bookedConsult, { reachedTier: null, opinionCount: 1 })).toEqual([]);
    expect(warningsOn('2026-11-15', bookedConsult, { reachedTier: null, opinionCount: 1 })).toEqual([
      { level: 'caution', text: '50 percent of the window are used and the packet is below its minimum tier.' },
    ]);
    expect(warningsOn('2026-11-15', bookedConsult, oneOpinion)).toEqual([]);
  });

  it('name a consultation not booked when three quarters are used', () => {
    const expected = { level: 'warning', text: '75 percent of the window are used and no consultation is booked.' };

    expect(warningsOn('2026-11-21', {}, oneOpinion)).toEqual([]);
    expect(warningsOn('2026-11-22', {}, oneOpinion)).toEqual([expected]);
    expect(warningsOn('2026-11-22', bookedConsult, oneOpinion)).toEqual([]);
    expect(warningsOn('2026-11-22', { ticks: ['consultHeld'] }, oneOpinion)).toEqual([]);
  });

  it('call for the opinion when the decision-by date is within five days', () => {
    expect(warningsOn('2026-11-23', bookedConsult, oneOpinion)).toEqual([]);
    expect(warningsOn('2026-11-24', bookedConsult, oneOpinion)).toEqual([
      { level: 'alert', text: expect.stringContaining('the opinion is not here') },
    ]);
    expect(warningsOn('2026-11-29', bookedConsult, oneOpinion)).toHaveLength(1);
    expect(warningsOn('2026-11-29', bookedConsult, allHere)).toEqual([]);
  });

  it('say that the wait is over once it is, and nothing else about the window', () => {
    expect(warningsOn('2026-11-30', {}, nothingHere)).toEqual([
      { level: 'alert', text: 'The agreed wait is over. Confirm with the oncologist today.' },
    ]);
  });

  it('put alerts before warnings and warnings before cautions', () => {
    expect(warningsOn('2026-11-25', {}, nothingHere).map(({ level }) => level)).toEqual([
      'alert',
      'warning',
      'caution',
    ]);
  });

  it('ask what became of treatment planned to have started while the opinion is still being sought', () => {
    const started = { plannedTreatmentStart: day('2026-11-10'), currentStep: 'records' } as const;
    const asks = (set: Partial<Case>, today: string) =>
      warningsOn(today, set).some(({ text }) => text.startsWith('Treatment was planned to start'));

    expect(asks(started, '2026-11-09')).toBe(false);
    expect(asks(started, '2026-11-10')).toBe(true);
    expect(asks({ ...started, currentStep: 'consultation' }, '2026-11-10')).toBe(true);
    expect(asks({ ...started, currentStep: 'evaluation' }, '2026-11-10')).toBe(false);
    expect(asks({ ...started, urgency: 'inTreatment' }, '2026-11-10')).toBe(false);
  });

  it('of an emergency are its banner', () => {
    expect(warningsOn('2026-11-02', { urgency: 'emergency' }, nothingHere)).toEqual([
      {
        level: 'alert',
        text: 'Contact the treating team or emergency services now. Do not wait for an opinion.',
      },
    ]);
  });
});

describe('records that will be old at the consultation', () => {
  const consult = { consultOn: day('2026-11-20') };
  const withScans = (...days: string[]): TimingFacts => ({
    ...allHere,
    records: days.map((taken) => buildItem('imagingStudy', 'checked', { title: 'CT chest', servedFrom: day(taken) })),
  });

  it('are named with their age, as a question to the center', () => {
    expect(warningsOn('2026-11-12', consult, withScans('2026-10-22'))).toEqual([
      {
        level: 'caution',
        text: 'Imaging study files: CT chest will be 29 days old at the consultation, past the 4 weeks from which some centers want newer ones. Ask the center whether it wants it repeated.',
      },
    ]);
  });

  it('are not named while fresh, while a newer one is here, once the consultation is past, or when never received', () => {
    const asked: TimingFacts = {
      ...allHere,
      records: [buildItem('imagingStudy', 'requested', { servedFrom: day('2026-08-01') })],
    };

    expect(warningsOn('2026-11-12', consult, withScans('2026-10-23'))).toEqual([]);
    expect(warningsOn('2026-11-12', consult, withScans('2026-08-01', '2026-11-02', '2026-09-01'))).toEqual([]);
    expect(warningsOn('2026-11-21', consult, withScans('2026-08-01'))).toEqual([]);
    expect(warningsOn('2026-11-12', consult, asked)).toEqual([]);
  });

  it('include labs, which age sooner', () => {
    const labs: TimingFacts = {
      ...allHere,
      records: [buildItem('labResults', 'checked', { servedTo: day('2026-11-05') })],
    };

    expect(warningsOn('2026-11-12', consult, labs)).toEqual([
      { level: 'caution', text: expect.stringMatching(/^Lab results will be 15 days old/) },
    ]);
  });
});

describe('dates that contradict each other', () => {
  it.each([
    {
      what: 'a latest safe start before opening',
      set: { latestSafeStart: day('2026-10-30') },
      text: 'The latest safe start (Fri, Oct 30) lies before the case opened (Sun, Nov 1). Check both dates.',
    },
    {
      what: 'a planned start after the latest safe start',
      set: { latestSafeStart: day('2026-11-20'), plannedTreatmentStart: day('2026-11-25') },
      text: 'Treatment is planned for Wed, Nov 25, after the latest safe start (Fri, Nov 20). Ask the oncologist which date holds.',
    },
    {
      what: 'a consultation after the decision-by date',
      set: { consultOn: day('2026-11-30') },
      text: 'The consultation (Mon, Nov 30) comes after the decision-by date (Sun, Nov 29). Ask for an earlier slot, or ask the oncologist about the date.',
    },
    {
      what: 'a consultation before opening',
      set: { consultOn: day('2026-10-01') },
      text: 'The consultation (Thu, Oct 1) is dated before the case opened (Sun, Nov 1). Check both dates.',
    },
    {
      what: 'a confirmation still to come',
      set: { urgencyConfirmedBy: 'Dr. Vega', urgencyConfirmedOn: day('2026-11-09') },
      text: 'The urgency is noted as confirmed on Mon, Nov 9, which is still to come. Check the date.',
    },
    {
      what: 'an opening still to come',
      set: { openedOn: day('2026-12-01') },
      text: 'The case is dated to open on Tue, Dec 1, which is still to come. Check the date.',
    },
  ])('are named: $what', ({ set, text }) => {
    expect(warningsOn('2026-11-05', set).map((warning) => warning.text)).toContain(text);
  });

  it('are reckoned with as they stand', () => {
    const timing = timingOn('2026-11-05', { latestSafeStart: day('2026-10-30') });

    expect(timing).toMatchObject({ decisionBy: '2026-10-30', daysLeft: -6, used: 1 });
  });

  it('are absent from a case whose dates agree', () => {
    const agreeing = {
      latestSafeStart: day('2026-11-29'),
      plannedTreatmentStart: day('2026-11-29'),
      consultOn: day('2026-11-12'),
      urgencyConfirmedBy: 'Dr. Vega',
      urgencyConfirmedOn: day('2026-11-05'),
    };

    expect(warningsOn('2026-11-05', agreeing)).toEqual([]);
  });
});

describe('timing', () => {
  it.each(urgencies)('of a case in %s has the shape of the contract', (urgency) => {
    expect(() => timingSchema.parse(timingOn('2026-11-25', { urgency }))).not.toThrow();
  });
});
