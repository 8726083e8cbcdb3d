import { composeSharedCare, sharedCareFileName } from '../../domain/papers/shared-care.ts';
import { AppError } from '../../domain/shared/app-error.ts';
import type { ComposedDocument } from '../../domain/shared/blocks.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { getPractice } from '../../store/practice/practice.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listTalks } from '../../store/talks/talks.repository.ts';
import { assertApprovedBy } from '../client-approval.ts';

interface Asked {
  readonly caseId: CaseId;
  readonly approvedOn: Day | null;
}

/** Who does what, on one page. Errors: notFound, invalidInput, nothingToPrint while no model is chosen. */
export async function composeSharedCareOf(
  db: ReadDb,
  { caseId, approvedOn }: Asked,
  today: Day,
): Promise<{ readonly document: ComposedDocument; readonly suggestedName: string }> {
  const one = await getCase(db, caseId);
  const { model } = one.sharedCare;
  assertApprovedBy(today, approvedOn, 'paper.approvedOn');
  if (model === null) {
    throw new AppError(
      'nothingToPrint',
      'The teams have no model of shared care yet. Choose it under “Who does what” first.',
    );
  }
  const document = composeSharedCare({
    case: { ...one, sharedCare: { ...one.sharedCare, model } },
    client: await getClient(db, one.clientId),
    practice: await getPractice(db),
    talks: await listTalks(db, [caseId]),
    approvedOn,
    today,
  });
  return { document, suggestedName: sharedCareFileName(today) };
}
