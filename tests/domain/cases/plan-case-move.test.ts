import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.ts';
import { planCaseMove } from '../../../src/domain/cases/plan-case-move.ts';
import type { Step } from '../../../src/domain/cases/steps.ts';
import { buildCase, buildFacts } from './build-case.ts';

const reasonsMet: Partial<Case> = {
  reasons: ['confirmStage'],
  triggers: ['rareCancer'],
  firstOpinionSummary: 'Surgery first',
  authorization: 'signed',
  goal: 'To know',
};

function standingAt(currentStep: Step, states: Partial<Case['steps']>, set: Partial<Case> = {}) {
  return buildFacts({ case: { ...set, currentStep, steps: { ...buildCase().steps, ...states } } });
}

const inProgress = { status: 'inProgress', reason: null } as const;
const done = { status: 'done', reason: null } as const;
const blocked = { status: 'blocked', reason: 'Waiting for the slides' } as const;
const skipped = { status: 'skipped', reason: 'Told by phone' } as const;

describe('planCaseMove', () => {
  it('finishes the step left behind when its criteria are met, and begins the one entered', () => {
    const planned = planCaseMove('timing', buildFacts({ case: reasonsMet }));

    expect(planned).toEqual({ ...buildCase().steps, reasons: done, timing: inProgress });
  });

  it('keeps a step left for a reason in progress', () => {
    const planned = planCaseMove('timing', buildFacts());

    expect(planned.reasons).toEqual(inProgress);
    expect(planned.timing).toEqual(inProgress);
  });

  it('shows a step the case stood at as begun even when nobody had said so', () => {
    const facts = standingAt('reasons', { reasons: { status: 'notStarted', reason: null } });

    expect(planCaseMove('timing', facts).reasons).toEqual(inProgress);
  });

  it('leaves an unmet step that is jumped over as it stood', () => {
    const planned = planCaseMove('source', buildFacts({ case: reasonsMet }));

    expect(planned.reasons).toEqual(done);
    expect(planned.timing).toEqual({ status: 'notStarted', reason: null });
  });

  it('keeps a skipped step skipped and a blocked one blocked', () => {
    const facts = standingAt('records', { source: skipped, records: blocked });

    const planned = planCaseMove('consultation', facts);

    expect(planned.source).toEqual(skipped);
    expect(planned.records).toEqual(blocked);
  });

  it('enters a blocked step without ending the block, and a skipped one as begun', () => {
    expect(planCaseMove('timing', standingAt('reasons', { timing: blocked })).timing).toEqual(blocked);
    expect(planCaseMove('timing', standingAt('reasons', { timing: skipped })).timing).toEqual(inProgress);
  });

  it('takes a done step up again on the way back and leaves the later step as it stood', () => {
    const facts = standingAt('evaluation', { records: done, questions: done, evaluation: inProgress });

    const planned = planCaseMove('records', facts);

    expect(planned).toEqual({ ...facts.case.steps, records: inProgress });
  });

  it('finishes one of the steps side by side when its criteria are met, and touches the others not', () => {
    const ticks = ['sourceChosen', 'recordsListStored', 'costAsked'] as const;
    const facts = standingAt('source', { source: inProgress }, { ticks });

    const planned = planCaseMove('records', facts);

    expect(planned).toEqual({ ...facts.case.steps, source: done, records: inProgress });
  });

  it('changes nothing within a column', () => {
    const facts = buildFacts({ case: reasonsMet });

    expect(planCaseMove('reasons', facts)).toEqual(facts.case.steps);
  });
});
