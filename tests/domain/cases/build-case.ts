import type { Case } from '../../../src/domain/cases/case.ts';
import type { CaseFacts } from '../../../src/domain/cases/case-facts.ts';
import { newCase } from '../../../src/domain/cases/new-case.ts';
import type { Day } from '../../../src/domain/shared/days.ts';
import type { CaseId, ClientId, PersonId } from '../../../src/domain/shared/ids.ts';

/** A text as a day; the tests write days as literals. */
export function day(text: string): Day {
  return text as Day;
}

/** A case opened on November 1, 2026, with nothing known but the cancer, and whatever a test sets. */
export function buildCase(set: Partial<Case> = {}): Case {
  const opened = newCase(
    'case-a' as CaseId,
    { clientId: 'client-a' as ClientId, cancer: 'Breast, left' },
    { openedOn: day('2026-11-01'), ownerId: 'person-a' as PersonId, boardOrder: 'a0' },
  );
  return { ...opened, ...set };
}

/** The facts of a case with an empty ledger and no opinions, and whatever a test sets. */
export function buildFacts(set: Omit<Partial<CaseFacts>, 'case'> & { readonly case?: Partial<Case> } = {}): CaseFacts {
  const { case: ofCase, ...others } = set;
  return {
    case: buildCase(ofCase),
    authorizations: [],
    records: [],
    sources: [],
    materials: [],
    custodyEvents: [],
    questions: [],
    answers: [],
    consultations: [],
    opinions: [],
    comparison: null,
    annotations: [],
    letters: [],
    talks: [],
    ...others,
  };
}
