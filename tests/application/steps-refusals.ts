import { shippedChecklist } from '../../src/domain/checklists/template.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';

const unknownLine =
  (more: object): Provoke =>
  ({ caseId }) => ({ caseId, step: 'records', key: unknown, ...more });

/** How the refusals around steps, checklists and the case's own status come about. */
export function stepsRefusals(app: () => TestApplication): Provocations {
  const call: TestApplication['call'] = (name, input) => app().call(name, input);
  return {
    'cases.guide': { notFound: () => ({ caseId: unknown }) },
    'cases.hold': {
      notFound: () => ({ caseId: unknown, reason: 'Away' }),
      notAllowedYet: async ({ caseId }) => {
        await call('cases.close', { caseId, closeReason: 'decided' });
        return { caseId, reason: 'Away' };
      },
    },
    'cases.close': { notFound: () => ({ caseId: unknown, closeReason: 'decided' }) },
    'cases.reopen': { notFound: () => ({ caseId: unknown }), notAllowedYet: ({ caseId }) => ({ caseId }) },
    'checklists.get': { notFound: () => ({ caseId: unknown }) },
    'checklists.tick': { notFound: unknownLine({ isDone: true }) },
    'checklists.add': { notFound: () => ({ caseId: unknown, step: 'records', text: 'Call the lab' }) },
    'checklists.reword': { notFound: unknownLine({ text: 'Call the lab' }) },
    'checklists.move': { notFound: unknownLine({ beforeKey: null }) },
    'checklists.remove': {
      notFound: unknownLine({}),
      notAllowedYet: async ({ caseId }) => {
        const [first, ...others] = shippedChecklist('questions');
        for (const { code } of others) await call('checklists.remove', { caseId, step: 'questions', key: code });
        return { caseId, step: 'questions', key: first?.code };
      },
    },
  };
}
