import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { custodySchema } from '../../../src/contract/custody.ts';
import { checkCustodyEvent } from '../../../src/domain/custody/check-custody-event.ts';
import { custodyOf, warnsOfLoan } from '../../../src/domain/custody/custody.ts';
import {
  custodyEventLabel,
  custodyStatusLabel,
  materialKindLabel,
  materialName,
} from '../../../src/domain/custody/labels.ts';
import {
  type CustodyEvent,
  type CustodyEventKind,
  custodyEventKinds,
  custodyStatuses,
  type Material,
  materialKinds,
} from '../../../src/domain/custody/material.ts';
import { shippingAdvice, shippingWarnings } from '../../../src/domain/custody/shipping.ts';
import { addDays, type Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, CustodyEventId, MaterialId, OrganizationId } from '../../../src/domain/shared/ids.ts';

const today = '2026-11-21' as Day;
const lab = 'lab' as OrganizationId;
const center = 'center' as OrganizationId;

function buildMaterial(set: Partial<Material> = {}): Material {
  return {
    id: 'material-a' as MaterialId,
    caseId: 'case-a' as CaseId,
    recordItemId: null,
    kind: 'slides',
    label: 'A2, A3',
    accessionNumber: 'S26-1',
    count: 4,
    ownerId: lab,
    isLoan: true,
    loanDueOn: '2026-12-31' as Day,
    note: null,
    ...set,
  };
}

let counted = 0;
function event(kind: CustodyEventKind, on: string, set: Partial<CustodyEvent> = {}): CustodyEvent {
  counted += 1;
  return {
    id: `event-${counted}` as CustodyEventId,
    materialId: 'material-a' as MaterialId,
    kind,
    on: on as Day,
    holderId: kind === 'sent' ? center : null,
    holderName: null,
    carrier: null,
    tracking: null,
    confirmedBy: null,
    loanDueOn: null,
    proofId: null,
    note: null,
    ...set,
  };
}

const sent = event('sent', '2026-11-02', { tracking: '1Z99' });
const received = event('received', '2026-11-03');

describe('custodyOf', () => {
  it.each([
    ['nothing', [], 'withOwner', 'lab', null, null],
    ['a sending', [sent], 'onTheWay', 'center', '2026-11-02', 40],
    ['a receipt', [sent, received], 'withHolder', 'center', '2026-11-03', 40],
    ['the way back', [sent, received, event('returnSent', '2026-11-10')], 'onTheWayBack', 'lab', '2026-11-10', 40],
    ['its return', [sent, received, event('returned', '2026-11-12')], 'returned', 'lab', '2026-11-12', null],
    ['being kept', [sent, received, event('kept', '2026-11-12')], 'kept', 'center', '2026-11-12', null],
    ['its loss', [sent, event('lost', '2026-11-12')], 'lost', 'center', '2026-11-12', null],
    ['damage', [sent, received, event('damaged', '2026-11-12')], 'withHolder', 'center', '2026-11-03', 40],
    [
      'an extension',
      [sent, received, event('extended', '2026-11-12', { loanDueOn: '2027-01-10' as Day })],
      'withHolder',
      'center',
      '2026-11-03',
      50,
    ],
    ['something planned', [sent, received, event('returned', '2026-12-01')], 'withHolder', 'center', '2026-11-03', 40],
    ['events in another order', [received, sent], 'withHolder', 'center', '2026-11-03', 40],
  ] as const)('after %s', (_what, events, status, holderId, since, daysLeft) => {
    const custody = custodyOf(buildMaterial(), events, today);

    expect(() => custodySchema.parse(custody)).not.toThrow();
    expect(custody).toMatchObject({ status, holderId, since, daysLeft });
  });

  it('names a receiver in words, and lets one who signed for it take over', () => {
    const toPerson = event('sent', '2026-11-02', { holderId: null, holderName: 'Dr. Lee' });
    const signed = event('received', '2026-11-03', { holderName: 'Front desk, Harbor' });

    expect(custodyOf(buildMaterial(), [toPerson], today)).toMatchObject({ holderId: null, holderName: 'Dr. Lee' });
    expect(custodyOf(buildMaterial(), [toPerson, received], today).holderName).toBe('Dr. Lee');
    expect(custodyOf(buildMaterial(), [toPerson, signed], today).holderName).toBe('Front desk, Harbor');
  });

  it('leaves the events of other materials alone', () => {
    const other = event('sent', '2026-11-02', { materialId: 'material-b' as MaterialId });

    expect(custodyOf(buildMaterial(), [other], today).status).toBe('withOwner');
  });

  it.each([
    [
      '2026-11-17',
      [sent, received],
      true,
      [
        'Overdue: the loan was due back 4 days ago (Tue, Nov 17). Ask the receiver to send it, or the owner for a later day.',
      ],
    ],
    ['2026-11-21', [sent, received], false, ['Loan due back today (Sat, Nov 21).']],
    ['2026-11-28', [sent, received], false, ['Loan due back in 7 days (Sat, Nov 28).']],
    ['2026-11-29', [sent, received], false, []],
    [
      '2026-11-17',
      [sent, received, event('returnSent', '2026-11-20')],
      true,
      ['Overdue: the loan was due back 4 days ago (Tue, Nov 17); it is on its way back.'],
    ],
    ['2026-11-17', [sent, received, event('returned', '2026-11-19')], false, []],
    ['2026-11-17', [], false, []],
    [
      null,
      [sent, received],
      false,
      ['On loan without a day it is due back. Ask the owner for the day and write it down.'],
    ],
  ] as const)('with a loan due on %s warns', (loanDueOn, events, isOverdue, warnings) => {
    const custody = custodyOf(buildMaterial({ loanDueOn: loanDueOn as Day | null }), events, today);

    expect(custody.isOverdue).toBe(isOverdue);
    expect(custody.warnings).toEqual(warnings);
    expect(warnsOfLoan(custody)).toBe(warnings.some((warning) => warning.includes('due back') && loanDueOn !== null));
  });

  it('owes nothing back of what is no loan', () => {
    const custody = custodyOf(
      buildMaterial({ isLoan: false, loanDueOn: '2026-11-01' as Day }),
      [sent, received],
      today,
    );

    expect(custody).toMatchObject({ loanDueOn: null, daysLeft: null, isOverdue: false, warnings: [] });
  });

  it('warns of a parcel nobody confirmed, of damage and of loss', () => {
    const warningsOf = (...events: CustodyEvent[]) => custodyOf(buildMaterial(), events, today).warnings.join(' ');

    expect(warningsOf(sent)).toContain('Tracking number 1Z99: ask the carrier and the receiver.');
    expect(warningsOf(event('sent', '2026-11-19'))).toBe('');
    expect(warningsOf(event('sent', '2026-11-18'))).toContain('No tracking number is noted');
    expect(warningsOf(sent, received, event('damaged', '2026-11-12'))).toBe('Noted as damaged on Thu, Nov 12.');
    expect(warningsOf(sent, event('lost', '2026-11-12'))).toContain('Noted as lost. Tell the owner');
  });
});

