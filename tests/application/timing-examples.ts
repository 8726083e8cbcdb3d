import type { OperationName } from '../../src/contract/all.ts';
import { shippedBackPlan } from '../../src/domain/timing/back-plan.ts';
import type { BuiltCase } from '../support/build-case.ts';
import { type Examples, unknown } from './operation-example.ts';

type TimingName = Extract<OperationName, `timing.${string}` | `backPlan.${string}`>;

const ofCase = {
  good: ({ caseId }: BuiltCase) => ({ caseId }),
  refused: () => ({ caseId: unknown }),
  code: 'notFound',
} as const;

/** Examples of the dates of a case and of the plans they are counted by. */
export const timingExamples: Examples<TimingName> = {
  'timing.get': ofCase,
  'timing.note': ofCase,
  'timing.saveNote': ofCase,
  'backPlan.get': { good: () => ({}), refused: () => ({ all: true }) },
  'backPlan.update': {
    good: () => ({ plan: 'urgent', milestones: shippedBackPlan.urgent.slice(0, 3) }),
    refused: () => ({ plan: 'urgent', milestones: [] }),
  },
  'backPlan.restore': { good: () => ({ plan: 'standard' }), refused: () => ({ plan: 'slow' }) },
};
