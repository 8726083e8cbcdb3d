import { AppError, type ErrorCode } from '../../src/domain/shared/app-error.ts';
import type { TestApplication } from '../support/test-application.ts';
import { unknown } from './operation-example.ts';
import type { Provocations, Provoke } from './provocation.ts';

/** How the refusals around the dates of a case come about. */
export function timingRefusals(app: () => TestApplication): Provocations {
  const nowhere: Provoke = () => ({ caseId: unknown });
  const emoji: Provoke = async ({ clientId, caseId }) => {
    await app().call('clients.update', { clientId, changes: { legalName: 'Ana 😀' } });
    return { caseId };
  };
  const failing =
    (code: ErrorCode): Provoke =>
    ({ caseId }) => {
      const fail = async (): Promise<never> => {
        throw new AppError(code, 'It could not be saved here. Choose another place.');
      };
      Object.assign(app().context.desktop, { saveDocument: fail });
      return { caseId };
    };
  const paper = { notFound: nowhere, missingCharacters: emoji };
  return {
    'timing.get': { notFound: nowhere },
    'timing.note': paper,
    'timing.saveNote': { ...paper, saveFailed: failing('saveFailed'), diskFull: failing('diskFull') },
  };
}
