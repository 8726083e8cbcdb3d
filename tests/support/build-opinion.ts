import type { OperationInput } from '../../src/contract/all.ts';
import type { Citation } from '../../src/domain/opinions/opinion.ts';
import type { CaseId } from '../../src/domain/shared/ids.ts';

type NewOpinion = OperationInput<'opinions.add'>;

export const cited: Citation & { restsOn: never[] } = { document: 'Visit note', page: 2, quote: null, restsOn: [] };

/** An opinion that states stage and intent. */
export function buildOpinion(caseId: CaseId, overrides: Partial<NewOpinion> = {}): NewOpinion {
  return {
    caseId,
    clinician: 'Dr. Uma Sample',
    institution: 'Example General Hospital',
    givenOn: '2026-11-10',
    mode: 'inPerson',
    dimensions: {
      stage: {
        kind: 'stated',
        value: { prefix: 'c', tnm: null, group: 'IIB', edition: null },
        citation: cited,
      },
      intent: { kind: 'stated', value: 'curative', citation: cited },
    },
    ...overrides,
  };
}
