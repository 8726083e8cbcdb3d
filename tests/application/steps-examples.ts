import type { OperationName } from '../../src/contract/all.ts';
import { type Examples, unknown } from './operation-example.ts';

type StepsName =
  | Extract<OperationName, `checklists.${string}`>
  | 'cases.guide'
  | 'cases.hold'
  | 'cases.close'
  | 'cases.reopen';

/** Examples of what the steps of a case ask for, their checklists, and the case's own status. */
export function stepsExamples(
  call: (name: 'cases.hold', input: { caseId: string; reason: string }) => Promise<unknown>,
): Examples<StepsName> {
  return {
    'cases.guide': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'cases.hold': {
      good: ({ caseId }) => ({ caseId, reason: 'The client is away for a week' }),
      refused: ({ caseId }) => ({ caseId, reason: ' ' }),
    },
    'cases.close': {
      good: ({ caseId }) => ({ caseId, closeReason: 'other', words: 'Moved abroad' }),
      refused: ({ caseId }) => ({ caseId, closeReason: 'won' }),
    },
    'cases.reopen': {
      good: async ({ caseId }) => {
        await call('cases.hold', { caseId, reason: 'On holiday' });
        return { caseId };
      },
      refused: () => ({ caseId: unknown }),
      code: 'notFound',
    },
    'checklists.get': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'checklists.tick': {
      good: ({ caseId }) => ({ caseId, step: 'records', key: 'portals', isDone: true }),
      refused: ({ caseId }) => ({ caseId, step: 'records', key: unknown, isDone: true }),
      code: 'notFound',
    },
    'checklists.add': {
      good: ({ caseId }) => ({ caseId, step: 'source', text: 'Ask the cousin who is a nurse' }),
      refused: ({ caseId }) => ({ caseId, step: 'source', text: ' ' }),
    },
    'checklists.reword': {
      good: ({ caseId }) => ({ caseId, step: 'source', key: 'price', text: 'Ask the price in writing' }),
      refused: ({ caseId }) => ({ caseId, step: 'source', key: 'price', text: 'x'.repeat(301) }),
    },
    'checklists.move': {
      good: ({ caseId }) => ({ caseId, step: 'source', key: 'price', beforeKey: 'subspecialty' }),
      refused: ({ caseId }) => ({ caseId, step: 'source', key: 'price', beforeKey: unknown }),
      code: 'notFound',
    },
    'checklists.remove': {
      good: ({ caseId }) => ({ caseId, step: 'decision', key: 'fees' }),
      refused: ({ caseId }) => ({ caseId, step: 'decision', key: unknown }),
      code: 'notFound',
    },
    'checklists.getTemplates': { good: () => ({}), refused: () => ({ all: true }) },
    'checklists.updateTemplate': {
      good: () => ({ step: 'questions', lines: [{ code: 'rank', text: 'Rank them together', place: 'questions' }] }),
      refused: () => ({ step: 'questions', lines: [] }),
    },
    'checklists.restoreTemplate': { good: () => ({ step: 'questions' }), refused: () => ({ step: 'stage' }) },
  };
}
