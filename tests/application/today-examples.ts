import type { OperationName } from '../../src/contract/all.ts';
import type { BuiltCase } from '../support/build-case.ts';
import type { TestBridge } from '../support/test-bridge.ts';
import { type Examples, unknown } from './operation-example.ts';
import type { Provocations } from './provocation.ts';

type TodayName = Extract<OperationName, `today.${string}`>;

/** The key under which the draft of a built case stands on the list. */
export function keyOfDraft({ draftId }: Pick<BuiltCase, 'draftId'>): string {
  return `request:${draftId}`;
}

/** Examples of the list of what is to be done. */
export function todayExamples(call: TestBridge['call']): Examples<TodayName> {
  return {
    'today.get': { good: () => ({ week: true }), refused: () => ({ limit: 0 }) },
    'today.badge': { good: () => ({}), refused: () => ({ ownerId: 'no id!' }) },
    'today.snooze': {
      good: (built) => ({ key: keyOfDraft(built), until: '2026-11-24', reason: 'The client signs on Monday' }),
      refused: (built) => ({ key: keyOfDraft(built), until: '2026-11-21', reason: 'Later' }),
    },
    'today.wake': {
      good: async (built) => {
        await call('today.snooze', { key: keyOfDraft(built), until: '2026-11-24', reason: 'Later' });
        return { key: keyOfDraft(built) };
      },
      refused: () => ({ key: `request:${unknown}` }),
      code: 'notFound',
    },
  };
}

/** How each refusal of the list comes about. */
export function todayRefusals(): Provocations {
  return {
    'today.snooze': { notFound: () => ({ key: `request:${unknown}`, until: '2026-11-24', reason: 'Later' }) },
    'today.wake': { notFound: () => ({ key: `request:${unknown}` }) },
  };
}
