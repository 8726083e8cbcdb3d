import { describe, expect, it } from 'vitest';
import { boardCard as boardCardSchema } from '../../../src/contract/board.ts';
import { storedCardOf, toBoardCard } from '../../../src/domain/cases/board-card.ts';
import type { Case } from '../../../src/domain/cases/case.ts';
import { newClient } from '../../../src/domain/clients/new-client.ts';
import type { RecordItem } from '../../../src/domain/records/record-item.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { ClientId } from '../../../src/domain/shared/ids.ts';
import { searchWords } from '../../../src/domain/shared/search-text.ts';
import { buildItem } from '../records/build-record-item.ts';
import { buildCase, day } from './build-case.ts';

const client = newClient('client-a' as ClientId, {
  legalName: 'Łukasz Przykładowy',
  preferredName: 'Luke',
  otherNames: ['Łukasz Nowak'],
});

function storedCard(set: Partial<Case> = {}, records: ReadonlyArray<RecordItem> = [], loanDueOn: Day | null = null) {
  return storedCardOf(buildCase(set), client, records, 'one', 1, 'AV', loanDueOn);
}

const lateOn = (today: string, set: Partial<Case> = {}) =>
  toBoardCard(storedCard(set, [], day('2026-11-20')), day(today), 2);

function cardOn(today: string, set: Partial<Case> = {}) {
  return toBoardCard(storedCard(set), day(today), 0);
}

describe('a stored card', () => {
  it('is plain JSON', () => {
    const stored = storedCard({ nextAction: { what: 'Call', dueOn: day('2026-11-09') } }, [buildItem('timeline')]);

    expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
  });

  it('holds the ledger in packet order, one square for each thing', () => {
    const stored = storedCard({}, [
      buildItem('other', 'needed', { title: 'Genetics letter' }),
      buildItem('imagingStudy', 'requested'),
      buildItem('pathologySlides', 'notNeeded', { title: 'Core biopsy' }),
      buildItem('admin', 'checked'),
    ]);

    expect(stored.ledger).toEqual([
      { name: 'Identity', state: 'checked' },
      { name: 'Slides: Core biopsy', state: 'notNeeded' },
      { name: 'Images', state: 'requested' },
      { name: 'Other: Genetics letter', state: 'needed' },
    ]);
  });

  it('counts what is checked of all that is needed, also what cannot be had', () => {
    const stored = storedCard({}, [
      buildItem('admin', 'checked'),
      buildItem('timeline', 'received'),
      buildItem('allergies', 'notAvailable'),
      buildItem('tissueBlock', 'notNeeded'),
    ]);

    expect(stored).toMatchObject({ recordsChecked: 1, recordsNeeded: 3 });
  });

  it.each(['lukasz', 'Łukasz', 'PRZYKLADOWY', 'luke', 'nowak', 'breast', 'lukasz breast'])(
    'is found by "%s"',
    (text) => {
      const { searchText } = storedCard();

      expect(searchWords(text).every((word) => searchText.includes(word))).toBe(true);
    },
  );

  it.each([
    ['the decision-by date', { nextAction: { what: 'Call', dueOn: day('2026-12-24') } }, '2026-11-29'],
    ['the next action when it is due sooner', { nextAction: { what: 'Call', dueOn: day('2026-11-09') } }, '2026-11-09'],
    [
      'the next action when there is no window',
      { urgency: 'emergency', nextAction: { what: 'Call', dueOn: day('2026-11-02') } },
      '2026-11-02',
    ],
    ['nothing without either', { urgency: 'flexible' }, null],
    [
      'the next action once the decision is recorded',
      { ticks: ['decisionRecorded'], nextAction: { what: 'Call', dueOn: day('2026-12-24') } },
      '2026-12-24',
    ],
    ['nothing once the case is closed', { status: 'closed' }, null],
  ] as ReadonlyArray<[string, Partial<Case>, string | null]>)('is overdue after %s', (_what, set, overdueAfter) => {
    expect(storedCard(set).overdueAfter).toBe(overdueAfter);
  });

  it('is overdue after the day a loan is due back, where that comes first, for as long as it is open', () => {
    const loanDueOn = day('2026-11-20');

    expect(storedCard({}, [], loanDueOn).overdueAfter).toBe(loanDueOn);
    expect(storedCard({}, [], day('2026-12-20')).overdueAfter).toBe('2026-11-29');
    expect(storedCard({ ticks: ['decisionRecorded'] }, [], loanDueOn).overdueAfter).toBe(loanDueOn);
    expect(storedCard({ status: 'closed' }, [], loanDueOn).overdueAfter).toBeNull();
  });
});

describe('a card of the board', () => {
  it('has the shape of the contract', () => {
    const stored = storedCard({ nextAction: { what: 'Call', dueOn: null } }, [buildItem('timeline')]);

    expect(() => boardCardSchema.parse(toBoardCard(stored, day('2026-11-20'), 0))).not.toThrow();
  });

  it('tells the window of its day', () => {
    expect(cardOn('2026-11-20')).toMatchObject({
      clientName: 'Łukasz Przykładowy',
      isUrgencyConfirmed: false,
      timing: {
        decisionBy: '2026-11-29',
        daysLeft: 9,
        sentence: '9 days left to decide; the oncologist has not confirmed the wait',
      },
    });
    expect(cardOn('2026-11-30').timing.daysLeft).toBe(-1);
  });

  it('says that the wait is confirmed once a clinician has said so', () => {
    expect(cardOn('2026-11-20', { urgencyConfirmedBy: 'Dr. Vega' }).isUrgencyConfirmed).toBe(true);
  });

  it.each([
    ['2026-11-08', false],
    ['2026-11-09', false],
    ['2026-11-10', true],
  ])('on %s shows a next action due November 9 as overdue: %s', (today, isOverdue) => {
    const card = cardOn(today, { nextAction: { what: 'Call', dueOn: day('2026-11-09') } });

    expect(card.nextAction).toEqual({ what: 'Call', dueOn: '2026-11-09', isOverdue });
  });

  it('says that a sign needs care now, whatever the urgency', () => {
    expect(cardOn('2026-11-21').hasEmergencySign).toBe(false);
    const set = { urgency: 'standard', emergencySigns: ['feverOnChemotherapy'] } as const;
    expect(cardOn('2026-11-21', set)).toMatchObject({ hasEmergencySign: true, urgency: 'standard' });
  });

  it('shows no next action of a closed case as overdue', () => {
    const card = cardOn('2026-12-01', { status: 'closed', nextAction: { what: 'Call', dueOn: day('2026-11-09') } });

    expect(card.nextAction?.isOverdue).toBe(false);
  });

  it('says that a loan is overdue from the day after, and never once the case is closed', () => {
    expect(lateOn('2026-11-20')).toMatchObject({ isLoanOverdue: false, lateFollowUps: 2 });
    expect(lateOn('2026-11-21').isLoanOverdue).toBe(true);
    expect(lateOn('2026-11-21', { status: 'closed' }).isLoanOverdue).toBe(false);
    expect(cardOn('2026-11-21').isLoanOverdue).toBe(false);
  });
});
