import type { OperationName } from '../../src/contract/all.ts';
import type { SourceCandidateId } from '../../src/domain/shared/ids.ts';
import type { BuiltCase } from '../support/build-case.ts';
import type { TestBridge } from '../support/test-bridge.ts';
import { type Examples, unknown } from './operation-example.ts';

type SourceName = Extract<OperationName, `sources.${string}`>;

/** A candidate typed by hand. */
export async function addCandidate(
  call: TestBridge['call'],
  { caseId }: Pick<BuiltCase, 'caseId'>,
  name = 'Second Center',
): Promise<SourceCandidateId> {
  return (await call('sources.add', { caseId, name })).candidateId;
}

/** Examples of the shortlist of a case. */
export function sourceExamples(call: TestBridge['call']): Examples<SourceName> {
  const add = (built: BuiltCase, name?: string) => addCandidate(call, built, name);
  return {
    'sources.list': { good: ({ caseId }) => ({ caseId }), refused: () => ({ caseId: unknown }), code: 'notFound' },
    'sources.add': {
      good: ({ caseId }) => ({ caseId, centerId: 'oneal', clinicianName: 'Dr. Vera Second' }),
      refused: ({ caseId }) => ({ caseId, name: ' ' }),
    },
    'sources.update': {
      good: async (built) => ({
        candidateId: await add(built),
        changes: { mode: 'video', earliestSlot: '2026-12-01' },
        intake: { intakeNumber: 'SO-17', fees: [{ what: 'Consult', cents: 45_000, note: null }] },
      }),
      refused: () => ({ candidateId: unknown, changes: { mode: 'telepathy' } }),
    },
    'sources.answerPoint': {
      good: async (built) => ({
        candidateId: await add(built),
        point: 'inNetwork',
        answer: 'yes',
        note: 'Plan, Jo, November 20',
      }),
      refused: () => ({ candidateId: unknown, point: 'charm', answer: 'yes' }),
    },
    'sources.move': {
      good: async (built) => {
        const beforeCandidateId = await add(built, 'First in line');
        return { candidateId: await add(built, 'Second in line'), beforeCandidateId };
      },
      refused: () => ({ candidateId: unknown, beforeCandidateId: null }),
      code: 'notFound',
    },
    'sources.choose': {
      good: async (built) => ({ candidateId: await add(built), reason: 'Sees this cancer most, in network' }),
      refused: () => ({ candidateId: unknown, reason: 5 }),
    },
    'sources.ruleOut': {
      good: async (built) => ({ candidateId: await add(built), reason: 'First slot is too late' }),
      refused: () => ({ candidateId: unknown, reason: 'x' }),
      code: 'notFound',
    },
    'sources.reconsider': {
      good: async (built) => ({ candidateId: await add(built) }),
      refused: () => ({ candidateId: unknown }),
      code: 'notFound',
    },
    'sources.delete': {
      good: async (built) => ({ candidateId: await add(built) }),
      refused: () => ({ candidateId: unknown }),
      code: 'notFound',
    },
  };
}
