import { describe, expect, it } from 'vitest';
import { caseSchema } from '../../../src/contract/cases.ts';
import { newCase } from '../../../src/domain/cases/new-case.ts';
import { steps } from '../../../src/domain/cases/steps.ts';
import type { CaseId, ClientId, PersonId } from '../../../src/domain/shared/ids.ts';
import { day } from './build-case.ts';

const id = 'case-a' as CaseId;
const needed = { clientId: 'client-a' as ClientId, cancer: 'Breast, left' };
const set = { openedOn: day('2026-11-01'), ownerId: 'person-a' as PersonId, boardOrder: 'a0' };

describe('newCase', () => {
  it('opens a case with nothing known but whose it is and the cancer', () => {
    const opened = newCase(id, needed, set);

    expect(() => caseSchema.parse(opened)).not.toThrow();
    expect(opened).toMatchObject({
      ...needed,
      ...set,
      id,
      status: 'active',
      urgency: 'standard',
      ticks: [],
      goal: null,
    });
  });

  it('begins at the first step, with every other step not started', () => {
    const opened = newCase(id, needed, set);

    expect(opened.currentStep).toBe('reasons');
    expect(steps.map((step) => opened.steps[step].status)).toEqual(['inProgress', ...Array(8).fill('notStarted')]);
  });

  it('takes what was given, and its default for what was given as undefined', () => {
    const opened = newCase(id, { ...needed, openedOn: day('2026-10-20'), urgency: undefined, goal: 'To know' }, set);

    expect(opened).toMatchObject({ openedOn: '2026-10-20', urgency: 'standard', goal: 'To know' });
  });
});
