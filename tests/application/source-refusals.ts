import type { BuiltCase } from '../support/build-case.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';
import { addCandidate } from './source-examples.ts';

/** How the refusals of the shortlist come about. */
export function sourceRefusals(app: () => TestApplication): Provocations {
  const call: TestApplication['call'] = (name, input) => app().call(name, input);
  const withUnknown =
    (more = {}): Provoke =>
    () => ({ candidateId: unknown, ...more });
  const inConsultation = async (built: BuiltCase) => {
    const sourceCandidateId = await addCandidate(call, built);
    const { caseId } = built;
    await call('consultations.add', { caseId, sourceCandidateId, mode: 'video', timeZone: 'America/Chicago' });
    return { candidateId: sourceCandidateId };
  };
  return {
    'sources.list': { notFound: () => ({ caseId: unknown }) },
    'sources.add': {
      notFound: () => ({ caseId: unknown, name: 'Second Center' }),
      alreadyExists: async (built) => {
        await addCandidate(call, built);
        return { caseId: built.caseId, name: 'Second Center' };
      },
    },
    'sources.update': { notFound: withUnknown({ changes: {} }) },
    'sources.answerPoint': { notFound: withUnknown({ point: 'price', answer: 'yes' }) },
    'sources.move': { notFound: withUnknown({ beforeCandidateId: null }) },
    'sources.choose': { notFound: withUnknown({ reason: 'x' }) },
    'sources.ruleOut': { notFound: withUnknown({ reason: 'x' }) },
    'sources.reconsider': { notFound: withUnknown() },
    'sources.delete': { notFound: withUnknown(), inUse: inConsultation },
  };
}