describe('checkCustodyEvent', () => {
  const problems = (events: CustodyEvent[], one: CustodyEvent, set: Partial<Material> = {}) =>
    checkCustodyEvent(buildMaterial(set), events, one, today);

  it.each([
    ['a sending', [], sent],
    ['a receipt on the same day', [sent], event('received', '2026-11-02')],
    ['sending it on', [sent, received], event('sent', '2026-11-05')],
    ['bringing it back by hand', [sent, received], event('returned', '2026-11-05')],
    ['finding it again', [sent, event('lost', '2026-11-10')], event('received', '2026-11-12')],
    ['a sending noted late', [], event('sent', '2026-10-01')],
    ['a later day for the loan', [sent, received], event('extended', '2026-11-20', { loanDueOn: '2027-02-01' as Day })],
    ['an edit of the last step', [sent, received], { ...received, on: '2026-11-05' as Day }],
  ])('lets pass %s', (_what, events, one) => {
    expect(problems(events, one)).toEqual([]);
  });

  it.each([
    ['a day in the future', [sent], event('received', '2026-11-22'), 'is in the future'],
    ['a sending to nobody', [], event('sent', '2026-11-02', { holderId: null, holderName: '  ' }), 'Name the receiver'],
    ['a receipt without a sending', [], received, 'comes before it was sent'],
    ['a receipt before the sending', [sent], event('received', '2026-11-01'), 'comes before it was sent'],
    ['a return before the receipt', [sent], event('returned', '2026-11-05'), 'Note the receipt first'],
    [
      'a second receipt',
      [sent, received],
      event('received', '2026-11-05'),
      'the receiver has it since Tue, Nov 3 already',
    ],
    ['a second sending on the way', [sent], event('sent', '2026-11-05'), 'nobody has noted that it arrived'],
    [
      'a receipt on the way back',
      [sent, received, event('returnSent', '2026-11-05')],
      event('received', '2026-11-06'),
      'on its way back',
    ],
    [
      'anything after the return',
      [sent, received, event('returned', '2026-11-05')],
      event('damaged', '2026-11-06'),
      'nothing more happens to it here',
    ],
    [
      'anything after it is kept',
      [sent, received, event('kept', '2026-11-05')],
      event('returned', '2026-11-06'),
      'kept for good',
    ],
    ['a step after its loss', [sent, event('lost', '2026-11-05')], event('returnSent', '2026-11-06'), 'noted as lost'],
    [
      'an edit that turns the order round',
      [sent, received],
      { ...sent, on: '2026-11-05' as Day },
      'comes before it was sent',
    ],
    [
      'an extension without a day',
      [sent, received],
      event('extended', '2026-11-05'),
      'new day the loan is due back is missing',
    ],
    [
      'an extension to an earlier day',
      [sent, received],
      event('extended', '2026-11-05', { loanDueOn: '2026-12-31' as Day }),
      'already agreed until Thu, Dec 31',
    ],
    [
      'an extension that ends before it was given',
      [sent, received],
      event('extended', '2026-11-05', { loanDueOn: '2026-11-01' as Day }),
      'cannot end on Sun, Nov 1',
    ],
  ])('names %s', (_what, events, one, said) => {
    const found = problems(events, one);

    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  it('knows no extension of what is no loan', () => {
    const extended = event('extended', '2026-11-05', { loanDueOn: '2027-02-01' as Day });

    expect(problems([sent, received], extended, { isLoan: false })[0]).toContain('This is not a loan');
  });

  it('does not hold older contradictions against a new step', () => {
    const broken = [received, event('received', '2026-11-04')];

    expect(problems(broken, event('returnSent', '2026-11-10'))).toEqual([]);
  });

  it('lets exactly those ways through that begin with a sending and end with a return', () => {
    const anyWay = fc.array(fc.constantFrom(...custodyEventKinds.filter((kind) => kind !== 'extended')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyWay, (kinds) => {
        const taken: CustodyEvent[] = [];
        kinds.forEach((kind, at) => {
          const one = event(kind, addDays('2026-01-01' as Day, at));
          if (checkCustodyEvent(buildMaterial(), taken, one, today).length === 0) taken.push(one);
        });
        const moves = taken.map(({ kind }) => kind).filter((kind) => kind !== 'damaged' && kind !== 'lost');

        expect(moves.lastIndexOf('returned')).toBe(moves.includes('returned') ? moves.length - 1 : -1);
        if (!taken.some(({ kind }) => kind === 'lost')) expect(moves[0] ?? 'sent').toBe('sent');
        expect(custodyStatuses).toContain(custodyOf(buildMaterial(), taken, today).status);
      }),
    );
  });
});

describe('shipping', () => {
  it('advises on slides, blocks and discs, each in its own way', () => {
    const ids = (kind: Material['kind']) => shippingAdvice(kind).map(({ id }) => id);

    expect(ids('slides')).toEqual(expect.arrayContaining(['rigidHolder', 'apart', 'overnight', 'noFriday']));
    expect(ids('block')).toEqual(expect.arrayContaining(['heat', 'apart']));
    expect(ids('block')).not.toContain('rigidHolder');
    expect(materialKinds.every((kind) => ids(kind).length > 0)).toBe(true);
  });

  it.each([
    ['slides', '2026-11-19', 0],
    ['slides', '2026-11-20', 1],
    ['block', '2026-11-21', 1],
    ['unstainedSections', '2026-11-22', 0],
    ['disc', '2026-11-20', 0],
  ] as const)('of %s on %s gives %i warning', (kind, on, count) => {
    expect(shippingWarnings(buildMaterial({ kind }), on as Day)).toHaveLength(count);
  });

  it('says what is missing before it leaves', () => {
    const on = '2026-11-18' as Day;

    expect(shippingWarnings(buildMaterial({ loanDueOn: null }), on)[0]).toContain('without a day it is due back');
    expect(shippingWarnings(buildMaterial({ loanDueOn: on }), on)[0]).toContain('due back on Wed, Nov 18');
    expect(shippingWarnings(buildMaterial({ count: null }), on)[0]).toContain('No count is noted');
    expect(shippingWarnings(buildMaterial(), '2026-11-20' as Day)[0]).toContain('Fri, Nov 20 is a Friday');
  });
});

describe('the labels of custody', () => {
  it.each([
    ['materials', materialKinds.map(materialKindLabel)],
    ['statuses', custodyStatuses.map(custodyStatusLabel)],
  ])('of %s all differ', (_what, labels) => {
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('name a step and a material', () => {
    expect(custodyEventLabel('returnSent')).toBe('Sent back');
    expect(materialName(buildMaterial())).toBe('Slides: A2, A3 (S26-1)');
    expect(materialName(buildMaterial({ accessionNumber: ' ' }))).toBe('Slides: A2, A3');
  });
});
