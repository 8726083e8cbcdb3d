import type { CaseFacts, GuideFacts } from '../../domain/cases/case-facts.ts';
import { compareOpinions } from '../../domain/opinions/compare.ts';
import { tissueWarnings } from '../../domain/records/tissue-at-risk.ts';
import type { Day } from '../../domain/shared/days.ts';
import type { CaseId } from '../../domain/shared/ids.ts';
import { listAuthorizations } from '../../store/authority/authorizations.repository.ts';
import { getCase } from '../../store/cases/cases.repository.ts';
import { getClient } from '../../store/clients/clients.repository.ts';
import { listConsultations } from '../../store/consultations/consultations.repository.ts';
import { listCustodyEvents, listMaterials } from '../../store/custody/custody.repository.ts';
import { listCustodians } from '../../store/directory/directory.repository.ts';
import { listCaseLetters } from '../../store/letters/case-letters.repository.ts';
import { listAnnotations, listOpinions } from '../../store/opinions/opinions.repository.ts';
import { listAnswers, listQuestions } from '../../store/questions/questions.repository.ts';
import type { ReadDb } from '../../store/read-db.ts';
import { listRecordItems } from '../../store/records/records.repository.ts';
import { listRequests } from '../../store/requests/requests.repository.ts';
import { listCandidates } from '../../store/sources/sources.repository.ts';
import { listTalks } from '../../store/talks/talks.repository.ts';
import { viewsOf } from '../requests/request-view.ts';
import { drugNames } from '../resources.ts';
import { loadCandidateViews } from '../sources/candidate-views.ts';

/** Everything criteria and moves of a case are judged by. Errors: notFound. */
export async function loadCaseFacts(db: ReadDb, caseId: CaseId): Promise<CaseFacts> {
  const theCase = await getCase(db, caseId);
  const authorizations = await listAuthorizations(db, theCase.clientId);
  const opinions = await listOpinions(db, [caseId]);
  const materials = await listMaterials(db, caseId);
  const questions = await listQuestions(db, [caseId]);
  return {
    case: theCase,
    authorizations: authorizations.filter((one) => one.caseId === null || one.caseId === caseId),
    records: await listRecordItems(db, [caseId]),
    sources: await listCandidates(db, [caseId]),
    materials,
    custodyEvents: await listCustodyEvents(
      db,
      materials.map(({ id }) => id),
    ),
    questions,
    answers: await listAnswers(
      db,
      questions.map(({ id }) => id),
    ),
    consultations: await listConsultations(db, [caseId]),
    opinions,
    comparison: opinions.length < 2 ? null : compareOpinions(opinions, drugNames),
    annotations: await listAnnotations(db, [caseId]),
    letters: await listCaseLetters(db, caseId),
    talks: await listTalks(db, [caseId]),
  };
}

/** Everything the page of a step says. Errors: notFound. */
export async function loadGuideFacts(db: ReadDb, caseId: CaseId, today: Day): Promise<GuideFacts> {
  const facts = await loadCaseFacts(db, caseId);
  const views = facts.sources.length === 0 ? [] : await loadCandidateViews(db, caseId);
  const custodians = new Set(facts.records.flatMap(({ custodianId }) => custodianId ?? []));
  return {
    ...facts,
    client: await getClient(db, facts.case.clientId),
    requests: await viewsOf(db, caseId, await listRequests(db, caseId), today),
    sourceFlags: views.find(({ candidate }) => candidate.status === 'chosen')?.flags ?? [],
    tissueWarnings: tissueWarnings(facts.records, await listCustodians(db, [...custodians]), today),
  };
}
