import { describe, expect, it } from 'vitest';
import { closeCase, holdCase, reopenCase } from '../../../src/domain/cases/case-status.ts';
import { waitsFor } from '../../../src/domain/cases/waits-for.ts';
import { buildCase, buildFacts, day } from './build-case.ts';
import { doneFacts } from './build-step-facts.ts';

const monday = day('2026-11-23');
const friday = day('2026-11-27');

describe('the status of a case', () => {
  it('is on hold with its reason, and keeps its day when the reason changes', () => {
    const held = holdCase(buildCase(), 'On holiday', monday);

    expect(held).toMatchObject({ status: 'onHold', statusReason: 'On holiday', statusSince: monday });
    expect(holdCase(held, 'In hospital', friday)).toMatchObject({ statusReason: 'In hospital', statusSince: monday });
  });

  it('is closed with reason and words, from active and from hold, and keeps its day when they are corrected', () => {
    const closed = closeCase(holdCase(buildCase(), 'On holiday', monday), 'decided', null, friday);

    expect(closed).toMatchObject({ status: 'closed', closeReason: 'decided', statusReason: null, statusSince: friday });
    expect(closeCase(closed, 'other', 'Moved', day('2026-12-01'))).toMatchObject({
      closeReason: 'other',
      statusReason: 'Moved',
      statusSince: friday,
    });
  });

  it('goes back to active at the same step, with every trace of the pause gone from it', () => {
    const before = buildCase({ currentStep: 'records' });

    expect(reopenCase(closeCase(before, 'decided', 'Chose surgery', monday))).toEqual(before);
    expect(reopenCase(holdCase(before, 'On holiday', monday))).toEqual(before);
  });

  it('refuses to hold what is closed and to reopen what is active', () => {
    const closed = closeCase(buildCase(), 'decided', null, monday);

    expect(() => holdCase(closed, 'On holiday', friday)).toThrow('Reopen it first');
    expect(() => reopenCase(buildCase())).toThrow('nothing to reopen');
  });
});

describe('what a case waits for', () => {
  const codes = (...args: Parameters<typeof buildFacts>) => waitsFor(buildFacts(...args)).map(({ code }) => code);
  const { steps } = buildCase();

  it('is what its step still lacks', () => {
    expect(codes({ case: { goal: 'To know', authorization: 'planned' } })).toEqual([
      'reasonAndTrigger',
      'firstOpinionSummarized',
    ]);
  });

  it('is, among the steps side by side, its own first, then the open ones beside it', () => {
    const found = waitsFor(buildFacts({ case: { currentStep: 'records' } })).map(({ step }) => step);

    expect(found).toEqual(['records', 'records', 'source', 'source', 'source', 'questions', 'questions']);
  });

  it('leaves out a step that is done or skipped', () => {
    const beside = {
      ...steps,
      source: { status: 'done', reason: null },
      questions: { status: 'skipped', reason: 'x' },
    };
    const own = { ...steps, reasons: { status: 'skipped', reason: 'By phone' } };

    expect(codes({ case: { currentStep: 'records', steps: beside as never } })).toEqual([
      'packetGood',
      'centerConfirmedReceipt',
    ]);
    expect(codes({ case: { steps: own as never } })).toEqual([]);
  });

  it('is nothing once everything is shown, or the case is closed', () => {
    expect(waitsFor(doneFacts({ case: { currentStep: 'records' } }))).toEqual([]);
    expect(codes({ case: { status: 'closed' } })).toEqual([]);
  });
});
