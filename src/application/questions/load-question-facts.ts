import { compareOpinions } from '../../domain/opinions/compare.ts';
import { seenAgreement } from '../../domain/opinions/opinions-mark.ts';
import { dimensionLabel } from '../../domain/opinions/say.ts';
import type { QuestionFacts } from '../../domain/questions/facts.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { listRelatives } from '../../store/health/history.repository.ts';
import { listTreatments } from '../../store/health/timeline.repository.ts';
import { listAnnotations, listOpinions } from '../../store/opinions/opinions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { drugNames } from '../resources.ts';

/** Everything questions of a case are proposed and filled from. Errors: notFound. */
export async function loadQuestionFacts(db: ReadDb, caseId: CaseId, today: Day): Promise<QuestionFacts> {
  const theCase = await getCase(db, caseId);
  const opinions = await listOpinions(db, [caseId]);
  const annotations = await listAnnotations(db, [caseId]);
  const rows = opinions.length < 2 ? [] : compareOpinions(opinions, drugNames).rows;
  const differing = rows.filter((row) => {
    const annotation = annotations.find(({ dimension }) => dimension === row.dimension);
    return seenAgreement(row, annotation) === 'different';
  });
  return {
    case: theCase,
    opinions,
    records: await listRecordItems(db, [caseId]),
    treatments: await listTreatments(db, [caseId]),
    relatives: await listRelatives(db, [theCase.clientId]),
    differences: differing.map(({ dimension }) => dimensionLabel(dimension)),
    today,
  };
}
