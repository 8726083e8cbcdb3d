import type { CaseFacts } from '../../domain/cases/exit-criteria.ts';
import { compareOpinions } from '../../domain/opinions/compare.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { listAnnotations, listOpinions } from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { drugNames } from '../resources.ts';

/** Everything exit criteria and moves of a case are judged by. Errors: notFound. */
export async function loadCaseFacts(db: ReadDb, caseId: CaseId): Promise<CaseFacts> {
  const opinions = await listOpinions(db, [caseId]);
  return {
    case: await getCase(db, caseId),
    records: await listRecordItems(db, [caseId]),
    opinions,
    comparison: opinions.length < 2 ? null : compareOpinions(opinions, drugNames),
    annotations: await listAnnotations(db, [caseId]),
  };
}
